using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Administration.Departures;

/// <summary>Somebody leaves the street, or comes back.</summary>
[Authorize(Can.Administration.ManagePeople)]
[Route("admin/people/{id:int}")]
public sealed class DeparturesController(AdministrationRules rules, OpenSessions sessions) : PortalController
{
    [HttpPost("deactivate")]
    public Task<IActionResult> Create(int id) => Commit(
        () => Find(id),
        async person =>
        {
            AdministrationRules.RefuseOneself(id, Act);
            await rules.RefuseLastAdministratorAsync(id, Stop);
            await rules.RefuseOpenWorkAsync(person, Stop);
            person.Deactivate(Act.Today);
            foreach (var account in await Db.Users.Where(a => a.PersonId == id).ToListAsync(Stop))
            {
                account.IsDisabled = true;
                await sessions.EndAllAsync(account.Id, butSessionId: null, Stop);
            }
        },
        _ => Done("已停用：岗位、党支部和账号都已结束。", "Show", "People", new { id }),
        _ => Task.FromResult(Back($"~/admin/people/{id}")));

    [HttpPost("reactivate")]
    public Task<IActionResult> Destroy(int id) => Commit(
        () => Find(id),
        person => person.Reactivate(),
        _ => Done("已恢复。岗位和账号要重新安排。", "Show", "People", new { id }));

    private Task<Person?> Find(int id) => Db.Persons.Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
