using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>The rounds of 五最四星, and the page of one round.</summary>
[Authorize(Can.GrowthCamp.ReadAwards)]
[Route("growth-camp/awards")]
public sealed class AwardsController(CampTerms terms, Session session) : AwardController
{
    private const int Most = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await Db.AwardCycles.VisibleTo(Viewer)
        .OrderByDescending(c => c.Year).ThenByDescending(c => c.Id)
        .Take(Most)
        .Select(c => new RoundRow(c.Id, c.Year, c.Status, c.Nominations.Count(n => n.Seal != null), c.Dossier.Awaited, c.Dossier.DueAt, c.Dossier.DueIsProvisional))
        .ToListAsync(Stop));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Round(id) is { } round ? View(await RoundPage.ReadAsync(Db, round, Viewer, terms, session.Now, Stop)) : await Absent();
}
