using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Public.Projects;

namespace Wangchun.Web.Features.Public.Site;

/// <summary>What every government site has to say about itself: where we are, how to complain, who can use it, what is on it.</summary>
[AllowAnonymous]
public sealed class SiteController(Mall mall) : PortalController
{
    private const int Hour = 3600;

    [HttpGet("contact")]
    [PublicPage(Seconds = Hour)]
    public IActionResult Contact() => View();

    [HttpGet("accessibility")]
    [PublicPage(Seconds = Hour)]
    public IActionResult Accessibility() => View();

    [HttpGet("sitemap")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Map() => View(await mall.CommunitiesWithCountsAsync(Stop));

    [HttpGet("robots.txt")]
    [PublicPage(Seconds = Hour)]
    public IActionResult Robots() => Content(string.Join('\n', Rules(Request.PathBase)), "text/plain; charset=utf-8");

    // Pages of lists are found from their first page; the staff's own pages ask for a sign-in anyway.
    private static IEnumerable<string> Rules(string root) =>
    [
        "User-agent: *",
        $"Disallow: {root}/account/",
        $"Disallow: {root}/growth-camp/",
        $"Disallow: {root}/projects/*/feedback",
        $"Disallow: {root}/honours/*/objection",
        $"Disallow: {root}/*after=",
        $"Disallow: {root}/*before=",
        $"Disallow: {root}/*mode=",
        $"Disallow: {root}/*culture=",
        "",
    ];
}
