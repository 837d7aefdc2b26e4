using Wangchun.Data;

namespace Wangchun.ArchitectureTests;

/// <summary>Runs work against a database that is not there and returns every statement it would have sent.</summary>
internal static class Capture
{
    public static Task<IReadOnlyList<string>> SqlServer(Func<PortalDb, Task> work) => From("SqlServer", work);

    public static Task<IReadOnlyList<string>> Sqlite(Func<PortalDb, Task> work) => From("Sqlite", work);

    public static async Task<IReadOnlyList<string>> From(string provider, Func<PortalDb, Task> work)
    {
        var sql = new SqlCapture(hasServer: provider == "Sqlite");
        await using var db = House.Open(provider, sql);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        try
        {
            await work(db);
        }
        catch (Exception failure) when (failure is InvalidOperationException or DbUpdateException && sql.Statements.Count > 0)
        {
            // The answer was empty: a count without a row, a row that was not updated. What was asked is what we came for.
        }

        return sql.Statements;
    }
}
