using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wangchun.Data;

namespace Wangchun.WebTests.Database;

public sealed class MigrationStartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ScratchFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_new_database_is_made_in_a_folder_that_is_not_there_yet()
    {
        await using var db = file.Open();
        db.Database.SetConnectionString($"Data Source={Path.Combine(Path.GetDirectoryName(file.Path)!, "new", "portal.db")};Pooling=False");

        var applied = await PortalMigrations.MigrateAsync(db, Patience);

        Assert.Equal(db.Database.GetMigrations().Count(), applied);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task An_orphaned_lock_stops_plain_ef_for_ever_and_does_not_stop_us()
    {
        PlantOrphan();
        using var stop = new CancellationTokenSource();
        await using var plain = file.Open(new SecondAttempt(stop));
        await using var ours = file.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plain.Database.MigrateAsync(stop.Token));
        var applied = await PortalMigrations.MigrateAsync(ours, Patience);

        Assert.Equal(ours.Database.GetMigrations().Count(), applied);
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_not_touched()
    {
        await using var db = await file.OpenMigrated();
        PlantOrphan();

        var applied = await PortalMigrations.MigrateAsync(db, Patience);

        Assert.Equal(0, applied);
        Assert.Equal(1L, file.Ask("SELECT COUNT(*) FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task The_lock_of_a_living_process_is_respected_and_the_failure_says_so_in_one_line()
    {
        PlantOrphan();
        await using var db = file.Open();
        await using var living = new FileStream(file.Path + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var failure = await Assert.ThrowsAsync<DatabaseNotReady>(() => PortalMigrations.MigrateAsync(db, TimeSpan.FromMilliseconds(1)));

        Assert.Equal(1L, file.Ask("SELECT COUNT(*) FROM __EFMigrationsLock"));
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Contains("another process is migrating it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_called_off_is_not_reported_as_a_failure()
    {
        await using var db = file.Open();
        await using var living = new FileStream(file.Path + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PortalMigrations.MigrateAsync(db, Patience, stop: stop.Token));
    }

    [Fact]
    public async Task Of_eight_that_start_at_once_one_migrates_and_all_succeed()
    {
        PlantOrphan();

        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = file.Open();
            return await PortalMigrations.MigrateAsync(db, Patience);
        })));

        await using var afterwards = file.Open();
        Assert.Equal(afterwards.Database.GetMigrations().Count(), Assert.Single(applied, count => count > 0));
        Assert.Empty(await afterwards.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_leaves_a_database_the_next_one_can_finish()
    {
        using var killed = new ScratchFile();
        await using var dying = file.Open(new CrashImage(file.Path, killed.Path));
        await PortalMigrations.MigrateAsync(dying, Patience);
        Assert.Equal(1L, killed.Ask("SELECT COUNT(*) FROM __EFMigrationsLock"));
        Assert.Equal(0L, killed.Ask("SELECT COUNT(*) FROM sqlite_master WHERE name = 'NumberSeries'"));

        await using var next = killed.Open();
        var applied = await PortalMigrations.MigrateAsync(next, Patience);

        Assert.Equal(next.Database.GetMigrations().Count(), applied);
        Assert.Equal("ok", killed.Ask("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_in_one_line()
    {
        await File.WriteAllTextAsync(file.Path, string.Concat(Enumerable.Repeat("no database. ", 500)));
        await using var db = file.Open();

        var failure = await Assert.ThrowsAsync<DatabaseNotReady>(() => PortalMigrations.MigrateAsync(db, Patience));

        Assert.Contains("not a database", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    /// <summary>What a process leaves that was killed between taking EF's lock and giving it back.</summary>
    private void PlantOrphan() => file.Run("""
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 00:00:00');
        """);

    /// <summary>EF asks again and again for its lock. Seeing it ask twice in vain is proof enough; waiting longer would prove no more.</summary>
    private sealed class SecondAttempt(CancellationTokenSource stop) : DbCommandInterceptor
    {
        private int attempts;

        public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("INTO \"__EFMigrationsLock\"", StringComparison.Ordinal) && ++attempts == 2) await stop.CancelAsync();
            return result;
        }
    }

    /// <summary>Copies the files as a kill would leave them: after some tables were made, before anything was committed.</summary>
    private sealed class CrashImage(string from, string to) : DbCommandInterceptor
    {
        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("CREATE TABLE \"NumberSeries\"", StringComparison.Ordinal)) Copy();
            return ValueTask.FromResult(result);
        }

        private void Copy()
        {
            File.Copy(from, to);
            File.Copy(from + "-wal", to + "-wal");
        }
    }
}
