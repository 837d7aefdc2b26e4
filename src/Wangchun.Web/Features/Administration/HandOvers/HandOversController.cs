using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.HandOvers;

/// <summary>Gives somebody's unfinished work to a successor, all of it in one act.</summary>
[Authorize(Can.Administration.ManagePeople)]
[Route("admin/people/{id:int}/hand-over")]
public sealed class HandOversController(AdministrationRules rules) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Find(id) is { } person ? await FormAsync(person, new HandOverForm()) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, HandOverForm form) => Commit(
        () => Find(id),
        async person =>
        {
            var successor = await Find(form.SuccessorId!.Value) ?? throw new Refusal("请选择接手的人。");
            Refusal.If(successor.Id == id || !successor.IsActive, "请选择另一位在岗的人。");
            Refusal.If((await rules.OpenWorkAsync(id, Stop)).Count == 0, "{0}手上没有要移交的事。", person.Name);
            await rules.HandOverAsync(id, successor, Act, Stop);
        },
        _ => Done("已全部移交。", "Show", "People", new { id }),
        person => FormAsync(person, form));

    private async Task<IActionResult> FormAsync(Person person, HandOverForm form) => View(nameof(New), await HandOverPage.ReadAsync(Db, person, rules, form, Stop));

    private Task<Person?> Find(int id) => Db.Persons.Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
