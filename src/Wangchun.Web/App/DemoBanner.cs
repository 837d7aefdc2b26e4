namespace Wangchun.Web.App;

/// <summary>Whether the pages show invented data and must say so. Known once the database has been opened.</summary>
public sealed class DemoBanner
{
    public bool Shown { get; set; }
}
