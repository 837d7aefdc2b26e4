using System.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>What every installation of this street starts with: its communities and the published working days. Loaded into empty tables only.</summary>
public static class ReferenceData
{
    public const string WorkingCommittee = "中共望春街道工作委员会";

    public static async Task LoadAsync(PortalDb db, CancellationToken stop)
    {
        // Two processes may start at once. The transaction keeps the second from looking before the first has written.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        if (!await db.CalendarDays.AnyAsync(stop)) db.AddRange(PublishedCalendar.Days);
        if (!await db.Communities.AnyAsync(stop)) db.AddRange(Communities());
        if (!await db.PartyOrganisations.AnyAsync(stop))
            db.Add(new PartyOrganisation(PartyOrganisationKind.WorkingCommittee, null, null, WorkingCommittee, "Wangchun Street Party Working Committee"));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static IEnumerable<Community> Communities() =>
        SeedFile.Rows("communities.csv").Select(cells => new Community(cells[0], cells[1], cells[2]));
}
