using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardAbortions;

/// <summary>A leader ends a round that will not be finished.</summary>
[Authorize(Can.GrowthCamp.ApproveAwards)]
[Route("growth-camp/awards/{id:int}/abortion")]
public sealed class AwardAbortionsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Abort(form.Reason, Act),
        record => ToRound("评选已中止。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("中止评选", AwardTitles.Of(round), AwardTitles.Path(round), "中止这次评选")
    {
        AsksReason = "中止的理由",
        IsGrave = true,
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
