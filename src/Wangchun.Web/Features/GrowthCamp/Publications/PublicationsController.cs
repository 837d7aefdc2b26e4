using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Publications;

/// <summary>The office publishes a result, sends it back, or takes it down. Another person than the last editor publishes.</summary>
[Authorize(Can.GrowthCamp.PublishResult)]
[Route("growth-camp/projects/{id:int}/publication")]
public sealed class PublicationsController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Visible(id) is { } project ? View(PublicationPage.For(project, new PublicationForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, PublicationForm form) => Commit(
        () => Visible(id),
        project =>
        {
            if (form.Step == PublicationStep.Publish) project.PublishResult(Act);
            else if (form.Step == PublicationStep.Return) project.ReturnResult(form.Reason, Act);
            else project.WithdrawResult(form.Reason, Act);
        },
        _ => ToProject(form.Step switch
        {
            PublicationStep.Publish => "结果已公开，居民可以看到。",
            PublicationStep.Return => "已退回修改。",
            _ => "结果已撤下。",
        }, id),
        project => Task.FromResult<IActionResult>(View(nameof(New), PublicationPage.For(project, form))));
}

public enum PublicationStep
{
    Publish,
    Return,
    Withdraw,
}

public sealed class PublicationForm
{
    [Required(ErrorMessage = "请选择怎么处理。")]
    public PublicationStep? Step { get; set; }

    [Display(Name = "退回或撤下的理由")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

/// <summary>What the public would read, word for word, beside the decision.</summary>
public sealed record PublicationPage(
    ProjectHead Head, PublicationState State, string? Branch, string? Result, IReadOnlyList<string> Matters, IReadOnlyList<Shown> Before, IReadOnlyList<Shown> After,
    IReadOnlyList<string> Reports, PublicationForm Form)
{
    public static PublicationPage For(Project project, PublicationForm form) => new(
        ProjectHead.Of(project), project.Dossier.Publication.State, project.LeadBranch?.Name, project.ResultText,
        [.. project.Outcomes.Select(outcome => outcome.Title)], Photos(project, AttachmentUse.Before), Photos(project, AttachmentUse.After),
        [.. project.Milestones.OrderBy(m => m.Id).Select(m => m.Title)], form);

    private static List<Shown> Photos(Project project, AttachmentUse use) =>
        [.. project.Dossier.Attachments.Where(a => a.Use == use && !a.IsRemoved && a.IsPhoto).Select(a => new Shown(a.StoredAs, a.Caption ?? a.Name))];
}

public sealed record Shown(string StoredAs, string Caption);
