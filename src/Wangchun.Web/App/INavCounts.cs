namespace Wangchun.Web.App;

/// <summary>Asked once for each page with the working menu, so it must be one cheap query.</summary>
public interface INavCounts
{
    ValueTask<NavCounts> ForViewerAsync(CancellationToken stop);
}
