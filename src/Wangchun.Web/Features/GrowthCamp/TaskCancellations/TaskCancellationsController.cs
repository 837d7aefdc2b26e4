using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskCancellations;

/// <summary>The secretary drops a task.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/cancellation")]
public sealed class TaskCancellationsController : CampController
{
    [HttpGet]
    public Task<IActionResult> New(int id, int taskId) => Ask(Find(id, taskId), project => Page(project, taskId));

    [HttpPost]
    public Task<IActionResult> Create(int id, int taskId, ReasonForm form) => Commit(
        () => Find(id, taskId),
        project => project.CancelTask(TaskOf(project, taskId), form.Reason, Act),
        _ => ToProject("任务已取消。", id),
        project => Again(project, project => Page(project, taskId), form));

    private static ReasonPage Page(Project project, int taskId) =>
        new ReasonPage(ProjectHead.Of(project), "取消任务", "取消的任务不计入进度。", "确认取消任务", "先不取消") with { Subject = TaskOf(project, taskId).Title };

    private async Task<Project?> Find(int id, int taskId) =>
        await Led(id) is { } project && project.Tasks.Any(task => task.Id == taskId) ? project : null;

    private static ProjectTask TaskOf(Project project, int taskId) => project.Tasks.Single(task => task.Id == taskId);
}
