using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Reopenings;

/// <summary>A solved matter came back: the office opens the project again, for everybody to see.</summary>
[Authorize(Can.GrowthCamp.ReopenProject)]
[Route("growth-camp/projects/{id:int}/reopening")]
public sealed class ReopeningsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Visible(id) is { } project ? View(new ReopeningPage(ProjectHead.Of(project), new ReopeningForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ReopeningForm form) => Commit(
        () => Visible(id),
        project => project.Reopen(form.Reason, form.NewTarget!.Value, terms, Act),
        _ => ToProject("项目已重新打开，公开页同步说明。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), new ReopeningPage(ProjectHead.Of(project), form))));
}

public sealed class ReopeningForm
{
    [Display(Name = "重新打开的原因")]
    [Required(ErrorMessage = "请写明理由。")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }

    [Display(Name = "新的完成日期")]
    [Required(ErrorMessage = "请填写计划完成日期。")]
    public DateOnly? NewTarget { get; set; }
}

public sealed record ReopeningPage(ProjectHead Head, ReopeningForm Form);
