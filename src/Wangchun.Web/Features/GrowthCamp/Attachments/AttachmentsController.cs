using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Attachments;

/// <summary>Photos and papers of a project: the author's while it is a draft, the lead branch's while it works.</summary>
[Authorize(Can.GrowthCamp.WriteProject)]
[Route("growth-camp/projects/{id:int}/attachments")]
public sealed class AttachmentsController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Find(id) is { } project ? View(AttachmentsPage.For(project, new AttachmentForm(), T)) : await Absent();

    [HttpPost, AcceptsFiles, EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(int id, AttachmentForm form)
    {
        if (await Find(id) is null) return await Absent();

        if (form.Files is not { Count: > 0 }) ModelState.AddModelError("Form.Files", T["请选择要上传的文件。"]);
        var files = ModelState.IsValid ? await Files(form.Files, "Form.Files") : [];
        return await Commit(
            () => Find(id),
            project => Attach(project, form, files),
            _ => ToProject("附件已上传。", id),
            project => Task.FromResult<IActionResult>(View(nameof(New), AttachmentsPage.For(project, form, T))));
    }

    [HttpPost("{attachmentId:int}/removal")]
    public Task<IActionResult> Destroy(int id, int attachmentId) => Commit(
        async () => await Find(id) is { } project && Present(project, attachmentId) is not null ? project : null,
        project => project.Dossier.Remove(Act, Present(project, attachmentId)!),
        _ => ToProject("附件已移除。", id));

    private void Attach(Project project, AttachmentForm form, IReadOnlyList<StoredFile> files)
    {
        Refusal.If(!AttachmentsPage.UsesOf(project).Contains(form.Use!.Value), "现在是“{0}”，不能{1}。", project.Status, new Words("上传附件"));
        var use = (AttachmentUse)form.Use.Value;
        Refusal.If(use != AttachmentUse.Document && files.Any(file => !file.IsPhoto), "这里只能上传照片。文档请选“材料”。");
        Refusal.If(use == AttachmentUse.After && files.Any(file => IsBefore(project, file)), "办理后的照片和办理前的照片是同一张，请重新拍。");

        var entry = project.Dossier.Record(Act, "上传附件", form.Caption);
        foreach (var file in files) project.Dossier.Attach(Act, use, file, form.Caption, entry);
    }

    private static bool IsBefore(Project project, StoredFile file) =>
        project.Dossier.Attachments.Any(other => other.Use == AttachmentUse.Before && !other.IsRemoved && other.Sha256 == file.Sha256);

    private static Attachment? Present(Project project, int attachmentId) =>
        project.Dossier.Attachments.FirstOrDefault(file => file.Id == attachmentId && !file.IsRemoved);

    private Task<Project?> Find(int id) => Db.Projects.FiledBy(Viewer).Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
