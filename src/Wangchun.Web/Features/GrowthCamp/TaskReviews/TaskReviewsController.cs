using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskReviews;

/// <summary>Somebody other than the doer confirms a task or sends it back: the secretary, or the office when the secretary did it.</summary>
[Authorize(Can.GrowthCamp.ReviewTask)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/review")]
public sealed class TaskReviewsController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int taskId) =>
        await Find(id, taskId) is { } project ? View(TaskReviewPage.For(project, taskId, new TaskReviewForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int taskId, TaskReviewForm form) => Commit(
        () => Find(id, taskId),
        project =>
        {
            var task = project.Tasks.Single(t => t.Id == taskId);
            if (form.Done == true) project.ConfirmTask(task, Act);
            else project.ReturnTask(task, form.Reason, Act);
        },
        _ => ToProject(form.Done == true ? "任务已确认完成。" : "任务已退回。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), TaskReviewPage.For(project, taskId, form))));

    private async Task<Project?> Find(int id, int taskId)
    {
        var project = await Led(id) ?? (Viewer.Holds(Role.PartyOffice) ? await Visible(id) : null);
        return project is not null && project.Tasks.Any(task => task.Id == taskId) ? project : null;
    }
}

public sealed class TaskReviewForm
{
    [Required(ErrorMessage = "请选择确认还是退回。")]
    public bool? Done { get; set; }

    [Display(Name = "退回的理由")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

public sealed record TaskProof(string StoredAs, bool IsPhoto, string Name);

public sealed record TaskReviewPage(ProjectHead Head, string Task, string? Doer, string? Result, DateTime? SubmittedAt, IReadOnlyList<TaskProof> Proof, TaskReviewForm Form)
{
    public static TaskReviewPage For(Project project, int taskId, TaskReviewForm form)
    {
        var task = project.Tasks.Single(t => t.Id == taskId);
        var proof = project.Dossier.Attachments
            .Where(a => !a.IsRemoved && a.Use == Domain.Casework.AttachmentUse.Proof && a.Caption == task.Title)
            .Select(a => new TaskProof(a.StoredAs, a.ThumbnailAs != null, a.Name))
            .ToList();
        return new TaskReviewPage(ProjectHead.Of(project), task.Title, task.Doer?.Person.Name, task.Result, task.SubmittedAt, proof, form);
    }
}
