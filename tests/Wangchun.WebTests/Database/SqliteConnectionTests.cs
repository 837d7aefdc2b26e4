using Wangchun.Data;

namespace Wangchun.WebTests.Database;

public sealed class SqliteConnectionTests : IDisposable
{
    private readonly ScratchFile file = new();

    public void Dispose() => file.Dispose();

    [Theory, InlineData(true), InlineData(false)]
    public async Task Every_connection_waits_is_durable_and_minds_foreign_keys(bool asynchronously)
    {
        await using var db = await file.OpenMigrated();
        if (asynchronously) await db.Database.OpenConnectionAsync();
        else db.Database.OpenConnection();

        Assert.Equal("15000", Pragma(db, "busy_timeout"));
        Assert.Equal("2", Pragma(db, "synchronous"));
        Assert.Equal("1", Pragma(db, "foreign_keys"));
        Assert.Equal("wal", Pragma(db, "journal_mode"));
        Assert.Equal(15, db.Database.GetDbConnection().ConnectionTimeout);
    }

    [Fact]
    public async Task A_database_made_by_another_tool_is_switched_to_the_write_ahead_log()
    {
        file.Run("PRAGMA journal_mode=DELETE; CREATE TABLE Old (Id INTEGER);");

        await using var db = await file.OpenMigrated();
        db.Database.OpenConnection();

        Assert.Equal("wal", Pragma(db, "journal_mode"));
    }

    [Fact]
    public async Task Names_sort_by_pinyin()
    {
        await using var db = await file.OpenMigrated();
        foreach (var name in new[] { "赵", "李", "阿", "王", "陈", "张" }) db.Add(new NumberSeries(name));
        await db.SaveChangesAsync();

        var sorted = await db.Set<NumberSeries>().OrderBy(s => EF.Functions.Collate(s.Id, db.PinyinCollation())).Select(s => s.Id).ToListAsync();

        Assert.Equal(["阿", "陈", "李", "王", "张", "赵"], sorted);
    }

    private static string? Pragma(PortalDb db, string name)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar()?.ToString();
    }
}
