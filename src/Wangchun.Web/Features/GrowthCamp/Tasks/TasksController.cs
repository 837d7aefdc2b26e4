using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Tasks;

/// <summary>The secretary of the lead branch splits the project into tasks.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/tasks")]
public sealed class TasksController : CampController
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int id) =>
        await Led(id) is { } project ? View(Page(project, null, new TaskForm { DueOn = project.TargetOn })) : await Absent();

    [HttpPost("new")]
    public Task<IActionResult> Create(int id, TaskForm form) => Commit(
        () => Led(id),
        project => { project.AddTask(form.Sheet, Act); },
        _ => ToProject("任务已新增。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), Page(project, null, form))));

    [HttpGet("{taskId:int}/edit")]
    public async Task<IActionResult> Edit(int id, int taskId) =>
        await Find(id, taskId) is { } project ? View(nameof(New), Page(project, taskId, TaskForm.Of(TaskOf(project, taskId)))) : await Absent();

    [HttpPost("{taskId:int}/edit")]
    public Task<IActionResult> Update(int id, int taskId, TaskForm form) => Commit(
        () => Find(id, taskId),
        project => project.RewriteTask(TaskOf(project, taskId), form.Sheet, Act),
        _ => ToProject("任务已修改。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), Page(project, taskId, form))));

    private async Task<Project?> Find(int id, int taskId) => await Led(id) is { } project && project.Tasks.Any(task => task.Id == taskId) ? project : null;

    private static ProjectTask TaskOf(Project project, int taskId) => project.Tasks.Single(task => task.Id == taskId);

    private static TaskPage Page(Project project, int? taskId, TaskForm form) => new(ProjectHead.Of(project), taskId, project.TargetOn, form);
}

public sealed record TaskPage(ProjectHead Head, int? TaskId, DateOnly? TargetOn, TaskForm Form);
