using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationChecks;

/// <summary>The office checks whether a nominee may take part.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/nominations/{id:int}/check")]
public sealed class NominationChecksController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Check(form.Yes ?? throw new Refusal("请选择结论。"), form.Reason, Act),
        record => ToNomination(record.Status == NominationStatus.Eligible ? "已认定资格合格。" : "已认定资格不合格。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(Nomination nomination) => new("核查资格", nomination.Subject, AwardTitles.Path(nomination), "确认")
    {
        Answers = ("资格合格", "资格不合格"),
        AsksReason = "不合格的理由",
    };

    private Task<Nomination?> Find(int id) => One(Db.Nominations.VisibleTo(Viewer), id);
}
