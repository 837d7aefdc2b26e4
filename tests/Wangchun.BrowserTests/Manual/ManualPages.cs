using System.Net;
using System.Text.RegularExpressions;
using Wangchun.WebTests;

namespace Wangchun.BrowserTests.Manual;

/// <summary>docs/manual sends people only to pages that they can open.</summary>
public sealed partial class ManualPages
{
    private static readonly Dictionary<string, string?> Readers = new()
    {
        ["resident"] = null,
        ["member"] = "member.wujiangkou1",
        ["secretary"] = "secretary.wujiangkou1",
        ["community"] = "community.wujiangkou",
        ["party-office"] = "party.office",
        ["leader"] = "leader",
        ["administrator"] = "admin",
        ["auditor"] = "auditor",
    };

    public static string Folder { get; } = Path.Combine(RootAbove(AppContext.BaseDirectory), "docs", "manual");

    public static IEnumerable<string> All => Directory.EnumerateFiles(Folder, "*.md");

    [Fact]
    public async Task Every_address_in_the_manual_opens_for_its_reader()
    {
        using var portal = new Portal();
        var faults = new List<string>();
        foreach (var (manual, user) in Readers)
        {
            using var client = user is null ? portal.Stranger() : await portal.SignInAsync(user);
            foreach (var path in Address().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, $"{manual}.md"))).Select(found => found.Groups[1].Value))
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.OK) faults.Add($"{manual}: {path} answers {answer.StatusCode}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void The_index_leads_to_every_manual()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.Equal(Readers.Keys.Append("README").Order(), All.Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(Readers.Keys, manual => Assert.Contains($"({manual}.md)", index, StringComparison.Ordinal));
    }

    private static string RootAbove(string folder) =>
        Directory.Exists(Path.Combine(folder, "docs", "manual")) ? folder : RootAbove(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("docs/manual"));

    [GeneratedRegex("`(/[^`]*)`")]
    private static partial Regex Address();
}
