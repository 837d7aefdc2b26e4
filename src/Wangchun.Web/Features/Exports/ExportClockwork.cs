using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.Exports;

/// <summary>Files that nobody fetched in time are thrown away, and so is what a killed instance left half written.</summary>
public sealed class ExportClockwork(ClockActs acts, ExportFiles files) : IClockwork
{
    // A file that is being written is written to all the time.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepOrders = TimeSpan.FromDays(90);

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        await acts.EachAsync(
            db, act, db.ExportOrders.Where(o => o.State == ExportState.Ready && o.ExpiresAt <= act.At).Select(o => o.Id),
            id => db.ExportOrders.SingleAsync(o => o.Id == id, stop),
            order =>
            {
                if (order.Expire(act) is { } file) files.Delete(file);
            },
            stop);

        var before = act.At - KeepOrders;
        await db.ExportOrders.Where(o => o.EndedAt < before).ExecuteDeleteAsync(stop);
        await SweepAsync(db, act.At - Abandoned, stop);
    }

    private async Task SweepAsync(PortalDb db, DateTime before, CancellationToken stop)
    {
        foreach (var names in files.WrittenBefore(before).Chunk(100))
        {
            var kept = await db.ExportOrders.Where(o => o.StoredAs != null && names.Contains(o.StoredAs)).Select(o => o.StoredAs).ToListAsync(stop);
            foreach (var name in names.Except(kept)) files.Delete(name!);
        }
    }
}
