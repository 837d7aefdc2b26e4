using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Making;

/// <summary>One task of a project on its way, in words.</summary>
internal static class Tasks
{
    public static ProjectTask FirstTask(this Project project) => project.Tasks[0];

    public static Project TakenBy(this Project project, Membership member, ProjectTask? task = null)
    {
        project.TakeTask(task ?? project.FirstTask(), member, Camp.Terms, By.Doing(member));
        return project.Saved();
    }

    public static Project BegunBy(this Project project, Membership member, ProjectTask? task = null)
    {
        project.TakenBy(member, task).BeginTask(task ?? project.FirstTask(), By.Doing(member));
        return project.Saved();
    }

    public static Project HandedInBy(this Project project, Membership member, ProjectTask? task = null)
    {
        project.BegunBy(member, task).HandInTask(task ?? project.FirstTask(), "坏了十二盏。", [], Camp.Terms, By.Doing(member));
        return project.Saved();
    }

    public static Project SentBackTo(this Project project, Membership member)
    {
        project.HandedInBy(member).ReturnTask(project.FirstTask(), "漏了地下室", project.Secretary);
        return project.Saved();
    }

    public static Project DoneBy(this Project project, Membership member, ProjectTask? task = null)
    {
        project.HandedInBy(member, task).ConfirmTask(task ?? project.FirstTask(), project.Secretary);
        return project.Saved();
    }

    /// <summary>The first task in this state; the project is under way, and <paramref name="member"/> is the doer where there is one.</summary>
    public static ProjectTask TaskIn(this Project project, TaskState state, Membership member)
    {
        switch (state)
        {
            case TaskState.Claimed: project.TakenBy(member); break;
            case TaskState.Doing: project.BegunBy(member); break;
            case TaskState.Submitted: project.HandedInBy(member); break;
            case TaskState.Done: project.DoneBy(member); break;
            case TaskState.Returned: project.SentBackTo(member); break;
            case TaskState.Cancelled: project.CancelTask(project.FirstTask(), "不需要了", project.Secretary); break;
            default: Assert.Equal(TaskState.Todo, state); break;
        }

        Assert.Equal(state, project.FirstTask().State);
        return project.FirstTask();
    }
}
