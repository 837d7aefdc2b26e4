using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.AwardJudges;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.ObjectionAssignments;

/// <summary>The office names who looks into an objection.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/objections/{id:int}/investigator")]
public sealed class ObjectionAssignmentsController : AwardController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Find(id) is { } objection ? View("AwardAct", await Page(objection)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        async objection => objection.Assign(await PersonAsync(form.PersonId), Act),
        objection => ToObjection("已指定调查人。", objection.Id),
        async objection => View("AwardAct", await Page(objection) with { Form = form }));

    private async Task<Person> PersonAsync(int? id) =>
        await AwardJudgesController.Choosable(Db, Can.GrowthCamp.InvestigateObjection).Include(p => p.Posts).Include(p => p.Memberships).SingleOrDefaultAsync(p => p.Id == id, Stop)
        ?? throw new Refusal("请选择一位有账号的人。");

    private async Task<AwardActPage> Page(Objection objection) => new("指定调查人", objection.Nomination.Subject, AwardTitles.Path(objection), "指定")
    {
        Hint = "同支部的、提名的、给它评过分的人不能调查。决定的人要和调查人不同。",
        People = await AwardJudgesController.Choosable(Db, Can.GrowthCamp.InvestigateObjection).OrderBy(p => p.Id).Select(p => new SelectListItem(p.Name, $"{p.Id}")).ToListAsync(Stop),
    };

    private Task<Objection?> Find(int id) => One(Db.Objections.HandledBy(Viewer), id);
}
