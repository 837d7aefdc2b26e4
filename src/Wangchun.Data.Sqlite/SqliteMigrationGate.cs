using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Wangchun.Data.Sqlite;

/// <summary>
/// EF guards a SQLite migration with a row in a table, and waits for ever when a killed process left that row behind.
/// This gate asks the operating system instead: a file beside the database is locked while a process migrates, and the
/// lock dies with the process. Whoever holds it knows that a row in the table belongs to nobody.
/// </summary>
internal sealed partial class SqliteMigrationGate : IMigrationGate
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    public async Task<IDisposable> EnterAsync(DbContext db, ILogger? log, CancellationToken stop)
    {
        if (FileOf(db) is not { } file) return new MemoryStream(0);

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var gate = await Lock(file + ".migrating", stop);
        if (File.Exists(file) && await RemoveOrphanedRow(db, stop) && log is not null) LogOrphan(log);
        return gate;
    }

    private static string? FileOf(DbContext db)
    {
        var settings = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        return settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:" ? null : Path.GetFullPath(settings.DataSource);
    }

    /// <summary>The file is never deleted: a process waiting on a deleted file would not see the lock on its successor.</summary>
    private static async Task<FileStream> Lock(string path, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LookAgain, stop);
            }
        }
    }

    private static async Task<bool> RemoveOrphanedRow(DbContext db, CancellationToken stop)
    {
        var tables = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        return tables > 0 && await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", stop) > 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Removed the migration lock that a stopped process left in the database.")]
    private static partial void LogOrphan(ILogger log);
}
