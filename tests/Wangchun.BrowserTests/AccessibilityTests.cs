using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Wangchun.BrowserTests;

/// <summary>
/// axe finds nothing on any kind of page, for everybody who opens it, in both languages and both sizes of type. No page asks another
/// site for anything; nothing scrolls sideways on a phone, down to 320 px.
/// </summary>
[Collection(InBrowser.Name)]
public sealed partial class AccessibilityTests(Browser browser, ShownStreet street) : IClassFixture<ShownStreet>
{
    private const string Camp = "/growth-camp/projects";
    private const string Awards = "/growth-camp/awards";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Manners = ["culture=zh-CN&mode=standard", "culture=zh-CN&mode=elder", "culture=en&mode=standard", "culture=en&mode=elder"];

    private static readonly string[] Public =
    [
        "/", "/projects", "/projects?view=list", "/projects?q=没有这样的项目", "/projects/{published}", "/projects/{listed}", "/projects/{published}/feedback",
        "/figures", "/figures/A01", "/figures/A03", "/events", "/events/{activity}", "/events/{activity}/sign-up", "/certificates", "/honours",
        "/honours/{year}/notice", "/honours/{year}/notice/{star}/objection", "/contact", "/accessibility", "/sitemap", "/account/sign-in", "/not-here",
    ];

    private static readonly Dictionary<string, string[]> Working = new()
    {
        ["community.wujiangkou"] =
        [
            "/desk", $"{Camp}/new", $"{Camp}/{{draft}}", $"{Camp}/{{draft}}/attachments", $"{Camp}/{{handedIn}}/acceptance/community",
            "/activities", "/activities/new", "/activities/{activity}", "/activities/{activity}/edit", "/activities/{activity}/attendance",
            "/activities/{activity}/calls", "/activities/{activity}/messages", "/activities/{activity}/registrations", "/activities/{activity}/invitations",
            "/activities/{activity}/cancellation", "/activities/{activity}/check-in-code", "/people", "/people/new",
        ],
        ["party.office"] =
        [
            "/desk", Camp, $"{Camp}/{{reviewed}}/review", $"{Camp}/{{asked}}", $"{Camp}/{{completed}}/publication", $"{Camp}/{{handedIn}}/acceptance/office",
            $"{Camp}/{{runOut}}/relisting", $"{Camp}/{{resting}}/suspension/decision", $"{Camp}/{{published}}", $"{Camp}/{{published}}/reopening",
            "/growth-camp/acceptances", "/people", "/people?q=li", "/people/{volunteer}", "/people/{volunteer}/edit", "/people/{volunteer}/reveal",
            "/people/{volunteer}/merge?with={twin}", "/people/duplicates", "/activities/certificates", "/imports", "/imports/new/persons", "/imports/new/projects",
            Awards, $"{Awards}/new", $"{Awards}/{{round}}", $"{Awards}/{{round}}/judges", $"{Awards}/nominations/{{star}}", "/growth-camp/comparison",
            "/exports", "/exports/{exportRunning}", "/exports/{exportReady}", "/exports/{exportFailed}", "/people/export?format=xlsx",
        ],
        ["secretary.wujiangkou1"] =
        [
            "/desk", "/inbox", "/menu", $"{Camp}?view=list", $"{Camp}/{{listed}}/claim", "/growth-camp/my-claims", $"{Camp}/{{started}}",
            $"{Camp}/{{started}}/tasks/new", $"{Camp}/{{started}}/tasks/{{task}}/review", $"{Camp}/{{started}}/progress", $"{Camp}/{{started}}/hand-in",
            $"{Camp}/{{started}}/transfer", $"{Camp}/{{started}}/giving-back", Awards, $"{Awards}/nominations/{{branch}}", "/growth-camp/judging", "/people", "/people/{resident}",
        ],
        ["member.wujiangkou1"] = ["/growth-camp/my-tasks", "/activities", "/activities/mine", "/activities/{activity}", "/account", "/account/password", "/account/two-factor", "/account/sessions"],
        ["leader"] = ["/desk", $"{Camp}/{{started}}?history=all", $"{Awards}/{{round}}", $"{Awards}/{{round}}/confirmation"],
        ["admin"] =
        [
            "/admin/people", "/admin/people/new", "/admin/people/{person}", "/admin/people/{person}/hand-over", "/admin/people/{person}/posts/new",
            "/admin/communities", "/admin/communities/1", "/admin/branches", "/admin/branches/new", "/admin/calendar", "/admin/calendar/import",
        ],
        ["auditor"] = ["/admin/audit"],
    };

    public static TheoryData<string> Roles => [.. Working.Keys];

    [SkippableFact]
    public async Task Public_pages_can_be_used_by_everybody() => await CheckAsync(null, Public);

    [SkippableTheory, MemberData(nameof(Roles))]
    public async Task Working_pages_can_be_used_by_everybody(string user) => await CheckAsync(user, Working[user]);

    [SkippableFact]
    public async Task A_refused_form_can_be_mended_by_everybody()
    {
        var page = await browser.OpenAsync(street.Portal, "secretary.wujiangkou1");
        await page.GotoAsync(street.Address($"{Camp}/{{listed}}/claim"));
        await page.Press("确认认领");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        Assert.Empty(await AxeAsync(page));
    }

    private async Task CheckAsync(string? user, string[] paths)
    {
        var page = await browser.OpenAsync(street.Portal, user);
        var problems = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(street.Root, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                problems.Add($"{page.Url} asks for {request.Url}");
        };

        foreach (var manner in Manners)
        {
            foreach (var path in paths.Select(street.Address)) problems.AddRange(await ProblemsAsync(page, path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + manner));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<List<string>> ProblemsAsync(IPage page, string path)
    {
        await page.SetViewportSizeAsync(1440, 900);
        var answer = await page.GotoAsync(path);
        List<string> problems = [.. await AxeAsync(page)];
        if (answer!.Status != (path.StartsWith("/not-here", StringComparison.Ordinal) ? 404 : 200)) problems.Add($"answers {answer.Status}");
        if (path.Contains("culture=en", StringComparison.Ordinal) && await UntranslatedAsync(page) is { Length: > 0 } words) problems.Add($"says “{words}” in English");
        foreach (var width in (int[])[390, 320])
        {
            await page.SetViewportSizeAsync(width, 844);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 1) problems.Add($"is {overflow} px too wide for {width} px");
        }

        return [.. problems.Select(problem => $"{path} {problem}")];
    }

    /// <summary>Run in the page itself: no page has frames, so no second window is needed to put their findings together.</summary>
    private static async Task<string[]> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(violation => `${violation.id} at ${violation.nodes[0].target}: ${violation.help}`)");
    }

    /// <summary>Chinese among the words of the portal itself; what people wrote stays in their language, and so do seals.</summary>
    private static async Task<string> UntranslatedAsync(IPage page)
    {
        var words = await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('.wc-field > label, th, .btn:not([lang]), .wc-top__nav, .wc-sub, .wc-hint')].map(element => {
              const words = element.cloneNode(true);
              words.querySelectorAll('.wc-seal, .wc-vh').forEach(part => part.remove());
              return words.textContent;
            }).join(' ')
            """);
        return string.Join(' ', Chinese().Matches(words).Select(found => found.Value).Distinct());
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Chinese();
}
