using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Account.PasswordChange;

[Authorize]
[Route("account/password")]
public sealed class PasswordChangeController(PasswordChanges changes) : OwnAccountController
{
    [HttpGet]
    public IActionResult New() => View(new PasswordForm());

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(PasswordForm form)
    {
        if (!ModelState.IsValid) return Again(form);

        try
        {
            await changes.ChangeAsync(AccountId, form.Current, form.Chosen, Stop);
        }
        catch (Refusal refusal)
        {
            // Not through Commit: a wrong password is written down even though nothing else is saved.
            Say(refusal);
            return Again(form);
        }

        await HttpContext.SignInAsync(SignInSteps.PersonOf(AccountId, Session.UsedSecondFactor));
        TempData[FlashKey] = T["密码已修改，其他设备上的登录都已退出。"].Value;
        return RedirectToAction("Show", "Overview");
    }

    private ViewResult Again(PasswordForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(New), form);
    }
}
