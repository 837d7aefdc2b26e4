using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.Nominations;

/// <summary>The page of one nomination, and the rows behind each of its numbers.</summary>
[Authorize(Can.GrowthCamp.ReadAwards)]
[Route("growth-camp/awards/nominations/{id:int}")]
public sealed class NominationsController(AwardEvidence evidence, Session session) : AwardController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id) =>
        await One(Db.Nominations.VisibleTo(Viewer), id) is { } nomination ? View(await NominationPage.ReadAsync(Db, nomination, Viewer, evidence, session.Today, Stop)) : await Absent();

    /// <summary>Also for the judges, who read the nomination on the page where they score it.</summary>
    [HttpGet("evidence/{kind}")]
    public async Task<IActionResult> Evidence(int id, EvidenceKind kind)
    {
        var nomination = await One(Db.Nominations.VisibleTo(Viewer), id) ?? await One(Db.Nominations.JudgedBy(Viewer), id);
        return nomination is not null && AwardEvidence.Of(nomination.Category).Contains(kind)
            ? View(new EvidencePage(nomination, kind, await EvidenceTable.RowsAsync(nomination, kind, evidence, Stop)))
            : await Absent();
    }
}
