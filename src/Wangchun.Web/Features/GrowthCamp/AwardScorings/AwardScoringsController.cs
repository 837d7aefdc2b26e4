using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardScorings;

/// <summary>The office lets the judges score.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/scoring")]
public sealed class AwardScoringsController(CampTerms terms) : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.BeginScoring(form.Day, terms, Act),
        record => ToRound("评委可以开始评分了。", id),
        record => Again(Page(record), form));

    private AwardActPage Page(AwardCycle round) => new("开始评分", AwardTitles.Of(round), AwardTitles.Path(round), "开始评分")
    {
        Hint = "每个资格合格的提名至少要有 {0} 位不用回避的评委。",
        HintNumber = terms.Rules.JudgesPerNomination,
        AsksDay = "评分截止日期",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
