using System.Globalization;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

public enum MallSort
{
    Urgent,
    Newest,
}

public enum MallView
{
    Tiles,
    List,
}

/// <summary>
/// What the address of the mall asks for. Every link of the page is made from it, so each state of the list can be shared.
/// What is derived are methods, because every property of a form is bound and validated.
/// </summary>
public sealed record MallForm
{
    private const int MostWords = 50;

    public string? Q { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim()[..Math.Min(MostWords, value.Trim().Length)]; }

    public ProjectStage? Stage { get; set; }

    public bool Unfinished { get; set; }

    public bool Late { get; set; }

    public ProjectCategory[] Category { get; set; } = [];

    public int[] Community { get; set; } = [];

    public MallSort Sort { get; set; }

    public MallView View { get; set; }

    /// <summary>Where each page so far began, so that one can also go back: "…-30~…-12".</summary>
    public string? After { get; set; }

    public ProjectFilter Filter() => new()
    {
        Words = Q, Stage = Stage, Unfinished = Unfinished, Late = Late, Categories = Category, CommunityIds = Community,
    };

    public ProjectCursor? Cursor() => ProjectCursor.Read(After?.Split('~')[^1]);

    public string Href() => Pairs().Any() ? "?" + string.Join('&', Pairs().Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")) : "?";

    /// <summary>The same as hidden fields, for the form that only changes the order.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        foreach (var pair in Asked()) yield return pair;
        if (Sort != MallSort.Urgent) yield return ("sort", Sort.ToString());
        if (View != MallView.Tiles) yield return ("view", View.ToString());
        if (After is not null) yield return ("after", After);
    }

    /// <summary>What narrows the list, without its order and page: also what an export is made of.</summary>
    public IEnumerable<(string Name, string Value)> Asked()
    {
        if (Q is not null) yield return ("q", Q);
        if (Stage is { } stage) yield return ("stage", stage.ToString());
        if (Unfinished) yield return ("unfinished", "true");
        if (Late) yield return ("late", "true");
        foreach (var category in Category) yield return ("category", category.ToString());
        foreach (var community in Community) yield return ("community", community.ToString(CultureInfo.InvariantCulture));
    }

    public MallForm AtStart() => this with { After = null };

    public MallForm AllCleared() => new() { Sort = Sort, View = View };

    public MallForm Next(ProjectCursor last) => this with { After = After is null ? last.ToString() : $"{After}~{last}" };

    public MallForm? Previous() => After is null ? null : this with { After = After.LastIndexOf('~') is > 0 and var cut ? After[..cut] : null };
}
