namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>
/// One thing a viewer can do with a project now. <see cref="Text"/> is a source text. <see cref="Waits"/>: the matter stands still
/// until this viewer does it, so it is the one button of a tile and the first of the page.
/// </summary>
public sealed record ProjectAct(string Text, string Href, string Icon, bool Waits = false)
{
    /// <summary>Takes something back or ends it: never a button of its own, always behind “more”.</summary>
    public bool IsRare { get; init; }

    /// <summary>Pressed on the spot, without a page of its own.</summary>
    public bool IsPost { get; init; }
}
