using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wangchun.Data.Sqlite;

/// <summary>Settings that SQLite keeps per connection, set whenever one is opened, pooled ones included.</summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    // FULL: an act that was answered with "done" must survive a power cut. NORMAL would lose the last few in WAL mode.
    private static readonly string Settings =
        $"PRAGMA busy_timeout={PortalSqlite.BusySeconds * 1000}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void Prepare(SqliteConnection connection)
    {
        connection.CreateCollation(Pinyin.OnSqlite, (one, other) => Chinese.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth));
        using var command = connection.CreateCommand();
        command.CommandText = IsReadOnly(connection) ? Settings : Settings + " PRAGMA journal_mode=WAL;";
        command.ExecuteNonQuery();
    }

    /// <summary>EF looks whether a database exists through a read-only connection, which may not change the journal.</summary>
    private static bool IsReadOnly(SqliteConnection connection) =>
        connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);
}
