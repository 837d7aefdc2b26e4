using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.ObjectionReports;

/// <summary>The investigator says what was found and what they think of it.</summary>
[Authorize(Can.GrowthCamp.InvestigateObjection)]
[Route("growth-camp/awards/objections/{id:int}/report")]
public sealed class ObjectionReportsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        objection => objection.Report(form.Reason, form.Yes, Act),
        objection => ToObjection("调查结果已报告，等领导决定。", objection.Id),
        objection => Again(Page(objection), form));

    private static AwardActPage Page(Objection objection) => new("报告调查结果", objection.Nomination.Subject, AwardTitles.Path(objection), "报告")
    {
        Hint = "不要写出异议人是谁。",
        Answers = ("异议成立", "异议不成立"),
        AsksReason = "查到了什么",
    };

    private Task<Objection?> Find(int id) => One(Db.Objections.InvestigatedBy(Viewer), id);
}
