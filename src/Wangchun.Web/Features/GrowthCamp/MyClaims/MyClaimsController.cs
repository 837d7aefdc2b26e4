using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.GrowthCamp.Projects;

namespace Wangchun.Web.Features.GrowthCamp.MyClaims;

/// <summary>What the branches of a secretary have asked for, are working on and have finished.</summary>
[Authorize(Can.GrowthCamp.ClaimProject)]
[Route("growth-camp/my-claims")]
public sealed class MyClaimsController(CampTerms terms, Session session) : PortalController
{
    private const int MostEnded = 50;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var claims = Db.ProjectClaims.Where(claim => Viewer.LedBranchIds.Contains(claim.BranchId));
        MyClaimGroup[] groups =
        [
            new("等党建办审批", await Read(claims.Where(claim => claim.Status == ClaimStatus.Requested))),
            new("正在办", await Read(claims.Where(claim => claim.Status == ClaimStatus.Approved))),
            new("已经办好", await Read(claims.Where(claim => claim.Status == ClaimStatus.Fulfilled))),
            new("没有办成", await Read(claims.Where(claim =>
                claim.Status == ClaimStatus.Rejected || claim.Status == ClaimStatus.Withdrawn || claim.Status == ClaimStatus.GivenBack || claim.Status == ClaimStatus.Revoked))),
        ];
        var branches = await Db.PartyOrganisations.Where(branch => Viewer.LedBranchIds.Contains(branch.Id)).OrderBy(branch => branch.Id)
            .Select(branch => new { branch.Name, branch.NameEn, branch.OpenClaims }).ToListAsync(Stop);
        return View(new MyClaimsPage(
            await Offered(), [.. groups.Where(group => group.Claims.Count > 0)],
            [.. branches.Select(branch => (Names.Of(branch.Name, branch.NameEn), branch.OpenClaims))], terms.Rules.OpenClaimsPerBranch));
    }

    private async Task<IReadOnlyList<MyClaim>> Read(IQueryable<ProjectClaim> claims)
    {
        var rows = await claims.OrderByDescending(claim => claim.Id).Take(MostEnded)
            .Select(claim => new { claim.ProjectId, claim.Branch.Name, claim.Branch.NameEn, claim.Status, claim.RequestedAt, claim.DecisionDueAt, claim.Reason }).ToListAsync(Stop);
        var ids = rows.Select(row => row.ProjectId).Distinct().ToList();
        var projects = await ProjectRow.From(Db.Projects.Where(p => ids.Contains(p.Id))).ToDictionaryAsync(row => row.Id, Stop);
        var standings = await ProjectStanding.From(Db.Projects.Where(p => ids.Contains(p.Id)), Viewer).ToDictionaryAsync(standing => standing.Id, Stop);
        return
        [
            .. rows.Select(row => new MyClaim(
                row.Name, row.NameEn, row.Status, row.RequestedAt, row.DecisionDueAt, row.Reason, projects[row.ProjectId],
                row.Status == ClaimStatus.Approved ? new ProjectActs(standings[row.ProjectId], Viewer, terms.Rules, session.Now).First : null)),
        ];
    }

    private async Task<IReadOnlyList<OfferedLead>> Offered() => await Db.Projects
        .SelectMany(p => p.Transfers, (p, transfer) => new { Project = p, Transfer = transfer })
        .Where(pair => pair.Transfer.State == TransferState.Offered && Viewer.LedBranchIds.Contains(pair.Transfer.ToId))
        .OrderBy(pair => pair.Transfer.LapsesAt).ThenBy(pair => pair.Transfer.Id)
        .Select(pair => new OfferedLead(
            pair.Transfer.Id, pair.Project.Id, pair.Project.Title, pair.Project.TitleEn, pair.Transfer.From.Name, pair.Transfer.From.NameEn,
            pair.Transfer.Reason, pair.Transfer.LapsesAt))
        .ToListAsync(Stop);
}
