using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardRevocations;

/// <summary>A leader takes an award back; the honour roll says so and why.</summary>
[Authorize(Can.GrowthCamp.ApproveAwards)]
[Route("growth-camp/awards/nominations/{id:int}/revocation")]
public sealed class AwardRevocationsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Revoke(form.Reason, Act),
        record => ToNomination("表彰已撤销，光荣榜已注明。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(Nomination nomination) => new("撤销表彰", nomination.Subject, AwardTitles.Path(nomination), "撤销")
    {
        Hint = "撤销和理由会写在光荣榜上，所有人都看得到。",
        AsksReason = "撤销的理由",
        IsGrave = true,
    };

    private Task<Nomination?> Find(int id) => One(Db.Nominations.VisibleTo(Viewer), id);
}
