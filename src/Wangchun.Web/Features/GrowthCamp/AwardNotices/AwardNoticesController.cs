using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardNotices;

/// <summary>A leader puts the list on public notice.</summary>
[Authorize(Can.GrowthCamp.ApproveAwards)]
[Route("growth-camp/awards/{id:int}/notice")]
public sealed class AwardNoticesController(CampTerms terms) : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.StartNotice(form.Day, terms, Act),
        record => ToRound("名单已公示。", id),
        record => Again(Page(record), form));

    private AwardActPage Page(AwardCycle round) => new("开始公示", AwardTitles.Of(round), AwardTitles.Path(round), "公示这份名单")
    {
        Hint = "公示至少 {0} 个工作日，今天不算。公示期间居民可以署名提出异议。",
        HintNumber = terms.Rules.NoticeDays,
        AsksDay = "公示到哪天",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
