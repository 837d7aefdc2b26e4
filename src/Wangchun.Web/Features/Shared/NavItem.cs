using Wangchun.Web.App;

namespace Wangchun.Web.Features.Shared;

/// <summary>One entry of a menu. <see cref="Text"/> is the source sentence; without a <see cref="Right"/> everybody who is signed in sees it.</summary>
public sealed record NavItem(string Text, string Href, string? Right = null, string? Icon = null, string? Domain = null, NavCount Count = NavCount.None)
{
    /// <summary>The start of every address that belongs to this entry, when it is not the entry's own.</summary>
    public string Below { get; init; } = Href;

    /// <summary>The name of the area in full, for the second row and for listeners.</summary>
    public string? LongText { get; init; }

    /// <summary>The second row. One page needs none.</summary>
    public IReadOnlyList<NavItem> Menu { get; init; } = [];

    /// <summary>Its own pages and those of its second row, wherever they are.</summary>
    public bool Covers(PathString path) => (Below == "/" ? path == "/" : path.StartsWithSegments(Below)) || Menu.Any(item => item.Covers(path));
}
