using System.Data.Common;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Wangchun.Data;

namespace Wangchun.WebTests.Database;

public sealed class UniqueViolationTests : IDisposable
{
    private readonly ScratchFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_lost_race_names_the_key_that_decided_it()
    {
        await using var db = await file.OpenMigrated();
        file.Run("INSERT INTO NumberSeries (Id, Last) VALUES ('HQ-2026', 1)");
        db.Add(new NumberSeries("HQ-2026"));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal("PK_NumberSeries", UniqueViolation.Of(failure));
    }

    [Fact]
    public async Task A_statement_past_save_changes_names_the_columns()
    {
        await using var db = await file.OpenMigrated();
        file.Run("INSERT INTO NumberSeries (Id, Last) VALUES ('HQ-2026', 1)");

        var failure = Assert.Throws<SqliteException>(() => file.Run("INSERT INTO NumberSeries (Id, Last) VALUES ('HQ-2026', 1)"));

        Assert.Equal("NumberSeries.Id", UniqueViolation.Of(failure));
    }

    [Fact]
    public async Task Another_broken_rule_is_not_a_lost_race()
    {
        await using var db = await file.OpenMigrated();

        var failure = Assert.Throws<SqliteException>(() => file.Run("INSERT INTO NumberSeries (Id, Last) VALUES (NULL, 1)"));

        Assert.Null(UniqueViolation.Of(failure));
        Assert.Null(UniqueViolation.Of(new DbUpdateException("", failure)));
        Assert.Null(UniqueViolation.Of(new DbUpdateException("")));
    }

    [Theory]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.Claims' with unique index 'IX_Claims_ProjectId'. The duplicate key value is (7).", "IX_Claims_ProjectId")]
    [InlineData(2601, "不能在具有唯一索引“IX_Claims_ProjectId”的对象“dbo.Claims”中插入重复键的行。重复键值为 (7)。", "IX_Claims_ProjectId")]
    [InlineData(2627, "违反了 PRIMARY KEY 约束“PK_NumberSeries”。不能在对象“dbo.NumberSeries”中插入重复键。重复键值为 (HQ-2026)。", "PK_NumberSeries")]
    [InlineData(547, "The INSERT statement conflicted with the FOREIGN KEY constraint \"FK_Claims_Projects_ProjectId\".", null)]
    [InlineData(1205, "Transaction (Process ID 52) was deadlocked on lock resources with another process.", null)]
    public void Sql_server_is_read_by_number_whatever_its_language(int number, string message, string? name)
    {
        var failure = new DbUpdateException("", SqlServerSays(number, message));

        Assert.Equal(name, UniqueViolation.Of(failure));
    }

    /// <summary>SqlClient has no public way to make its exception, and no server runs here.</summary>
    private static DbException SqlServerSays(int number, string message)
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var create = typeof(SqlError).GetConstructors(hidden).OrderBy(constructor => constructor.GetParameters().Length).First();
        var error = create.Invoke([.. create.GetParameters().Select(parameter => parameter.Name switch
        {
            "infoNumber" => number,
            "errorMessage" => message,
            _ when parameter.ParameterType == typeof(string) => "",
            _ => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null,
        })]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [error]);
        var make = typeof(SqlException).GetMethod("CreateException", hidden, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)make.Invoke(null, [errors, "16.0"])!;
    }
}
