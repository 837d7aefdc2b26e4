using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.SuspensionDecisions;

[Authorize(Can.GrowthCamp.DecideSuspension)]
[Route("growth-camp/projects/{id:int}/suspension/decision")]
public sealed class SuspensionDecisionsController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Visible(id) is { } project ? View(Page(project, new DecisionForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, DecisionForm form) => Commit(
        () => Visible(id),
        project =>
        {
            if (form.Approve == true) project.Suspend(Act);
            else project.RefuseSuspension(form.Reason, Act);
        },
        _ => ToProject(form.Approve == true ? "已同意挂起，停止计时。" : "已回复不同意挂起。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), Page(project, form))));

    private static DecisionPage Page(Project project, DecisionForm form) =>
        new(ProjectHead.Of(project), project.LeadBranch?.Name, project.SuspensionAskedUntil, project.SuspensionReason, form);
}

public sealed class DecisionForm
{
    [Required(ErrorMessage = "请选择同意还是不同意。")]
    public bool? Approve { get; set; }

    [Display(Name = "不同意的理由")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

public sealed record DecisionPage(ProjectHead Head, string? Branch, DateOnly? Until, string? Reason, DecisionForm Form);
