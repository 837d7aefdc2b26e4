using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Progress;

/// <summary>The lead branch tells how it goes, with photos.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/progress")]
public sealed class ProgressController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? View(ProgressPage.For(project, new ProgressForm())) : await Absent();

    [HttpPost, AcceptsFiles, EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(int id, ProgressForm form)
    {
        if (await Led(id) is null) return await Absent();

        var photos = await Files(form.Photos, "Form.Photos");
        return await Commit(
            () => Led(id),
            project =>
            {
                project.Report(form.Title, form.Text, form.Percent, photos, Act);
                if (form.Percent is null && project.ProgressMode == ProgressMode.Stated) project.CountProgressFromTasks(Act);
            },
            _ => ToProject("进展已记录。", id),
            project => Task.FromResult<IActionResult>(View(nameof(New), ProgressPage.For(project, form))));
    }
}

public sealed class ProgressForm
{
    [Display(Name = "进展")]
    [Required(ErrorMessage = "请写明进展。")]
    [StringLength(Milestone.TitleMaxLength, ErrorMessage = "进展不能超过 {1} 个字。")]
    public string Title { get; set; } = "";

    [Display(Name = "说明")]
    [StringLength(Milestone.TextMaxLength, ErrorMessage = "说明不能超过 {1} 个字。")]
    public string? Text { get; set; }

    [Display(Name = "整体进度")]
    [Range(0, 100, ErrorMessage = "进度是 0 到 100 的整数。")]
    public int? Percent { get; set; }

    [Display(Name = "照片")]
    public List<IFormFile>? Photos { get; set; }
}

public sealed record ProgressPage(ProjectHead Head, int Percent, ProgressForm Form)
{
    public static ProgressPage For(Project project, ProgressForm form) => new(ProjectHead.Of(project), project.Progress, form);
}
