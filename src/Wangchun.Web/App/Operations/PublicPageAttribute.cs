namespace Wangchun.Web.App.Operations;

/// <summary>
/// Marks an anonymous page without a form, the same for every stranger, that may be answered from memory. The tags name what
/// empties it (<see cref="PublicCache.EvictAsync"/>); <see cref="Query"/> lists the query keys the page reads, and only those.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute(params string[] tags) : Attribute
{
    public IReadOnlyList<string> Tags => tags;

    public string[] Query { get; init; } = [];

    public int Seconds { get; init; } = 60;
}
