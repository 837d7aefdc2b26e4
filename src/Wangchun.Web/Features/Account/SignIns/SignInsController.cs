using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Audit;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Account.SignIns;

[AllowAnonymous]
[Route("account")]
public sealed class SignInsController(SignInSteps steps, HalfSignedIn half, Trail trail) : PortalController
{
    [HttpGet("sign-in")]
    public IActionResult New(string? returnUrl) => Viewer.IsSignedIn
        ? LocalRedirect(Destination(returnUrl) ?? $"~{Landing.Of(Viewer.Posts.Select(post => post.Role))}")
        : View(new SignInForm { ReturnUrl = Destination(returnUrl) });

    [HttpPost("sign-in")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!ModelState.IsValid) return Again(form);

        var result = await steps.PasswordAsync(form.UserName, form.Password, HttpContext);
        if (result.Step == SignInStep.Refused)
        {
            ModelState.AddModelError("", T["账号或密码不对，或者这个账号现在不能登录。连续输错 5 次，要等 15 分钟再试。"]);
            return Again(form);
        }

        if (result.Step == SignInStep.Done) return await this.WelcomeAsync(Db, result.AccountId, form.ReturnUrl);
        half.Remember(HttpContext, result.AccountId);
        return RedirectToAction("New", "SignInCodes", new { returnUrl = Destination(form.ReturnUrl) });
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Destroy()
    {
        if (Viewer.IsSignedIn) trail.Note(AuditAction.SignOut, nameof(Account), User.Identity?.Name);
        await HttpContext.SignOutAsync();
        await Db.SaveChangesAsync(Stop);
        Response.Headers["Clear-Site-Data"] = "\"cache\",\"storage\"";
        TempData[FlashKey] = T["您已退出。"].Value;
        return RedirectToAction(nameof(New));
    }

    private ViewResult Again(SignInForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        form.ReturnUrl = Destination(form.ReturnUrl);
        return View(nameof(New), form);
    }

    private string? Destination(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}
