using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardAnnouncements;

/// <summary>The office announces the awards: from now on they are on the honour roll.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/announcement")]
public sealed class AwardAnnouncementsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Announce(Act),
        record => ToRound("表彰已公布。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("公布表彰", AwardTitles.Of(round), AwardTitles.Path(round), "公布到光荣榜")
    {
        Hint = "公布后进入光荣榜。没有同意公开姓名的党员只显示姓氏。",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
