using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App;

/// <summary>Source text is zh-CN; each area's Text.en.json holds the rest. A missing entry shows the source text, never a key.</summary>
public sealed class Texts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> cultures)
    : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] =>
        Find(name) is { } found ? new(name, found) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, Form(this[name].Value, arguments), arguments));

    private static readonly string[] Folders = ["App", "Features"];

    /// <summary>Reads every Text.*.json of App and Features below the first root that has any: the content root, else the folder of the program.</summary>
    public static Texts Load(params string[] roots)
    {
        var files = roots.Select(FilesBelow).FirstOrDefault(found => found.Length > 0)
            ?? throw new FileNotFoundException($"No Text.*.json below {string.Join(" or ", roots)}.");

        return new(files.GroupBy(CultureOf).ToDictionary(group => group.Key, Merge));
    }

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Entries().Select(entry => new LocalizedString(entry.Key, entry.Value));

    // Chinese has one form. An English text with two says them as "{0} day left|{0} days left".
    private static string Form(string value, object[] arguments) => value.Split('|') switch
    {
        [var one, var many] when arguments is [int or long, ..] => Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture) == 1 ? one : many,
        _ => value,
    };

    private string? Find(string name) => Entries().GetValueOrDefault(name);

    private IReadOnlyDictionary<string, string> Entries() =>
        cultures.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Nothing);

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private static string[] FilesBelow(string root) =>
    [
        .. Folders.Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "Text.*.json", SearchOption.AllDirectories)),
    ];

    private static string CultureOf(string file) => Path.GetFileName(file).Split('.')[1];

    private static IReadOnlyDictionary<string, string> Merge(IEnumerable<string> files) => files
        .Order(StringComparer.Ordinal)
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
        .DistinctBy(entry => entry.Key)
        .ToDictionary();
}
