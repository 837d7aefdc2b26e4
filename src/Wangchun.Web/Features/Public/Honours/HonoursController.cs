using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Honours;

/// <summary>The honour roll, by year: branches by name, members as they agreed to be named. What was taken back stays and says why.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
[Route("honours")]
public sealed class HonoursController : PortalController
{
    [HttpGet("")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Index() => View(new YearsPage(
        await Db.AwardCycles.Announced().OrderByDescending(c => c.Year)
            .Select(c => new YearRow(c.Year, c.Nominations.Count(n => n.Status == NominationStatus.Awarded && n.PersonId == null), c.Nominations.Count(n => n.Status == NominationStatus.Awarded && n.PersonId != null)))
            .ToListAsync(Stop),
        await Db.AwardCycles.OnNotice().OrderByDescending(c => c.Year).Select(c => c.Year).ToListAsync(Stop)));

    [HttpGet("{year:int}")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Show(int year)
    {
        if (await Db.AwardCycles.Announced().Where(c => c.Year == year).Select(c => c.AnnouncedAt).SingleOrDefaultAsync(Stop) is not { } announced) return NotFound();

        var rows = await Db.Nominations.OnHonourRoll().Where(n => n.Cycle.Year == year)
            .OrderBy(n => n.Branch.CommunityId).ThenBy(n => n.BranchId).ThenBy(n => n.Id)
            .Select(n => new HonourRow(n.Category, n.HonouredAs!, n.PersonId == null ? n.Branch.NameEn : null, n.PersonId == null ? null : new Named(n.Branch.Name, n.Branch.NameEn), n.RevokedAt, n.RevokedBecause))
            .ToListAsync(Stop);
        return View(new HonoursPage(year, announced, rows));
    }
}

public sealed record YearRow(int Year, int Branches, int Members);

public sealed record YearsPage(IReadOnlyList<YearRow> Years, IReadOnlyList<int> OnNotice);

public sealed record HonourRow(AwardCategory Category, string Name, string? NameEn, Named? Branch, DateTime? RevokedAt, string? RevokedBecause)
{
    public Named Title => new(Name, NameEn);
}

public sealed record HonoursPage(int Year, DateTime AnnouncedAt, IReadOnlyList<HonourRow> Rows);
