using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Results;

/// <summary>The lead branch, the community or the office rewrites what would be public, and asks for it to be published again.</summary>
[Authorize(Can.GrowthCamp.ProposeResult)]
[Route("growth-camp/projects/{id:int}/result")]
public sealed class ResultsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Find(id) is { } project ? View(Page(project, new ResultForm { Result = project.ResultText })) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ResultForm form) => Commit(
        () => Find(id),
        project =>
        {
            project.RewriteResult(form.Result, Act);
            if (project.Dossier.Publication.State != PublicationState.PendingPublish) project.ProposeResult(terms, Act);
        },
        _ => ToProject("公开内容已修改，等另一位同事核对后公开。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), Page(project, form))));

    private async Task<Project?> Find(int id) =>
        await Led(id) ?? await InCommunity(id) ?? (Viewer.Holds(Role.PartyOffice) ? await Visible(id) : null);

    private static ResultPage Page(Project project, ResultForm form) =>
        new(ProjectHead.Of(project), project.Dossier.Publication.State, project.Dossier.Publication.WithdrawnBecause, form);
}

public sealed class ResultForm
{
    [Display(Name = "办成了什么")]
    [Required(ErrorMessage = "请写明办成了什么。")]
    [StringLength(Project.NeedMaxLength, ErrorMessage = "不能超过 {1} 个字。")]
    public string? Result { get; set; }
}

public sealed record ResultPage(ProjectHead Head, PublicationState State, string? WithdrawnBecause, ResultForm Form);
