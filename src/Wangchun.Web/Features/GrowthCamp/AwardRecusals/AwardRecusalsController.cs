using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardRecusals;

/// <summary>A judge says that they are too close to a nominee; from then on it is not theirs to score.</summary>
[Authorize(Can.GrowthCamp.JudgeAwards)]
[Route("growth-camp/awards/nominations/{id:int}/recusal")]
public sealed class AwardRecusalsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        nomination => nomination.Cycle.Judges.Single(judge => judge.PersonId == Viewer.PersonId).Recuse(nomination, form.Reason, Act),
        _ => Done("已申报回避，这件不用您评分。", "Index", "Judging"),
        nomination => Again(Page(nomination), form));

    private static AwardActPage Page(Nomination nomination) => new("申报回避", nomination.Subject, "/growth-camp/judging", "申报回避")
    {
        Hint = "亲属、同事或有利害关系的，请申报回避。同支部的由系统自动回避。申报后不能再评这一件。",
        AsksReason = "是什么关系",
    };

    private Task<Nomination?> Find(int id) => One(Db.Nominations.JudgedBy(Viewer), id);
}
