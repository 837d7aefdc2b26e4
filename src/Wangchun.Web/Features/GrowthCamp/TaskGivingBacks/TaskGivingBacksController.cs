using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskGivingBacks;

/// <summary>A member gives a task back before its day.</summary>
[Authorize(Can.GrowthCamp.DoTask)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/giving-back")]
public sealed class TaskGivingBacksController : CampController
{
    [HttpGet]
    public Task<IActionResult> New(int id, int taskId) => Ask(Find(id, taskId), project => Page(project, taskId));

    [HttpPost]
    public Task<IActionResult> Create(int id, int taskId, ReasonForm form) => Commit(
        () => Find(id, taskId),
        project => project.GiveTaskBack(TaskOf(project, taskId), form.Reason, Act),
        _ => ToProject("任务已退还。", id),
        project => Again(project, project => Page(project, taskId), form));

    private static ReasonPage Page(Project project, int taskId) =>
        new ReasonPage(ProjectHead.Of(project), "退还任务", "任务回到待领取，其他党员可以领。", "确认退还", "先不退还") with { Subject = TaskOf(project, taskId).Title };

    private async Task<Project?> Find(int id, int taskId) =>
        await WorkedOn(id) is { } project && project.Tasks.Any(task => task.Id == taskId && task.Doer?.PersonId == Viewer.PersonId) ? project : null;

    private static ProjectTask TaskOf(Project project, int taskId) => project.Tasks.Single(task => task.Id == taskId);
}
