using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Wangchun.Data;

/// <summary>What a database needs around a migration that EF does not do itself. It travels in the context's options, as interceptors do.</summary>
public interface IMigrationGate : IInterceptor
{
    /// <summary>Waits until no other process migrates this database, and clears what a killed one left. Disposing lets the next one in.</summary>
    Task<IDisposable> EnterAsync(DbContext db, ILogger? log, CancellationToken stop);
}

/// <summary>The database cannot be used, and the message says in one line why. The start-up prints it and stops.</summary>
public sealed class DatabaseNotReady(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Brings the database to the model: at start-up, by the "migrate" command and in tests, always this way.</summary>
public static partial class PortalMigrations
{
    /// <summary>Applies what is pending and tells how many that were; touches nothing when there are none.</summary>
    public static async Task<int> MigrateAsync(DbContext db, TimeSpan timeout, ILogger? log = null, CancellationToken stop = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            return await CountPending(db, limit.Token) == 0 ? 0 : await Apply(db, log, limit.Token);
        }
        catch (OperationCanceledException cause) when (!stop.IsCancellationRequested)
        {
            throw new DatabaseNotReady($"The database was not migrated within {timeout.TotalSeconds:0} seconds: another process is migrating it, or it does not answer.", cause);
        }
        catch (DbException cause)
        {
            throw new DatabaseNotReady($"The database could not be migrated: {FirstLine(cause.Message)}", cause);
        }
    }

    private static async Task<int> Apply(DbContext db, ILogger? log, CancellationToken stop)
    {
        var gate = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<IMigrationGate>().FirstOrDefault();
        using var entered = gate is null ? null : await gate.EnterAsync(db, log, stop);

        // Whoever was let in before us may have done the work.
        var pending = await CountPending(db, stop);
        if (pending == 0) return 0;

        await db.Database.MigrateAsync(stop);
        if (log is not null) LogMigrated(log, pending);
        return pending;
    }

    private static async Task<int> CountPending(DbContext db, CancellationToken stop) =>
        (await db.Database.GetPendingMigrationsAsync(stop)).Count();

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Count} database migrations.")]
    private static partial void LogMigrated(ILogger log, int count);
}
