using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Wangchun.WebTests.Plans;

/// <summary>Somebody who follows every link and tries every choice of every search form, once for addresses that differ in numbers only.</summary>
internal sealed partial class Walk(HttpClient client, Overheard overheard, string who, Walk? before = null)
{
    private const int ChoicesEach = 3;
    private const string Word = "灯";

    // What a stranger has read says the same to everybody.
    private readonly Dictionary<string, int> visits = before is null ? [] : new(before.visits);
    private readonly HashSet<string> seen = before is null ? [] : [.. before.seen];
    private readonly Queue<string> ahead = new();

    public async Task FromAsync(params IEnumerable<string> starts)
    {
        foreach (var start in starts) ahead.Enqueue(start);
        seen.UnionWith(ahead);
        while (ahead.TryDequeue(out var address)) await ReadAsync(address);
    }

    private async Task ReadAsync(string address)
    {
        overheard.Page = $"{address} ({who})";
        var page = await client.OpenAsync(address);
        Assert.True((int)page.StatusCode < 500, $"{overheard.Page} answers {(int)page.StatusCode}.");
        foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("a[href]")) Add(link.Href);
        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form").Where(form => form.Method == "get"))
        {
            foreach (var choice in Choices(form)) Add(choice);
        }
    }

    private static IEnumerable<string> Choices(IHtmlFormElement form) =>
        from control in form.QuerySelectorAll("input[name], select[name]")
        from value in ValuesOf(control)
        where value.Length > 0
        select $"{form.Action.Split('?')[0]}?{control.GetAttribute("name")}={Uri.EscapeDataString(value)}";

    private static IEnumerable<string> ValuesOf(IElement control) => control switch
    {
        IHtmlSelectElement list => list.Options.Select(option => option.Value),
        IHtmlInputElement { Type: "checkbox" or "radio" or "hidden" } input => [input.Value],
        IHtmlInputElement { Type: "date" } => ["2026-11-20"],
        _ => [Word],
    };

    private void Add(string href)
    {
        var there = new Uri(client.BaseAddress!, href);
        if (there.Host != client.BaseAddress!.Host || IsDress().IsMatch(there.Query) || !seen.Add(there.PathAndQuery)) return;

        var kind = Number().Replace(there.AbsolutePath, "#") + "?" + string.Join('&', KeysOf(there.Query));
        visits[kind] = visits.GetValueOrDefault(kind) + 1;
        if (visits[kind] <= MostOf(there.Query)) ahead.Enqueue(there.PathAndQuery);
    }

    /// <summary>There is no end to choices together: each is tried by itself, and two only to turn a page.</summary>
    private static int MostOf(string query) => query.Count('&') switch
    {
        0 => query.Length > 0 ? ChoicesEach : 1,
        1 when IsPage().IsMatch(query) => 1,
        _ => 0,
    };

    private static IEnumerable<string> KeysOf(string query) => query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order();

    [GeneratedRegex("[?&](after|before)=")]
    private static partial Regex IsPage();

    /// <summary>Another language or size of the same page.</summary>
    [GeneratedRegex("[?&](culture|mode)=")]
    private static partial Regex IsDress();

    [GeneratedRegex("[0-9a-f-]{20,}|[0-9]+")]
    private static partial Regex Number();
}
