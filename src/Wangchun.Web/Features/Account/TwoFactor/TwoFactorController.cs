using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Account.TwoFactor;

[Authorize]
[Route("account/two-factor")]
public sealed class TwoFactorController(SecondFactors factors, PasswordChanges passwords, IOptions<SecurityOptions> security) : OwnAccountController
{
    private const string CodesKey = "RecoveryCodes";
    private const string OnwardsKey = "Onwards";

    [HttpGet]
    public async Task<IActionResult> Show(string? returnUrl)
    {
        if (await IsOnAsync()) return View("On", new TurnOffForm());

        var (key, seal) = factors.Offer(AccountId);
        return View("Offer", Page(key, new TwoFactorForm { Seal = seal, ReturnUrl = Local(returnUrl) }));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Confirm(TwoFactorForm form)
    {
        if (factors.Unseal(AccountId, form.Seal) is not { } key) return RedirectToAction(nameof(Show), new { returnUrl = Local(form.ReturnUrl) });

        try
        {
            if (ModelState.IsValid) return await TurnedOnAsync(await factors.ConfirmAsync(AccountId, key, form.Code, Stop), Local(form.ReturnUrl));
        }
        catch (Refusal refusal)
        {
            // Not through Commit: the account is not a matter, and nothing was saved.
            ModelState.AddModelError("Form.Code", refusal.In(T));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Offer", Page(key, form));
    }

    [HttpGet("codes")]
    public IActionResult Codes()
    {
        if (TempData[CodesKey] is not string[] codes) return RedirectToAction(nameof(Show));

        ViewData[OnwardsKey] = TempData[OnwardsKey] as string ?? Url.Content("~/account");
        return View(codes);
    }

    [HttpPost("off")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> TurnOff(TurnOffForm form)
    {
        try
        {
            if (ModelState.IsValid)
            {
                await passwords.ProveAsync(await Db.Users.SingleAsync(account => account.Id == AccountId, Stop), form.Password, Stop);
                await factors.TurnOffAsync(AccountId, Stop);
                TempData[FlashKey] = T["两步登录已关闭。"].Value;
                return RedirectToAction("Show", "Overview");
            }
        }
        catch (Refusal refusal)
        {
            // Not through Commit: the wrong password has been written down and stays so.
            ModelState.AddModelError(nameof(form.Password), refusal.In(T));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("On", form);
    }

    /// <summary>The session that set the factor up has used it; it goes on under a new key.</summary>
    private async Task<IActionResult> TurnedOnAsync(IReadOnlyList<string> codes, string? onwards)
    {
        await HttpContext.SignInAsync(SignInSteps.PersonOf(AccountId, usedSecondFactor: true));
        TempData[CodesKey] = codes.ToArray();
        if (onwards is not null) TempData[OnwardsKey] = onwards;
        return RedirectToAction(nameof(Codes));
    }

    private TwoFactorPage Page(byte[] key, TwoFactorForm form) =>
        TwoFactorPage.For(Session.UserName, key, SecondFactorDemand.AppliesTo(Viewer, security.Value), form);

    private Task<bool> IsOnAsync() => Db.Users.Where(account => account.Id == AccountId).Select(account => account.TwoFactorEnabled).SingleAsync(Stop);

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}
