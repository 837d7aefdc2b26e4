using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.AwardNotices;

/// <summary>Who is going to be honoured, for everybody to read before it is decided. The page is gone when the notice is over.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
[Route("honours/{year:int}/notice")]
public sealed class AwardNoticesController(Session session, CampTerms terms) : PortalController
{
    [HttpGet("")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Show(int year)
    {
        var notice = await Db.AwardCycles.OnNotice().Where(c => c.Year == year).Select(c => new { c.Id, c.NoticeFrom, c.NoticeUntil }).SingleOrDefaultAsync(Stop);
        if (notice?.NoticeUntil is not { } until) return NotFound();

        var nominations = await Db.Nominations.Where(n => n.CycleId == notice.Id && n.Status == NominationStatus.Shortlisted)
            .Include(n => n.Branch).Include(n => n.Person)
            .OrderBy(n => n.Branch.CommunityId).ThenBy(n => n.BranchId).ThenBy(n => n.Id)
            .ToListAsync(Stop);
        return View(new NoticePage(year, notice.NoticeFrom!.Value, until, session.Today <= until, terms.Rules.ObjectionDays, [.. nominations.OrderBy(n => n.Category).Select(Row)]));
    }

    private static NoticeRow Row(Nomination nomination) => new(
        nomination.Id, nomination.Category, new Named(nomination.PublicSubject, nomination.Person is null ? nomination.Branch.NameEn : null),
        nomination.Person is null ? null : new Named(nomination.Branch.Name, nomination.Branch.NameEn));
}
