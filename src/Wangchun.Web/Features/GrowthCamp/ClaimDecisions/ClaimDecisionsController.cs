using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.ClaimDecisions;

/// <summary>The office picks the lead among the branches that asked.</summary>
[Authorize(Can.GrowthCamp.DecideClaim)]
[Route("growth-camp/projects/{id:int}/claims/{claimId:int}/decision")]
public sealed class ClaimDecisionsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int claimId) =>
        await Find(id, claimId) is { } project ? View(DecisionPage.For(project, claimId, new DecisionForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int claimId, DecisionForm form) => Commit(
        () => Find(id, claimId),
        project =>
        {
            var claim = project.Claims.Single(c => c.Id == claimId);
            if (form.Approve == true) project.ApproveClaim(claim, terms, Act);
            else project.RejectClaim(claim, form.Reason, terms, Act);
        },
        project => ToProject(form.Approve == true ? "已同意认领。" : "已回复不同意认领。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), DecisionPage.For(project, claimId, form))));

    private async Task<Project?> Find(int id, int claimId) =>
        await Visible(id) is { } project && project.Claims.Any(claim => claim.Id == claimId) ? project : null;
}
