using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardCriteriaSubmissions;

/// <summary>The office hands the criteria to the leader.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/criteria/submission")]
public sealed class AwardCriteriaSubmissionsController(CampTerms terms) : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.SubmitCriteria(terms, Act),
        record => ToRound("标准已送审，等领导批准。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("送审标准", AwardTitles.Of(round), AwardTitles.Path(round), "送领导批准")
    {
        Hint = "送审后不能再改，除非领导退回。九个类别的名额都要有，评分项各自合计 100 分。",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
