using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>The mall and its projects, for everybody.</summary>
[AllowAnonymous]
[Route("projects")]
public sealed class ProjectsController(Mall mall, PublicProjects projects) : PortalController
{
    [HttpGet("")]
    [EnableRateLimiting(RateLimits.Public)]
    [PublicPage(PublicArea.Projects, Query = ["q", "status", "community", "category", "branch", "closing", "sort", "view", "after", "before"])]
    public async Task<IActionResult> Index() => View(await mall.ReadAsync(MallAddress.Read(Request.Query), Stop));

    [HttpGet("{number:maxlength(32)}")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Show(string number) => await projects.ReadAsync(number, Stop) is { } page ? View(page) : NotFound();
}
