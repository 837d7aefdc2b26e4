using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskBeginnings;

/// <summary>A member begins a task.</summary>
[Authorize(Can.GrowthCamp.DoTask)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/beginning")]
public sealed class TaskBeginningsController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int taskId) => await Find(id, taskId) is { } project ? View("Confirm", Page(project, taskId)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int taskId) => Commit(
        () => Find(id, taskId),
        project => project.BeginTask(TaskOf(project, taskId), Act),
        _ => ToProject("任务已开始。", id),
        project => Task.FromResult<IActionResult>(View("Confirm", Page(project, taskId))));

    private static ConfirmPage Page(Project project, int taskId) =>
        new ConfirmPage(ProjectHead.Of(project), "开始任务", "开始后写明完成情况就可以提交。", "确认开始", "先不开始") with { Subject = TaskOf(project, taskId).Title };

    private async Task<Project?> Find(int id, int taskId) =>
        await WorkedOn(id) is { } project && project.Tasks.Any(task => task.Id == taskId && task.Doer?.PersonId == Viewer.PersonId) ? project : null;

    private static ProjectTask TaskOf(Project project, int taskId) => project.Tasks.Single(task => task.Id == taskId);
}
