using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Jobs;

/// <summary>How the clock acts on what is due: one record at a time, as a person would, with the messages and the public pages that follow from it.</summary>
public sealed class ClockActs(IEnumerable<IInboxWriter> inboxes, PublicCache publicPages)
{
    private const int PerPage = 200;

    public Task EachAsync<T>(PortalDb db, Act act, IQueryable<int> due, Func<int, Task<T>> read, Action<T> change, CancellationToken stop) =>
        EachAsync(
            db, act, due, read,
            record =>
            {
                change(record);
                return Task.CompletedTask;
            },
            stop);

    /// <summary><paramref name="due"/> are the ids; <paramref name="read"/> loads one with all that its rules look at.</summary>
    public async Task EachAsync<T>(PortalDb db, Act act, IQueryable<int> due, Func<int, Task<T>> read, Func<T, Task> change, CancellationToken stop)
    {
        // By key, so that records that cannot be changed now do not stand before all others at every tick.
        for (var ids = await due.OrderBy(id => id).Take(PerPage).ToListAsync(stop); ids.Count > 0;)
        {
            foreach (var id in ids) await TryAsync(db, act, id, read, change, stop);
            var last = ids[^1];
            ids = await due.Where(id => id > last).OrderBy(id => id).Take(PerPage).ToListAsync(stop);
        }
    }

    private async Task TryAsync<T>(PortalDb db, Act act, int id, Func<int, Task<T>> read, Func<T, Task> change, CancellationToken stop)
    {
        try
        {
            db.ChangeTracker.Clear();
            await change(await read(id));
            foreach (var inbox in inboxes) await inbox.WriteAsync(db, act.At, stop);
            await db.SaveChangesAsync(stop);
            await publicPages.EvictAsync(PublicCache.Everything, stop);
        }
        catch (Exception lost) when (lost is DbUpdateConcurrencyException or Refusal)
        {
            // A person or another instance was quicker, or something has to be mended first; what is left to do is found with the next tick.
        }
    }

    /// <summary>Adds the messages whose <see cref="InboxItem.OnceKey"/> was not said before.</summary>
    public static async Task SayOnceAsync(PortalDb db, IReadOnlyList<InboxItem> messages, CancellationToken stop)
    {
        var keys = messages.Select(message => message.OnceKey).ToList();
        var said = await db.InboxItems.Where(item => keys.Contains(item.OnceKey)).Select(item => item.OnceKey).ToListAsync(stop);
        db.AddRange(messages.Where(message => !said.Contains(message.OnceKey)));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException twin) when (UniqueViolation.Of(twin) is not null)
        {
            // Another instance said the same in this moment.
            db.ChangeTracker.Clear();
        }
    }
}
