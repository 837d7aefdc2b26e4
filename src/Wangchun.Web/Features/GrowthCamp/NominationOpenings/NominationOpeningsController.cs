using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationOpenings;

/// <summary>The office opens the window of nominations.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/nominations/opening")]
public sealed class NominationOpeningsController(CampTerms terms) : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.OpenNominations(form.Day, terms, Act),
        record => ToRound("提名已开放。", id),
        record => Again(Page(record), form));

    private AwardActPage Page(AwardCycle round) => new("开始提名", AwardTitles.Of(round), AwardTitles.Path(round), "开放提名")
    {
        Hint = "提名至少开放 {0} 天，到期由系统自动截止并冻结材料。",
        HintNumber = terms.Rules.NominationWindow,
        AsksDay = "提名截止日期",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
