using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wangchun.Web.Features.Account.Overview;

[Authorize]
[Route("account")]
public sealed class OverviewController : OwnAccountController
{
    [HttpGet]
    public async Task<IActionResult> Show() => View(await OverviewPage.ReadAsync(Db, Viewer, Session, Stop));
}
