using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Attachments;

/// <summary>Photos and papers of an activity, by its organisers. Nobody has to be in a photo.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/attachments")]
public sealed class AttachmentsController : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Managed(id) is { } activity ? View(new AttachmentPage(ActivityHead.Of(activity), new AttachmentForm())) : await Absent();

    [HttpPost, AcceptsFiles, EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(int id, AttachmentForm form)
    {
        if (await Managed(id) is null) return await Absent();

        if (form.Files is not { Count: > 0 }) ModelState.AddModelError("Form.Files", T["请选择要上传的文件。"]);
        var files = ModelState.IsValid ? await Files(form.Files, "Form.Files") : [];
        return await Commit(
            () => Managed(id),
            activity =>
            {
                var entry = activity.Dossier.Record(Act, "上传附件", form.Caption);
                foreach (var file in files) activity.Dossier.Attach(Act, file.IsPhoto ? AttachmentUse.Progress : AttachmentUse.Document, file, form.Caption, entry);
            },
            _ => ToActivity("附件已上传。", id, "#files"),
            activity => Task.FromResult<IActionResult>(View(nameof(New), new AttachmentPage(ActivityHead.Of(activity), form))));
    }
}

public sealed class AttachmentForm
{
    [Display(Name = "文件")]
    public List<IFormFile>? Files { get; set; }

    [Display(Name = "说明")]
    [StringLength(100)]
    public string? Caption { get; set; }
}

public sealed record AttachmentPage(ActivityHead Head, AttachmentForm Form);
