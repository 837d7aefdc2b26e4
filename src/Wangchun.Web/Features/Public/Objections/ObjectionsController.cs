using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Objections;

/// <summary>
/// Anybody objects, by name, to somebody on notice. The trail says that an objection came in and not from where; that is also why a
/// signed-in person, whose acts are written down, cannot object here.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Feedback)]
[Route("honours/{year:int}/notice/{id:int}/objection")]
public sealed class ObjectionsController(CampTerms terms, Trail trail) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, int id) =>
        await Find(year, id) is { } nomination ? View(ObjectionPage.For(nomination, Viewer.IsSignedIn, new ObjectionForm())) : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Create(int year, int id, [Bind(Prefix = nameof(ObjectionPage.Form))] ObjectionForm form)
    {
        if (!Viewer.IsSignedIn) trail.Actor = TrailActor.Portal;
        return Commit(
            () => Find(year, id),
            nomination =>
            {
                Refusal.If(Viewer.IsSignedIn, "您登录了工作账号。为了保护您，请退出登录后再提出异议。");
                nomination.FileObjection(form.Sheet(), terms, Act);
            },
            _ => new Answer($"{Request.PathBase}/honours/{year}/notice", "您的异议已收到，我们查清后会联系您。"),
            nomination => Task.FromResult<IActionResult>(View(nameof(New), ObjectionPage.For(nomination, Viewer.IsSignedIn, form))));
    }

    private Task<Nomination?> Find(int year, int id) => Db.Nominations
        .Where(n => n.Id == id && n.Cycle.Year == year && n.Cycle.Status == AwardCycleStatus.PublicNotice && n.Status == NominationStatus.Shortlisted)
        .Include(n => n.Cycle)
        .Include(n => n.Branch)
        .Include(n => n.Person)
        .SingleOrDefaultAsync(Stop);
}
