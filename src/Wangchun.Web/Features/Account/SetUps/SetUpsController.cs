using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Account.SetUps;

/// <summary>A one-time link opens here. Looking at it changes nothing, so a mail scanner cannot use it up.</summary>
[AllowAnonymous]
[Route("account/set-up/{token}")]
public sealed class SetUpsController(SetUpLinks links) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> New(string token) => await FormAsync(token, new SetUpForm(), StatusCodes.Status200OK);

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(string token, SetUpForm form)
    {
        try
        {
            if (ModelState.IsValid && await links.UseAsync(token, form.Chosen, Stop))
            {
                TempData[FlashKey] = T["密码设好了，请登录。"].Value;
                return RedirectToAction("New", "SignIns");
            }
        }
        catch (Refusal refusal)
        {
            // Not through Commit: nobody is signed in yet, and nothing was saved.
            ModelState.AddModelError(nameof(form.Chosen), refusal.In(T));
        }

        return await FormAsync(token, form, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IActionResult> FormAsync(string token, SetUpForm form, int status)
    {
        var account = await links.FindAsync(token, Stop);
        Response.StatusCode = account is null ? StatusCodes.Status404NotFound : status;
        ViewData["UserName"] = account?.UserName;
        ViewData["Name"] = account?.Person.Name;
        return account is null ? View("Gone") : View(nameof(New), form);
    }
}
