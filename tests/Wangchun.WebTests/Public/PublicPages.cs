using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

/// <summary>Projects by their public number, and pages as strangers read them.</summary>
internal static class PublicPages
{
    /// <summary>Whatever a stranger can open without knowing a number.</summary>
    public static readonly string[] Fixed =
    [
        "/", "/projects", "/projects?view=list", "/projects?status=solved", "/figures", "/figures/A01", "/figures/A02", "/figures/A03", "/figures/A03?list=2",
        "/figures/A04", "/figures/A05", "/figures/A10", "/figures/A11", "/figures/A11?list=2", "/figures/A06", "/figures/A07", "/figures/A09", "/figures/A12", "/figures/A12?list=2",
        "/events", "/certificates", "/contact", "/accessibility", "/sitemap",
    ];

    extension(Portal portal)
    {
        public async Task<string> NumberOfAsync(int id) =>
            await portal.AskAsync(db => db.Projects.Where(p => p.Id == id).Select(p => p.Dossier.Number!).SingleAsync());

        public async Task<string> MakeNumberedAsync(Action<ProjectMaker> tell, string community = "五江口社区") =>
            await portal.NumberOfAsync(await portal.MakeProjectAsync(tell, community));

        /// <summary>The camp's rules as the portal has them.</summary>
        public CampTerms Terms()
        {
            using var scope = portal.Services.CreateScope();
            return scope.ServiceProvider.GetRequiredService<CampTerms>();
        }

        /// <summary>A browser of somebody with these preferences.</summary>
        public HttpClient Reader(string language = "zh-CN", string mode = "standard")
        {
            var client = portal.Stranger();
            client.DefaultRequestHeaders.Add("Cookie", $"wc-culture={language}; wc-mode={mode}");
            return client;
        }

        public async Task<IDocument> ReadAsync(string path) => await portal.Stranger().OpenAsync(path);
    }

    extension(IDocument page)
    {
        public string Words => page.Body!.TextContent;

        /// <summary>Titles of the mall's rows, from top to bottom.</summary>
        public List<string> MallTitles =>
            [.. page.QuerySelectorAll(".project-card h2 a, .project-lines a.t").Select(link => link.TextContent.Trim())];

        public string? Link(string rel) => page.QuerySelector<IHtmlAnchorElement>($"a[rel={rel}]")?.GetAttribute("href");

        /// <summary>What a browser would run that we did not write.</summary>
        public IEnumerable<string> Injected =>
            page.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || attribute.Name != "value" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                .Select(attribute => $"{attribute.Name}={attribute.Value}")
                .Concat(page.Scripts.Where(script => script.Source?.Contains("/js/app.", StringComparison.Ordinal) is not true).Select(script => script.OuterHtml))
                .Concat(page.QuerySelectorAll("iframe, object, embed, base, svg svg, style, body img[src=x]").Select(element => element.OuterHtml));
    }
}
