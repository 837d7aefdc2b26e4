using Microsoft.AspNetCore.Mvc;
using Wangchun.Data;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Account.SignIns;

internal static class Welcoming
{
    /// <summary>To the page that was asked for if it is one of ours, else to the person's first page.</summary>
    public static async Task<IActionResult> WelcomeAsync(this Controller controller, PortalDb db, int accountId, string? returnUrl)
    {
        if (controller.Url.IsLocalUrl(returnUrl)) return controller.LocalRedirect(returnUrl!);

        var roles = await db.Users.Where(account => account.Id == accountId)
            .SelectMany(account => account.Person.Posts.Where(post => post.Until == null), (_, post) => post.Role)
            .ToListAsync(controller.HttpContext.RequestAborted);
        return controller.LocalRedirect($"~{Landing.Of(roles)}");
    }
}
