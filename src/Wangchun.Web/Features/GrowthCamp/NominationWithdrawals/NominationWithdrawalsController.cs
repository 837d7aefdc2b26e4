using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationWithdrawals;

/// <summary>Who wrote a nomination takes it back while the window is open.</summary>
[Authorize(Can.GrowthCamp.Nominate)]
[Route("growth-camp/awards/nominations/{id:int}/withdrawal")]
public sealed class NominationWithdrawalsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Withdraw(Act),
        record => ToNomination("提名已撤回。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(Nomination nomination) => new("撤回提名", nomination.Subject, AwardTitles.Path(nomination), "撤回")
    {
        IsGrave = true,
    };

    private Task<Nomination?> Find(int id) => One(Db.Nominations.WrittenBy(Viewer), id);
}
