using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardDeliberations;

/// <summary>The office ends scoring once every sheet is in.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/deliberation")]
public sealed class AwardDeliberationsController(CampTerms terms) : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Deliberate(terms, Act),
        record => ToRound("评分结束，请拟定名单。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("进入合议", AwardTitles.Of(round), AwardTitles.Path(round), "进入合议")
    {
        Hint = "所有评委都提交以后才能进入合议；评分截止日期过后由系统自动进入。",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
