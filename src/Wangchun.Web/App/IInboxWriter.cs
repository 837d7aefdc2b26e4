using Wangchun.Data;

namespace Wangchun.Web.App;

/// <summary>
/// A domain's rule who is told of what. Called before each save with the changes still in the tracker;
/// it adds inbox items to the same save, so nobody is told of something that did not happen.
/// </summary>
public interface IInboxWriter
{
    Task WriteAsync(PortalDb db, DateTime now, CancellationToken stop);
}
