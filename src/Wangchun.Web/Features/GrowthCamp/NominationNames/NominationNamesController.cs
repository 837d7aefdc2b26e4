using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationNames;

/// <summary>The member who is named says whether the full name may be public.</summary>
[Authorize(Can.GrowthCamp.Nominate)]
[Route("growth-camp/awards/nominations/{id:int}/name")]
public sealed class NominationNamesController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record => record.ShowName(form.Yes ?? throw new Refusal("请选择结论。"), Act),
        record => ToNomination(record.NameIsPublic ? "将写您的全名。" : "将只写您的姓氏。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(Nomination nomination) => new("我的姓名怎么公布", nomination.Subject, AwardTitles.Path(nomination), "确认")
    {
        Hint = "公示和光荣榜默认只写姓氏加星号。您同意的，才写全名。表彰公布以后不能再改。",
        Answers = ("同意写全名", "只写姓氏"),
    };

    private Task<Nomination?> Find(int id) => One(Db.Nominations.Naming(Viewer), id);
}
