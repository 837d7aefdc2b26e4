using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wangchun.Data.Audit;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Account.Sessions;

[Authorize]
[Route("account/sessions")]
public sealed class SessionsController(OpenSessions sessions, Trail trail, TimeProvider clock, IOptions<SecurityOptions> security) : OwnAccountController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        ViewData["Mine"] = Session.Id;
        return View(await SessionRow.OfAsync(Db, AccountId, clock.GetUtcNow().UtcDateTime, security.Value, Stop));
    }

    [HttpPost("{id:int}/end")]
    public async Task<IActionResult> Destroy(int id) => await sessions.EndAsync(id, AccountId, Stop) == 0 ? await Absent() : await EndedAsync("那台设备已退出登录。");

    [HttpPost("end-others")]
    public async Task<IActionResult> DestroyOthers()
    {
        await sessions.EndAllAsync(AccountId, Session.Id, Stop);
        return await EndedAsync("其他设备都已退出登录。");
    }

    private async Task<IActionResult> EndedAsync(string flash)
    {
        await trail.WriteAsync(Db, AuditAction.SignOut, nameof(Account), Session.UserName, "退出其他设备", stop: Stop);
        TempData[FlashKey] = T[flash].Value;
        return RedirectToAction(nameof(Index));
    }
}
