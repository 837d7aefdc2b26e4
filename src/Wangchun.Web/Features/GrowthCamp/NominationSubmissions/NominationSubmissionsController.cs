using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationSubmissions;

/// <summary>Who wrote a nomination hands it in.</summary>
[Authorize(Can.GrowthCamp.Nominate)]
[Route("growth-camp/awards/nominations/{id:int}/submission")]
public sealed class NominationSubmissionsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.Submit(Act),
        record => ToNomination("提名已提交。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(Nomination nomination) => new("提交提名", nomination.Subject, AwardTitles.Path(nomination), "提交")
    {
        Hint = "截止前还可以修改和撤回，截止后材料冻结，不能再改。",
    };

    private Task<Nomination?> Find(int id) => One(Db.Nominations.WrittenBy(Viewer), id);
}
