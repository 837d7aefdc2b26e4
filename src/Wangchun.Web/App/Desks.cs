using Wangchun.Data;

namespace Wangchun.Web.App;

/// <summary>Everything that waits for the signed-in person across the domains, the most overdue first. Read once per request.</summary>
public sealed class Desks(PortalDb db, Session session, IEnumerable<IDeskSource> sources) : INavCounts
{
    private IReadOnlyList<DeskItem>? items;

    public async Task<IReadOnlyList<DeskItem>> ItemsAsync(CancellationToken stop)
    {
        if (items is not null) return items;

        var found = new List<DeskItem>();
        foreach (var source in sources) found.AddRange(await source.ForAsync(db, session.Viewer, session.Now, stop));
        return items = [.. found.OrderBy(item => item.DueAt ?? DateTime.MaxValue)];
    }

    public async ValueTask<NavCounts> ForViewerAsync(CancellationToken stop)
    {
        if (!session.Viewer.IsSignedIn) return new NavCounts();

        var me = session.Viewer.PersonId;
        var unread = await db.InboxItems.Where(item => item.PersonId == me && item.ReadAt == null).Take(100).CountAsync(stop);
        return new NavCounts((await ItemsAsync(stop)).Count, unread);
    }
}
