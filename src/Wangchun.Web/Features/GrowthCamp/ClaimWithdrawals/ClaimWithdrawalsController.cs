using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.ClaimWithdrawals;

/// <summary>A secretary takes a request back before it is decided.</summary>
[Authorize(Can.GrowthCamp.ClaimProject)]
[Route("growth-camp/projects/{id:int}/claims/{claimId:int}/withdrawal")]
public sealed class ClaimWithdrawalsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int claimId) => await Find(id, claimId) is { } project ? View("Confirm", Page(project)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int claimId) => Commit(
        () => Find(id, claimId),
        project => project.WithdrawClaim(project.Claims.Single(claim => claim.Id == claimId), terms, Act),
        _ => ToProject("申请已撤回。", id),
        project => Task.FromResult<IActionResult>(View("Confirm", Page(project))));

    private static ConfirmPage Page(Project project) =>
        new(ProjectHead.Of(project), "撤回认领申请", "撤回后可以再申请，也不占认领名额。", "确认撤回", "先不撤回");

    private async Task<Project?> Find(int id, int claimId) =>
        await Visible(id) is { } project && project.Claims.Any(claim => claim.Id == claimId && Viewer.LedBranchIds.Contains(claim.BranchId)) ? project : null;
}
