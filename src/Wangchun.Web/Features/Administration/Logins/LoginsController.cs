using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Administration.Logins;

/// <summary>How a person gets into the portal. An administrator hands over one-time links and never knows a password.</summary>
[Authorize(Can.Administration.ManagePeople)]
[Route("admin/people/{id:int}/account")]
public sealed class LoginsController(AdministrationRules rules, SetUpLinks links, OpenSessions sessions, ILookupNormalizer names, Trail trail) : PortalController
{
    public const string LinkKey = "SetUpLink";

    [HttpGet("new")]
    public async Task<IActionResult> New(int id) => await FindPerson(id) is { } person ? Form(person, new LoginForm()) : await Absent();

    [HttpPost("new")]
    public Task<IActionResult> Create(int id, LoginForm form)
    {
        var token = "";
        return Commit(
            () => FindPerson(id),
            async person =>
            {
                Refusal.If(!person.IsActive, "{0}已停用，不能开账号。", person.Name);
                var name = names.NormalizeName(form.UserName);
                Refusal.If(await Db.Users.AnyAsync(a => a.PersonId == id, Stop), "{0}已经有账号。", person.Name);
                Refusal.If(await Db.Users.AnyAsync(a => a.NormalizedUserName == name, Stop), "账号“{0}”已经有人用了。", form.UserName);
                var account = new Data.Accounts.Account { UserName = form.UserName, NormalizedUserName = name, Person = person, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N") };
                token = links.Offer(account);
                Db.Add(account);
            },
            _ => Offered(id, token, "账号已开好。"),
            person => Task.FromResult<IActionResult>(Form(person, form)));
    }

    [HttpPost("reset")]
    public Task<IActionResult> Reset(int id)
    {
        var token = "";
        return Commit(
            () => Find(id),
            async account =>
            {
                AdministrationRules.RefuseOneself(id, Act);
                Refusal.If(account.IsDisabled, "账号已停用，请先启用。");
                trail.Note(AuditAction.Security, "Account", account.UserName, "管理员重置登录");
                token = await links.ResetAsync(account, Stop);
            },
            _ => Offered(id, token, "旧密码和两步登录已作废。"),
            _ => Task.FromResult(Back($"~/admin/people/{id}")));
    }

    [HttpPost("disable")]
    public Task<IActionResult> Disable(int id) => ChangeAsync(id, "账号已停用，正在使用的登录都已退出。", async account =>
    {
        AdministrationRules.RefuseOneself(id, Act);
        await rules.RefuseLastAdministratorAsync(id, Stop);
        account.IsDisabled = true;
        await sessions.EndAllAsync(account.Id, butSessionId: null, Stop);
    });

    [HttpPost("enable")]
    public Task<IActionResult> Enable(int id) => ChangeAsync(id, "账号已启用。", account =>
    {
        Refusal.If(!account.Person.IsActive, "{0}已停用，不能开账号。", account.Person.Name);
        (account.IsDisabled, account.LockoutEnd, account.AccessFailedCount) = (false, null, 0);
        return Task.CompletedTask;
    });

    [HttpPost("end-sessions")]
    public Task<IActionResult> EndSessions(int id) => ChangeAsync(id, "正在使用的登录都已退出。", async account =>
    {
        trail.Note(AuditAction.Security, "Account", account.UserName, "管理员退出全部登录");
        await sessions.EndAllAsync(account.Id, butSessionId: null, Stop);
    });

    private Task<IActionResult> ChangeAsync(int id, string flash, Func<Data.Accounts.Account, Task> change) => Commit(
        () => Find(id), change, _ => Done(flash, "Show", "People", new { id }), _ => Task.FromResult(Back($"~/admin/people/{id}")));

    /// <summary>The link is shown on the next page and nowhere kept; the form sent twice does not show it twice.</summary>
    private Answer Offered(int id, string token, string flash)
    {
        TempData[LinkKey] = $"{SetUpLinks.Path}{token}";
        return Done(flash, "Show", "People", new { id });
    }

    private ViewResult Form(Person person, LoginForm form) => View(nameof(New), new LoginPage(person.Id, person.Name, form));

    private Task<Person?> FindPerson(int id) => Db.Persons.SingleOrDefaultAsync(p => p.Id == id, Stop);

    private Task<Data.Accounts.Account?> Find(int id) => Db.Users.Include(a => a.Person).SingleOrDefaultAsync(a => a.PersonId == id, Stop);
}
