using Wangchun.Data.Accounts;

namespace Wangchun.Data.Seed;

/// <summary>
/// An invented street on the real communities, for trying things out. Names, branches and everything that happened are made up;
/// only the titles of the 72 projects and the figures come from a newspaper report of 2021. Dates are laid around the day of loading.
/// </summary>
public static class DemoStreet
{
    private const string Mark = "demo";

    /// <summary>User names of the demo accounts, the ones to try first in front.</summary>
    public static IReadOnlyList<string> Users { get; } =
    [
        "party.office", "party.office2", "community.wujiangkou", "community.guangan", "secretary.wujiangkou1", "secretary.wujiangkou2",
        "secretary.guangan1", "member.wujiangkou1", "member.guangan1", "leader", "admin", "auditor",
    ];

    public static Task<bool> IsLoadedAsync(PortalDb db, CancellationToken stop) =>
        db.Set<PortalMark>().AnyAsync(mark => mark.Id == Mark, stop);

    /// <summary><paramref name="hash"/> turns the demo password into what an account stores.</summary>
    public static async Task LoadAsync(PortalDb db, DateTime now, Func<Account, string> hash, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await DemoPeople.LoadAsync(db, now, hash, stop);
        db.Add(new PortalMark { Id = Mark, Value = now.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
