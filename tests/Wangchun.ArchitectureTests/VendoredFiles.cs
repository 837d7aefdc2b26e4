using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wangchun.ArchitectureTests;

/// <summary>What came from elsewhere is named, licensed and unchanged, and no page fetches anything from another machine.</summary>
public sealed partial class VendoredFiles
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static IReadOnlyList<Vendored> Listed { get; } =
        JsonSerializer.Deserialize<List<Vendored>>(File.ReadAllText(Path.Combine(House.WebRoot, "vendor.json")), Web)!;

    private static IEnumerable<string> Served => Directory.EnumerateFiles(House.WebRoot, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(House.WebRoot, file).Replace('\\', '/'));

    [Fact]
    public void Every_vendored_file_is_the_one_that_was_reviewed() => Assert.All(Listed.SelectMany(entry => entry.Files), file =>
        Assert.Equal(file.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(House.WebRoot, file.Key))))));

    [Fact]
    public void Every_vendored_package_brings_its_licence() => Assert.All(Listed, entry =>
    {
        Assert.NotEmpty(entry.Version);
        Assert.Contains("ermission is hereby granted", File.ReadAllText(Path.Combine(House.WebRoot, entry.LicenceFile)), StringComparison.Ordinal);
    });

    [Fact]
    public void Nothing_from_elsewhere_is_served_without_being_listed()
    {
        var known = Listed.SelectMany(entry => entry.Files.Keys.Append(entry.LicenceFile)).ToHashSet();

        Assert.Empty(Served.Where(LooksForeign).Except(known));
    }

    [Fact]
    public void No_file_we_serve_asks_another_machine() =>
        Assert.DoesNotContain(Served.Where(IsText), file => Request().IsMatch(Read(file)));

    [Fact]
    public void No_page_asks_another_machine() =>
        Assert.DoesNotContain(House.Files("src", ".cshtml"), file => ElementRequest().IsMatch(House.Read(file)));

    [Fact]
    public void Pages_hold_no_styles_and_no_scripts_of_their_own() =>
        Assert.DoesNotContain(House.Files("src", ".cshtml"), file => Inline().IsMatch(House.Read(file)));

    // A folder of its own, a font, a licence notice, or lines nobody typed.
    private static bool LooksForeign(string file) =>
        file.StartsWith("vendor/", StringComparison.Ordinal) || file.StartsWith("lib/", StringComparison.Ordinal)
        || Path.GetExtension(file) is ".woff" or ".woff2" or ".ttf" or ".otf" or ".wasm"
        || (IsText(file) && (Notice().IsMatch(Read(file)) || Read(file).Split('\n').Any(line => line.Length > 2000)));

    private static bool IsText(string file) => Path.GetExtension(file) is ".css" or ".js" or ".svg" or ".html";

    private static string Read(string file) => File.ReadAllText(Path.Combine(House.WebRoot, file));

    [GeneratedRegex(@"url\(\s*[""']?(https?:)?//|@import|(from|import\(|fetch\(|src=|href=)\s*[""'](https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Request();

    [GeneratedRegex(@"<(script|link|img|iframe|form|source|use)\b[^>]*(src|href|action)=[""'](https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex ElementRequest();

    [GeneratedRegex(@"\sstyle=""|<style\b|<script\b(?![^>]*\bsrc=)|\son[a-z]+=""|href=""javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"@license|\bMIT\b|Apache License|OFL 1\.1\b.*\.svg|Tabler Icons")]
    private static partial Regex Notice();

    private sealed record Vendored(string Package, string Version, string Licence, string LicenceFile, Dictionary<string, string> Files);
}
