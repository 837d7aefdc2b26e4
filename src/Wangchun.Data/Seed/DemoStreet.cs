using System.Globalization;
using Wangchun.Data.Accounts;
using Wangchun.Domain.Casework;

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

    /// <summary>
    /// Loads everything or nothing; false when it was loaded before. It opens the database itself, without an audit trail: what is
    /// made up has no author, and the caller notes the one act that happened, the loading. <paramref name="hash"/> turns the demo
    /// password into what an account stores; <paramref name="keep"/> takes a picture in and gives each call a file of its own;
    /// <paramref name="tell"/> hears of every step before it begins.
    /// </summary>
    public static async Task<bool> LoadAsync(
        DbContextOptions<PortalDb> options, DateTime now, Func<Account, string> hash, Func<string, Stream, Task<StoredFile>> keep, Action<DemoStep> tell, CancellationToken stop)
    {
        await using var db = new PortalDb(options);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await IsLoadedAsync(db, stop)) return false;

        db.Add(new PortalMark { Id = Mark, Value = now.ToString("O", CultureInfo.InvariantCulture) });
        (string Name, Func<Task> Load)[] steps =
        [
            ("branches and accounts", () => DemoPeople.LoadAsync(db, now, hash, stop)),
            ("members", () => DemoMembers.LoadAsync(db, now, stop)),
            ("volunteers", () => DemoVolunteers.LoadAsync(db, now, stop)),
            ("projects and their photos", () => DemoProjects.LoadAsync(db, now, keep, stop)),
            ("activities", () => DemoActivities.LoadAsync(db, now, stop)),
            ("awards", () => DemoAwards.LoadAsync(db, now, stop)),
        ];
        foreach (var (done, (name, load)) in steps.Index())
        {
            tell(new DemoStep(done + 1, steps.Length, name));
            await load();
            // Each step reads what it needs; what the steps before wrote would only be looked through again.
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(stop);
        return true;
    }
}
