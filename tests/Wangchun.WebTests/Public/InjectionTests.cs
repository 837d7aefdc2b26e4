using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

public sealed class InjectionTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string> Payloads =>
    [
        "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "\"><img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)>", "\" onmouseover=alert(1) x=\"",
        "' onfocus=alert(1) autofocus='", "javascript:alert(1)", "<a href=javascript:alert(1)>x</a>", "<iframe src=javascript:alert(1)>",
        "</title><script>alert(1)</script>", "</textarea><script>alert(1)", "</style><script>alert(1)", "<base href=//evil.example>",
        "<object data=x>", "<embed src=x>", "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>",
        "<math><mi xlink:href=javascript:alert(1)", "{{constructor.constructor('alert(1)')()}", "${alert(1)}", "@(1+1)", "<!--<script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "%3Cscript%3Ealert(1)%3C/script%3E", "<ſcript>alert(1)</ſcript>", "\u202e<script>alert(1)",
        "<style>*{background:url(x)}</style>", "\0<script>alert(1)</script>",
    ];

    [Theory, MemberData(nameof(Payloads))]
    public async Task Nothing_that_is_typed_runs(string payload)
    {
        var typed = Uri.EscapeDataString(payload);

        foreach (var path in new[]
        {
            $"/projects?q={typed}", $"/projects?status={typed}&community={typed}&category={typed}&branch={typed}&sort={typed}&view={typed}&after={typed}&before={typed}",
            $"/figures/A01?list={typed}&after={typed}&format={typed}", $"/?x={typed}",
        })
        {
            var page = await portal.ReadAsync(path);
            Assert.Equal(200, (int)page.StatusCode);
            Assert.Empty(page.Injected);
        }

        var box = (await portal.ReadAsync($"/projects?q={typed}")).QuerySelector<IHtmlInputElement>("#d-q")!;
        Assert.Equal(payload.Length > 40 ? payload[..40] : payload.Trim(), box.Value.Replace('\ufffd', '\0'));
    }

    [Fact]
    public async Task Nothing_that_was_written_runs()
    {
        foreach (var (payload, n) in Payloads.Cast<object[]>().Select((row, n) => ((string)row[0], n)).Where(pair => !pair.Item1.Contains('\0')))
            await portal.MakeProjectAsync(p => p.With(s => s with { Title = payload, TitleEn = payload, Need = payload, Place = payload, Beneficiaries = payload, Criteria = [payload, $"{n}"] }).Listed());
        var numbers = await portal.AskAsync(db => db.Projects.Where(p => p.Dossier.Number != null).Select(p => p.Dossier.Number!).ToListAsync());

        foreach (var path in numbers.Select(number => $"/projects/{number}").Concat(["/", "/projects", "/projects?view=list", "/figures/A01", "/sitemap"]))
            Assert.Empty((await portal.ReadAsync(path)).Injected);
    }
}
