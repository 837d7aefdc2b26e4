using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.ObjectionDecisions;

/// <summary>A leader who did not look into it decides. What is upheld takes the nominee off the list and the round back to deliberation.</summary>
[Authorize(Can.GrowthCamp.ApproveAwards)]
[Route("growth-camp/awards/objections/{id:int}/decision")]
public sealed class ObjectionDecisionsController(CampTerms terms) : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        objection => objection.Nomination.Cycle.DecideObjection(objection, form.Yes ?? throw new Refusal("请选择结论。"), form.Reason, terms, Act),
        objection => ToObjection(objection.Status == ObjectionStatus.Upheld ? "异议成立，评选退回合议。" : "异议不成立。", objection.Id),
        objection => Again(Page(objection), form));

    private static AwardActPage Page(Objection objection) => new("决定异议", objection.Nomination.Subject, AwardTitles.Path(objection), "确认")
    {
        Answers = ("异议成立", "异议不成立"),
        AsksReason = "决定的理由",
    };

    private Task<Objection?> Find(int id) => One(Db.Objections.HandledBy(Viewer), id);
}
