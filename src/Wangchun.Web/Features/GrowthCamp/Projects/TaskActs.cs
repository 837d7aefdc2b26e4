using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>What a viewer can do with one task; the first is its button, the rest are behind “more”.</summary>
public static class TaskActs
{
    public static IEnumerable<ProjectAct> Of(ProjectTask task, int projectId, ProjectActs acts, Viewer viewer)
    {
        var here = $"/growth-camp/projects/{projectId}/tasks/{task.Id}";
        var own = task.Doer?.PersonId == viewer.PersonId && acts.TakesTasks;

        if (own && Allows("开始任务")) yield return new("开始任务", $"{here}/beginning", "flag", true);
        if (own && Allows("提交任务")) yield return new("提交任务", $"{here}/hand-in", "send", true);
        if (acts.ReviewsTasks && !own && Allows("确认完成")) yield return new("确认任务", $"{here}/review", "checkup-list", true);
        if (acts.TakesTasks && Allows("领取任务")) yield return new("领取任务", $"{here}/taking", "user-plus", !acts.LeadsTasks);
        if (acts.LeadsTasks && Allows("指派任务")) yield return new("指派任务", $"{here}/assignment", "users", false);
        if (own && Allows("退还任务")) yield return new("退还任务", $"{here}/giving-back", "arrow-back-up");
        if (acts.LeadsTasks && !own && Allows("收回任务")) yield return new("收回任务", $"{here}/withdrawal", "arrow-back-up");
        if (acts.LeadsTasks && !task.IsTerminal) yield return new("修改任务", $"{here}/edit", "pencil");
        if (acts.LeadsTasks && Allows("取消任务")) yield return new("取消任务", $"{here}/cancellation", "trash");

        bool Allows(string verb) => ProjectTask.Workflow.Allows(task.State, verb);
    }
}
