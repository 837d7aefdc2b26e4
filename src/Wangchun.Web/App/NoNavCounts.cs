namespace Wangchun.Web.App;

/// <summary>Stands in where nothing is counted: the styleguide, and a portal without a database.</summary>
internal sealed class NoNavCounts : INavCounts
{
    public ValueTask<NavCounts> ForViewerAsync(CancellationToken stop) => new(new NavCounts());
}
