using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Suspensions;

/// <summary>The lead branch asks to pause.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/suspension")]
public sealed class SuspensionsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? View(Page(project, new SuspensionForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, SuspensionForm form) => Commit(
        () => Led(id),
        project => project.AskSuspension(form.Until!.Value, form.Reason, terms, Act),
        _ => ToProject("挂起申请已提交，等党建办审批。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), Page(project, form))));

    private SuspensionPage Page(Project project, SuspensionForm form) => new(ProjectHead.Of(project), terms.Rules.LongestSuspension, form);
}

public sealed class SuspensionForm
{
    [Display(Name = "恢复日期")]
    [Required(ErrorMessage = "请填写恢复日期。")]
    public DateOnly? Until { get; set; }

    [Display(Name = "挂起原因")]
    [Required(ErrorMessage = "请写明理由。")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

public sealed record SuspensionPage(ProjectHead Head, int LongestDays, SuspensionForm Form);
