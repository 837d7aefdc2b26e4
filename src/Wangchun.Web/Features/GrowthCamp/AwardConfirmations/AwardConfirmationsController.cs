using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardConfirmations;

/// <summary>A leader confirms the result once the notice is over and no objection is open.</summary>
[Authorize(Can.GrowthCamp.ApproveAwards)]
[Route("growth-camp/awards/{id:int}/confirmation")]
public sealed class AwardConfirmationsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Confirm(Act),
        record => ToRound("结果已审定，由党建办公布。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("审定结果", AwardTitles.Of(round), AwardTitles.Path(round), "审定")
    {
        Hint = "公示期满、没有未办结的异议，才能审定。",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
