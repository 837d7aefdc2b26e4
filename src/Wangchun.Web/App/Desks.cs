using System.Globalization;
using Wangchun.Data;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App;

/// <summary>
/// Everything that waits for the signed-in person across the domains, the most overdue first. Every page shows how much that is, so it is
/// not looked up on every page: see <see cref="DeskItems"/>.
/// </summary>
public sealed class Desks(PortalDb db, Session session, IEnumerable<IDeskSource> sources, DeskItems kept) : INavCounts
{
    public Task<IReadOnlyList<DeskItem>> ItemsAsync(CancellationToken stop) => kept.OfAsync(session.Viewer.PersonId, () => ReadAsync(stop), stop);

    public async ValueTask<NavCounts> ForViewerAsync(CancellationToken stop)
    {
        if (!session.Viewer.IsSignedIn) return new NavCounts();

        var me = session.Viewer.PersonId;
        var unread = await db.InboxItems.Where(item => item.PersonId == me && item.ReadAt == null).Take(100).CountAsync(stop);
        return new NavCounts((await ItemsAsync(stop)).Count, unread);
    }

    private async Task<IReadOnlyList<DeskItem>> ReadAsync(CancellationToken stop)
    {
        var found = new List<DeskItem>();
        foreach (var source in sources) found.AddRange(await source.ForAsync(db, session.Viewer, session.Now, stop));
        return [.. found.OrderBy(item => item.DueAt ?? DateTime.MaxValue)];
    }
}

/// <summary>What lies on the desks, kept from page to page for half a minute and until somebody acts.</summary>
public sealed class DeskItems(TimeProvider clock) : IKept, IDisposable
{
    private readonly Kept<IReadOnlyList<DeskItem>> kept = new(clock);

    public Task<IReadOnlyList<DeskItem>> OfAsync(int personId, Func<Task<IReadOnlyList<DeskItem>>> read, CancellationToken stop) =>
        kept.OfAsync(personId.ToString(CultureInfo.InvariantCulture), read, stop);

    public void Forget() => kept.Forget();

    public void Dispose() => kept.Dispose();
}
