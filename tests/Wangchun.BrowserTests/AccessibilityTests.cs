using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Wangchun.WebTests;
using Wangchun.WebTests.Making;

namespace Wangchun.BrowserTests;

/// <summary>axe finds nothing on the working pages in large type; no page asks another site for anything; nothing scrolls sideways on a phone.</summary>
[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Office = ["/desk", "/inbox", "/menu", "/account", "/growth-camp/projects", "/growth-camp/projects/{id}", "/growth-camp/projects/new", "/growth-camp/projects/{id}/publication"];

    public static TheoryData<string> Modes => ["culture=zh-CN&mode=elder"];

    [SkippableTheory, MemberData(nameof(Modes))]
    public async Task Working_pages_can_be_used_by_everybody(string mode) => await CheckAsync("party.office", Office, mode);

    private async Task CheckAsync(string? user, string[] paths, string mode)
    {
        Browser.SkipWithoutChromium();
        await using var portal = new Portal(kestrel: true);
        var id = await portal.MakeProjectAsync(p => p.Completed());
        var shown = await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "共享暖座" }).Published());
        var number = await portal.AskAsync(db => db.Projects.Where(p => p.Id == shown).Select(p => p.Dossier.Number).SingleAsync());
        var page = await browser.OpenAsync(portal, user);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.ClientOptions.BaseAddress.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url);
        };

        var problems = new List<string>();
        foreach (var path in paths.Select(path => path.Replace("{id}", $"{id}", StringComparison.Ordinal).Replace("{number}", number, StringComparison.Ordinal)))
            problems.AddRange(await ProblemsAsync(page, path, mode));

        Assert.Empty(foreign);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<List<string>> ProblemsAsync(IPage page, string path, string mode)
    {
        await page.SetViewportSizeAsync(1440, 900);
        var answer = await page.GotoAsync($"{path}?{mode}");
        var problems = (await page.RunAxe()).Violations
            .Select(violation => $"{path}: {violation.Id} at {violation.Nodes[0].Target}: {violation.Help}")
            .ToList();
        if (answer!.Status >= 500) problems.Add($"{path}: {answer.Status}");

        await page.SetViewportSizeAsync(390, 844);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 1) problems.Add($"{path}: {overflow} px too wide on a phone");
        return problems;
    }
}
