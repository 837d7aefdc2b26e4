using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Claims;

/// <summary>A branch secretary asks for the lead of a project.</summary>
[Authorize(Can.GrowthCamp.ClaimProject)]
[Route("growth-camp/projects/{id:int}/claim")]
public sealed class ClaimsController(CampTerms terms) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Find(id) is { } project ? View(ClaimPage.For(project, Viewer, new ClaimForm { BranchId = Viewer.LedBranchIds[0] })) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ClaimForm form) => Commit(
        () => Find(id),
        async project =>
        {
            var branch = await Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == form.BranchId && Viewer.LedBranchIds.Contains(o.Id), Stop);
            project.Claim(branch ?? throw new Refusal("请选择您担任书记的支部。"), form.Plan, terms, Act);
        },
        project => Done(project.LeadMode == LeadMode.FirstCome ? "认领成功，请安排任务并开始实施。" : "申请已提交，等党建办择定。", "Show", "Projects", new { id }),
        project => Task.FromResult<IActionResult>(View(nameof(New), ClaimPage.For(project, Viewer, form))));

    private Task<Project?> Find(int id) => Db.Projects.VisibleTo(Viewer).Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
