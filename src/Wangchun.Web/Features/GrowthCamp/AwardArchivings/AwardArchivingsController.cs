using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardArchivings;

/// <summary>The office puts an announced round away.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/archiving")]
public sealed class AwardArchivingsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Archive(Act),
        record => ToRound("评选已归档。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("归档", AwardTitles.Of(round), AwardTitles.Path(round), "归档")
    {
        Hint = "归档后这一年的评选不再变动，光荣榜照常可以看。",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
