using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskHandIns;

/// <summary>The doer says what was done, with proof where the task asks for it.</summary>
[Authorize(Can.GrowthCamp.DoTask)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/hand-in")]
public sealed class TaskHandInsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int taskId) =>
        await Find(id, taskId) is { } project ? View(TaskHandInPage.For(project, taskId, new TaskHandInForm())) : await Absent();

    [HttpPost, AcceptsFiles, EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(int id, int taskId, TaskHandInForm form)
    {
        if (await Find(id, taskId) is null) return await Absent();

        var proof = await Files(form.Proof, "Form.Proof");
        return await Commit(
            () => Find(id, taskId),
            project => project.HandInTask(project.Tasks.Single(task => task.Id == taskId), form.Result, proof, terms, Act),
            _ => ToProject("任务已提交，等确认。", id),
            project => Task.FromResult<IActionResult>(View(nameof(New), TaskHandInPage.For(project, taskId, form))));
    }

    private async Task<Project?> Find(int id, int taskId) =>
        await WorkedOn(id) is { } project && project.Tasks.Any(task => task.Id == taskId && task.Doer?.PersonId == Viewer.PersonId) ? project : null;
}

public sealed class TaskHandInForm
{
    [Display(Name = "完成情况")]
    [Required(ErrorMessage = "请写明任务完成情况。")]
    [StringLength(ProjectTask.ResultMaxLength, ErrorMessage = "完成情况不能超过 {1} 个字。")]
    public string? Result { get; set; }

    [Display(Name = "照片或材料")]
    public List<IFormFile>? Proof { get; set; }
}

public sealed record TaskHandInPage(ProjectHead Head, string Task, string? Detail, bool NeedsProof, string? ReturnedBecause, TaskHandInForm Form)
{
    public static TaskHandInPage For(Project project, int taskId, TaskHandInForm form)
    {
        var task = project.Tasks.Single(t => t.Id == taskId);
        return new TaskHandInPage(ProjectHead.Of(project), task.Title, task.Detail, task.NeedsProof, task.ReturnedBecause, form);
    }
}
