using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Relistings;

/// <summary>The office puts a project into the mall again that no branch had claimed in time.</summary>
[Authorize(Can.GrowthCamp.RelistProject)]
[Route("growth-camp/projects/{id:int}/relisting")]
public sealed class RelistingsController(CampTerms terms, Session session) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Visible(id) is { } project ? View(RelistingPage.For(project, Proposed())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, RelistingForm form) => Commit(
        () => Visible(id),
        project => project.Relist(form.ClaimsCloseOn!.Value, form.TargetOn!.Value, terms, Act),
        _ => ToProject("已重新上架，支部可以认领了。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), RelistingPage.For(project, form))));

    private RelistingForm Proposed() => new()
    {
        ClaimsCloseOn = session.Today.AddDays(terms.Rules.ClaimWindow),
        TargetOn = session.Today.AddDays(2 * terms.Rules.ClaimWindow),
    };
}
