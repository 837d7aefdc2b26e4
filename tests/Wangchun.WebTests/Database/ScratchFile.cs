using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wangchun.Data;
using Wangchun.Data.Sqlite;

namespace Wangchun.WebTests.Database;

/// <summary>An empty folder for one SQLite database, thrown away with it.</summary>
public sealed class ScratchFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-");

    public string Path => System.IO.Path.Combine(folder.FullName, "portal.db");

    /// <summary>Unpooled, so that closing a connection really lets go of the file.</summary>
    public string Connection => $"Data Source={Path};Pooling=False";

    public PortalDb Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalSqlite(Connection).AddInterceptors(interceptors);
        return new PortalDb(options.Options);
    }

    public async Task<PortalDb> OpenMigrated(params IInterceptor[] interceptors)
    {
        var db = Open(interceptors);
        await PortalMigrations.MigrateAsync(db, TimeSpan.FromMinutes(1));
        return db;
    }

    /// <summary>What another process would do to the file, past everything of ours.</summary>
    public void Run(string sql)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
