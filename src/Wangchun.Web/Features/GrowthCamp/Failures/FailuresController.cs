using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Failures;

/// <summary>The office says openly that a project did not get there, and what others should know.</summary>
[Authorize(Can.GrowthCamp.CloseProject)]
[Route("growth-camp/projects/{id:int}/failure")]
public sealed class FailuresController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Visible(id) is { } project ? View(new FailurePage(ProjectHead.Of(project), new FailureForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, FailureForm form) => Commit(
        () => Visible(id),
        project => project.GiveUp(form.Reason!.Value, form.Lesson, Act),
        _ => ToProject("已认定未达成。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), new FailurePage(ProjectHead.Of(project), form))));
}

public sealed class FailureForm
{
    [Display(Name = "没有达成的原因")]
    [Required(ErrorMessage = "请选择原因。")]
    public FailureReason? Reason { get; set; }

    [Display(Name = "经验教训")]
    [Required(ErrorMessage = "请写明经验教训，供以后参考。")]
    [StringLength(Project.NeedMaxLength, ErrorMessage = "不能超过 {1} 个字。")]
    public string? Lesson { get; set; }
}

public sealed record FailurePage(ProjectHead Head, FailureForm Form);
