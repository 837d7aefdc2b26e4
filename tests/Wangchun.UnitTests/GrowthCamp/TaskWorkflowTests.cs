using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.TaskState;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class TaskWorkflowTests
{
    private static readonly string[] Agreed =
    [
        "Todo 领取任务 Claimed",
        "Todo 指派任务 Claimed",
        "Claimed 退还任务 Todo",
        "Claimed 收回任务 Todo",
        "Claimed 开始任务 Doing",
        "Returned 开始任务 Doing",
        "Doing 提交任务 Submitted",
        "Submitted 确认完成 Done",
        "Submitted 退回重做 Returned",
        "Todo 取消任务 Cancelled",
        "Claimed 取消任务 Cancelled",
        "Doing 取消任务 Cancelled",
        "Returned 取消任务 Cancelled",
        "Submitted 取消任务 Cancelled",
    ];

    private static readonly Dictionary<string, Action<Project, Membership>> Acts = new()
    {
        ["领取任务"] = (p, member) => p.TakeTask(p.FirstTask(), member, Camp.Terms, By.Doing(member)),
        ["指派任务"] = (p, member) => p.AssignTask(p.FirstTask(), member, Camp.Terms, p.Secretary),
        ["退还任务"] = (p, member) => p.GiveTaskBack(p.FirstTask(), "要出差", By.Doing(member)),
        ["收回任务"] = (p, _) => p.WithdrawTask(p.FirstTask(), "换人做", p.Secretary),
        ["开始任务"] = (p, member) => p.BeginTask(p.FirstTask(), By.Doing(member)),
        ["提交任务"] = (p, member) => p.HandInTask(p.FirstTask(), "坏了十二盏。", [], Camp.Terms, By.Doing(member)),
        ["确认完成"] = (p, _) => p.ConfirmTask(p.FirstTask(), p.Secretary),
        ["退回重做"] = (p, _) => p.ReturnTask(p.FirstTask(), "漏了地下室", p.Secretary),
        ["取消任务"] = (p, _) => p.CancelTask(p.FirstTask(), "不需要了", p.Secretary),
    };

    private readonly Project project = A.Project().Started();
    private readonly Membership member;

    public TaskWorkflowTests() => member = A.Member(project.LeadBranch!);

    public static TheoryData<TaskState, string> Allowed => ProjectTask.Workflow.Allowed();

    public static TheoryData<TaskState, string> NotAllowed => ProjectTask.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() =>
        Assert.Equal(Agreed.Order(StringComparer.Ordinal), ProjectTask.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(TaskState from, string verb)
    {
        var task = project.TaskIn(from, member);

        Acts[verb](project, member);

        Assert.Equal(ProjectTask.Workflow.Require(from, verb).To, task.State);
        Assert.Equal(verb, project.LastEntry.What);
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(TaskState from, string verb)
    {
        project.TaskIn(from, member);

        project.RefusesNow(p => Acts[verb](p, member));
    }

    [Theory]
    [InlineData(Todo, 0)]
    [InlineData(Claimed, 1)]
    [InlineData(Doing, 1)]
    [InlineData(Submitted, 1)]
    [InlineData(Returned, 1)]
    [InlineData(Done, 0)]
    [InlineData(Cancelled, 0)]
    public void The_member_counts_the_tasks_that_are_not_over(TaskState state, int open)
    {
        project.TaskIn(state, member);

        Assert.Equal(open, member.OpenTasks);
    }

    [Theory]
    [InlineData(Claimed)]
    [InlineData(Doing)]
    [InlineData(Submitted)]
    [InlineData(Returned)]
    public void A_cancelled_task_frees_the_member(TaskState state)
    {
        var task = project.TaskIn(state, member);

        project.CancelTask(task, "不需要了", project.Secretary);

        Assert.Equal(0, member.OpenTasks);
        Assert.True(task.IsTerminal);
    }

    /// <summary>What is done to a task waits while the project itself waits.</summary>
    [Theory]
    [InlineData(Todo, "领取任务")]
    [InlineData(Todo, "指派任务")]
    [InlineData(Claimed, "开始任务")]
    [InlineData(Doing, "提交任务")]
    public void No_work_is_done_while_the_project_rests(TaskState state, string verb)
    {
        project.TaskIn(state, member);
        project.Suspended();

        project.RefusesNow(p => Acts[verb](p, member));
    }
}
