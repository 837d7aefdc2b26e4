using System.Globalization;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>
/// What the address of a mall page says: words, filters, order, look and place. Values it does not know are left out,
/// so every address is a page and can be sent to somebody.
/// </summary>
public sealed record MallAddress
{
    public const string Path = "/projects";
    public const int LongestText = 40;
    private const int MostWords = 4;
    private const int MostChoices = 40;

    public string Text { get; init; } = "";

    public MallGroup Group { get; init; }

    public IReadOnlyList<int> Communities { get; init; } = [];

    public IReadOnlyList<ProjectCategory> Categories { get; init; } = [];

    public int? Branch { get; init; }

    /// <summary>Only what can be claimed for a few more days.</summary>
    public bool Closing { get; init; }

    public MallOrder? Sort { get; init; }

    public bool AsList { get; init; }

    public MallCursor? After { get; init; }

    public MallCursor? Before { get; init; }

    public IReadOnlyList<string> Words => [.. Text.Split(' ', '　').Where(word => word.Length > 0).Take(MostWords)];

    /// <summary>Each tab begins in the order that fits it.</summary>
    public MallOrder Order => Sort ?? (Group, Closing) switch
    {
        (MallGroup.Solved, _) => MallOrder.Solved,
        (MallGroup.Open, _) or (_, true) => MallOrder.Closing,
        _ => MallOrder.Newest,
    };

    public int Choices => Communities.Count + Categories.Count + (Branch is null ? 0 : 1) + (Closing ? 1 : 0);

    public bool IsNarrowed => Choices > 0 || Text.Length > 0 || Group != MallGroup.All;

    /// <summary>The same list from its start.</summary>
    public MallAddress Start => this with { After = null, Before = null };

    public static MallAddress Read(IQueryCollection query)
    {
        var address = new MallAddress
        {
            Text = Shortened(query["q"]),
            Group = Enum.TryParse<MallGroup>(query["status"], ignoreCase: true, out var group) && Enum.IsDefined(group) ? group : MallGroup.All,
            Communities = [.. Values(query, "community").Select(Number).OfType<int>().Distinct().Order()],
            Categories = [.. Values(query, "category").Select(Category).OfType<ProjectCategory>().Distinct().Order()],
            Branch = Number(query["branch"]),
            Closing = query["closing"] == "1",
            Sort = Enum.TryParse<MallOrder>(query["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : null,
            AsList = query["view"] == "list",
            After = Cursor(query["after"]),
            Before = Cursor(query["before"]),
        };
        return address.Agreed();
    }

    public MallAddress In(MallGroup group) => Start with { Group = group, Sort = null, Closing = false };

    public MallAddress By(MallOrder order) => (Start with { Sort = order }).Agreed();

    public MallAddress Without(int community) => Start with { Communities = [.. Communities.Where(id => id != community)] };

    public MallAddress Without(ProjectCategory category) => Start with { Categories = [.. Categories.Where(one => one != category)] };

    public MallSearch Search(IReadOnlyList<MallWord> words, DateOnly today, int closingDays) => new()
    {
        Words = words,
        Communities = Communities,
        Categories = Categories,
        Statuses = Group.Statuses,
        BranchId = Branch,
        ClaimsClose = Closing ? (today, today.AddDays(closingDays)) : null,
    };

    /// <summary>Without the path base: /projects?status=open…</summary>
    public override string ToString() => Path + QueryString.Create(Pairs());

    /// <summary>What a form has to carry along that does not show it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        if (Text.Length > 0) yield return new("q", Text);
        if (Group != MallGroup.All) yield return new("status", Lower(Group));
        foreach (var community in Communities) yield return new("community", Invariant(community));
        foreach (var category in Categories) yield return new("category", category.ToString());
        if (Branch is { } branch) yield return new("branch", Invariant(branch));
        if (Closing) yield return new("closing", "1");
        if (Sort is { } sort) yield return new("sort", Lower(sort));
        if (AsList) yield return new("view", "list");
        if (After is { } after) yield return new("after", Cursors.Write(after.Place, after.Id));
        if (Before is { } before) yield return new("before", Cursors.Write(before.Place, before.Id));
    }

    // Two of the orders only make sense for projects of one state.
    private MallAddress Agreed()
    {
        var group = (Closing, Sort) switch
        {
            (true, _) or (_, MallOrder.Closing) when Group is MallGroup.All or MallGroup.Open => MallGroup.Open,
            (_, MallOrder.Solved) when Group is MallGroup.All => MallGroup.Solved,
            _ => Group,
        };
        var fits = Sort switch
        {
            MallOrder.Closing => group == MallGroup.Open,
            MallOrder.Solved => group == MallGroup.Solved,
            _ => true,
        };
        return this with { Group = group, Sort = fits ? Sort : null, Closing = Closing && group == MallGroup.Open };
    }

    private static string Shortened(string? text)
    {
        var words = text?.Trim() ?? "";
        return words.Length <= LongestText ? words : words[..LongestText];
    }

    private static IEnumerable<string?> Values(IQueryCollection query, string key) => query[key].Take(MostChoices);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ProjectCategory? Category(string? text) =>
        Enum.TryParse<ProjectCategory>(text, ignoreCase: true, out var category) && Enum.IsDefined(category) ? category : null;

    private static MallCursor? Cursor(string? text) => Cursors.Read(text) is var (place, id) ? new MallCursor(place, id) : null;

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
