namespace Wangchun.Web.App;

/// <summary>Whether the pages show invented data and must say so.</summary>
public sealed record DemoBanner(bool Shown);
