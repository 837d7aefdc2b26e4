using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Home;

[AllowAnonymous]
[Route("")]
public sealed class HomeController(FrontPage front) : PortalController
{
    [HttpGet("")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Index() => View(await front.ReadAsync(Stop));
}
