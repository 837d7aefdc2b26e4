using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.HandIns;

/// <summary>The lead branch says it is done, and what it solved.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/hand-in")]
public sealed class HandInsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? View(HandInPage.For(project, HandInForm.For(project))) : await Absent();

    [HttpPost, AcceptsFiles, EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(int id, HandInForm form)
    {
        if (await Led(id) is null) return await Absent();

        var photos = await Files(form.After, "Form.After");
        if (photos.Any(photo => !photo.IsPhoto)) ModelState.AddModelError("Form.After", T["这里只能上传照片。"]);
        return await Commit(
            () => Led(id),
            project =>
            {
                Project.Workflow.Require(project.Status, "申请验收");
                foreach (var photo in photos) project.Dossier.Attach(Act, AttachmentUse.After, photo, project.Title);
                project.HandIn(form.Result, form.Sheets, terms, Act);
            },
            _ => ToProject("已申请验收，社区和党建办会分别验收。", id),
            project => Task.FromResult<IActionResult>(View(nameof(New), HandInPage.For(project, form.Filled()))));
    }
}

public sealed record HandInPage(ProjectHead Head, int OpenMandatoryTasks, int AfterPhotos, IReadOnlyList<string> Criteria, HandInForm Form)
{
    public static HandInPage For(Project project, HandInForm form) => new(
        ProjectHead.Of(project),
        project.Tasks.Count(task => task.IsMandatory && !task.IsTerminal),
        project.Dossier.Attachments.Count(a => a.Use == AttachmentUse.After && !a.IsRemoved),
        [.. project.Criteria.Select(criterion => criterion.Text)],
        form);
}
