using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Account.SignIns;

namespace Wangchun.Web.Features.Account.SignInCodes;

/// <summary>The second step of signing in: the code of the phone app, or one from the list kept for the day the phone is lost.</summary>
[AllowAnonymous]
[Route("account/sign-in")]
public sealed class SignInCodesController(SignInSteps steps, HalfSignedIn half) : PortalController
{
    [HttpGet("code")]
    public IActionResult New(string? returnUrl) => Ask(nameof(New), returnUrl);

    [HttpPost("code")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public Task<IActionResult> Create(CodeForm form) =>
        TryAsync(nameof(New), form, steps.CodeAsync, "验证码不对或已经用过。请等手机上出现下一个码再填；连续输错 5 次，要等 15 分钟再试。");

    [HttpGet("recovery")]
    public IActionResult Recovery(string? returnUrl) => Ask(nameof(Recovery), returnUrl);

    [HttpPost("recovery")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public Task<IActionResult> Recover(CodeForm form) =>
        TryAsync(nameof(Recovery), form, steps.RecoveryAsync, "备用码不对或已经用过。每个备用码只能用一次；连续输错 5 次，要等 15 分钟再试。");

    private IActionResult Ask(string view, string? returnUrl) =>
        half.Who(HttpContext) is null ? FromTheStart(returnUrl) : View(view, new CodeForm { ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null });

    private async Task<IActionResult> TryAsync(string view, CodeForm form, Func<int, string, HttpContext, Task<SignInOutcome>> take, string refusal)
    {
        if (half.Who(HttpContext) is not { } accountId) return FromTheStart(form.ReturnUrl);

        if (ModelState.IsValid && await take(accountId, form.Code, HttpContext) is { Step: SignInStep.Done })
        {
            HalfSignedIn.Forget(HttpContext);
            return await this.WelcomeAsync(Db, accountId, form.ReturnUrl);
        }

        if (ModelState.IsValid) ModelState.AddModelError(nameof(form.Code), T[refusal]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (!Url.IsLocalUrl(form.ReturnUrl)) form.ReturnUrl = null;
        return View(view, form);
    }

    private RedirectToActionResult FromTheStart(string? returnUrl)
    {
        TempData[ProblemKey] = T["登录隔得太久了，请重新输入密码。"].Value;
        return RedirectToAction("New", "SignIns", new { returnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null });
    }
}
