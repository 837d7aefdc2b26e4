using Microsoft.Data.SqlClient;
using Wangchun.Data;
using Wangchun.Data.Seed;
using Wangchun.Data.Sqlite;
using Wangchun.Data.SqlServer;

namespace Wangchun.WebTests;

/// <summary>A database of its own for each portal: a copy of one migrated SQLite file, or a new database on the server of WANGCHUN_TEST_SQLSERVER.</summary>
internal static class TestDatabase
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("WANGCHUN_TEST_SQLSERVER");
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public static bool OnSqlServer => Server is not null;

    public static async Task PlaceAsync(string directory)
    {
        if (OnSqlServer) await FillAsync(ServerDb(directory));
        else File.Copy(await Template.Value, Path.Combine(directory, "portal.db"));
    }

    public static IEnumerable<KeyValuePair<string, string>> Settings(string directory) => OnSqlServer
        ? [new("Portal:Database:Provider", "SqlServer"), new("Portal:Database:ConnectionString", ServerConnection(directory))]
        : [new("Portal:Database:ConnectionString", $"Data Source={Path.Combine(directory, "portal.db")};Pooling=False")];

    private static async Task<string> MakeTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("portal-template-").FullName, "portal.db");
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalSqlite($"Data Source={file};Pooling=False");
        await FillAsync(options.Options);
        // Everything must be in the one file that is copied.
        await using var db = new PortalDb(options.Options);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static async Task FillAsync(DbContextOptions<PortalDb> options)
    {
        await using var db = new PortalDb(options);
        await PortalMigrations.MigrateAsync(db, TimeSpan.FromMinutes(2));
        await ReferenceData.LoadAsync(db, CancellationToken.None);
        var hasher = new Microsoft.AspNetCore.Identity.PasswordHasher<Data.Accounts.Account>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 }));
        await DemoPeople.LoadAsync(db, new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc), account => hasher.HashPassword(account, Portal.Password), CancellationToken.None);
    }

    private static DbContextOptions<PortalDb> ServerDb(string directory)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalSqlServer(ServerConnection(directory));
        return options.Options;
    }

    private static string ServerConnection(string directory) =>
        new SqlConnectionStringBuilder(Server) { InitialCatalog = "wangchun_" + Path.GetFileName(directory).Replace('-', '_') }.ConnectionString;
}
