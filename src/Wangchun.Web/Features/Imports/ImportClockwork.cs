using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;
using Wangchun.Web.App.Imports;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.Imports;

/// <summary>When an import can no longer be taken back, its file is thrown away; what was checked and never carried out is forgotten.</summary>
public sealed class ImportClockwork(ImportBook book) : IClockwork
{
    private const int AtOnce = 20;

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        var before = act.At.AddDays(-ImportBatch.RevertWithin);
        var over = await db.ImportBatches
            .Where(b => (b.State == ImportState.Applied && b.AppliedAt < before) || (b.State == ImportState.Checked && b.At < before)
                || (b.StoredAs != null && b.EndedAt != null && b.State != ImportState.Applied && b.State != ImportState.Checked))
            .OrderBy(b => b.Id).Take(AtOnce).ToListAsync(stop);
        var files = over.Select(batch => batch.Settle(act)).OfType<string>().ToList();
        await db.SaveChangesAsync(stop);
        files.ForEach(book.Forget);
    }
}
