using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wangchun.Data;

namespace Wangchun.WebTests.Database;

public sealed class NumberTests : IDisposable
{
    private readonly ScratchFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_number_that_was_rolled_back_is_given_again()
    {
        await using var db = await file.OpenMigrated();

        var first = await Take(db, commit: true);
        var lost = await Take(db, commit: false);
        var second = await Take(db, commit: true);

        Assert.Equal(["HQ-2026-001", "HQ-2026-002", "HQ-2026-002"], [first, lost, second]);
    }

    [Fact]
    public async Task Each_prefix_and_year_counts_for_itself()
    {
        await using var db = await file.OpenMigrated();
        await using var transaction = await db.Database.BeginTransactionAsync();

        Assert.Equal("HQ-2026-001", await db.NextNumberAsync("HQ", 2026, 3, default));
        Assert.Equal("HQ-2027-001", await db.NextNumberAsync("HQ", 2027, 3, default));
        Assert.Equal("QY-2026-0001", await db.NextNumberAsync("QY", 2026, 4, default));
        Assert.Equal("HQ-2026-002", await db.NextNumberAsync("HQ", 2026, 3, default));
    }

    [Fact]
    public async Task A_series_outgrows_its_digits()
    {
        await using var db = await file.OpenMigrated();
        file.Run("INSERT INTO NumberSeries (Id, Last) VALUES ('HQ-2026', 999)");

        Assert.Equal("HQ-2026-1000", await Take(db, commit: true));
    }

    [Fact]
    public async Task Numbers_have_no_gaps_and_no_twins()
    {
        await using var db = await file.OpenMigrated();

        var taken = await Task.WhenAll(Enumerable.Range(0, 60).Select(turn => Task.Run(async () =>
        {
            await using var own = file.Open();
            var commit = turn % 3 != 0;
            var number = await Take(own, commit);
            return commit ? number : null;
        })));

        Assert.Equal(
            Enumerable.Range(1, 40).Select(n => string.Create(CultureInfo.InvariantCulture, $"HQ-2026-{n:000}")),
            taken.OfType<string>().Order());
    }

    [Fact]
    public async Task The_check_above_would_catch_a_counter_that_reads_before_it_writes()
    {
        await using var db = await file.OpenMigrated();
        file.Run("INSERT INTO NumberSeries (Id, Last) VALUES ('HQ-2026', 0)");
        using var bothHaveRead = new Barrier(2);

        var taken = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(() =>
        {
            var last = (long)file.Ask("SELECT Last FROM NumberSeries WHERE Id = 'HQ-2026'")!;
            bothHaveRead.SignalAndWait();
            file.Run($"UPDATE NumberSeries SET Last = {last + 1} WHERE Id = 'HQ-2026'");
            return last + 1;
        }, TaskCreationOptions.LongRunning)));

        Assert.Single(taken.Distinct());
    }

    [Fact]
    public async Task Two_who_start_a_series_at_once_both_get_a_number()
    {
        await using var migrated = await file.OpenMigrated();
        await using var db = file.Open(new Twin());

        Assert.Equal("HQ-2026-008", await Take(db, commit: true));
    }

    [Fact]
    public async Task A_number_is_never_taken_outside_a_transaction()
    {
        await using var db = await file.OpenMigrated();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.NextNumberAsync("HQ", 2026, 3, default));
    }

    [Fact]
    public async Task Taking_a_number_saves_nothing_else()
    {
        await using var db = await file.OpenMigrated();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var unfinished = db.Add(new NumberSeries("ZZ-2026"));

        await db.NextNumberAsync("HQ", 2026, 3, default);

        Assert.Equal(EntityState.Added, unfinished.State);
    }

    private static async Task<string> Take(PortalDb db, bool commit)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var number = await db.NextNumberAsync("HQ", 2026, 3, default);
        if (commit) await transaction.CommitAsync();
        return number;
    }

    /// <summary>SQL Server lets two callers find the series missing. SQLite does not, so the second one is played here.</summary>
    private sealed class Twin : DbCommandInterceptor
    {
        private bool played;

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (played || !command.CommandText.StartsWith("INSERT INTO NumberSeries", StringComparison.Ordinal)) return result;

            played = true;
            await using var twin = command.Connection!.CreateCommand();
            twin.Transaction = command.Transaction;
            twin.CommandText = "INSERT INTO NumberSeries (Id, Last) VALUES ('HQ-2026', 7)";
            await twin.ExecuteNonQueryAsync(cancellationToken);
            return result;
        }
    }
}
