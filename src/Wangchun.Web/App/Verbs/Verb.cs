namespace Wangchun.Web.App.Verbs;

/// <summary>
/// What the program can do instead of serving pages. A verb returns the exit code: 0 done, 1 failed with one clear line,
/// 2 asked wrongly.
/// </summary>
public sealed record Verb(string Usage, string Summary, Func<Portal.Tools, string[], Task<int>> RunAsync)
{
    private const string Placeholder = "<";

    public static IReadOnlyList<Verb> All { get; } =
    [
        new("migrate", "bring the database to this version's schema", Verbs.MigrateAsync),
        new("demo load", "load the invented demo street (refused in Production)", Verbs.LoadDemoAsync),
        new("admin invite <user>", "print a one-time link, good for one hour, with which this user sets a password", Verbs.InviteAsync),
        new("keys rotate", "make a new key for personal data and seal every value with it, while the portal runs", Verbs.RotateKeysAsync),
        new("audit verify", "find the first altered, removed or reordered row of the audit trail", Verbs.VerifyAuditAsync),
    ];

    /// <summary>The words before the first setting: "admin invite chen --Portal:DataDirectory=…" has three.</summary>
    public static string[] WordsOf(string[] args) => [.. args.TakeWhile(arg => !arg.StartsWith('-'))];

    public static bool AsksForHelp(string[] args) => args.Contains("--help") || args.Contains("-h");

    public static Verb? Find(string[] words) => All.FirstOrDefault(verb => verb.Matches(words));

    public static async Task PrintAsync(TextWriter to)
    {
        await to.WriteLineAsync("Wangchun serves its pages when it is started without a command. Commands:");
        foreach (var verb in All) await to.WriteLineAsync($"  {verb.Usage,-22} {verb.Summary}");
        await to.WriteLineAsync("Settings follow as --Name=value, for example --urls=http://127.0.0.1:8080 or --Portal:DataDirectory=/var/lib/wangchun.");
    }

    private bool Matches(string[] words)
    {
        var parts = Usage.Split(' ');
        return parts.Length == words.Length && parts.Zip(words).All(pair => pair.First == pair.Second || pair.First.StartsWith(Placeholder, StringComparison.Ordinal));
    }
}
