using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wangchun.Web.Features.Menu;

/// <summary>The menu as a page: what a phone's three lines open, and the working site map.</summary>
[Authorize]
[Route("menu")]
public sealed class MenuController : Controller
{
    [HttpGet]
    public IActionResult Index() => View();
}
