using System.Data.Common;
using System.Text.RegularExpressions;

namespace Wangchun.Data;

/// <summary>
/// Tells "somebody was first" from every other failed write, and names the index that said so. Both drivers are read
/// through what <see cref="DbException"/> offers: SQLite's sentence is never translated, and SqlClient puts the
/// server's error number into <see cref="Exception.Data"/>, so the text may be in any language.
/// </summary>
public static partial class UniqueViolation
{
    private const string SqlServerNumber = "HelpLink.EvtID";

    /// <summary>The index's or key's database name, the same on both databases; null when the failure is something else.</summary>
    public static string? Of(DbUpdateException exception) =>
        exception.InnerException is DbException cause && Of(cause) is { } found ? NameOf(found, exception) : null;

    /// <summary>For statements that do not pass through SaveChanges: the columns on SQLite, the index's name on SQL Server.</summary>
    public static string? Of(DbException exception) =>
        exception.Data[SqlServerNumber] is "2601" or "2627" ? IndexName().Match(exception.Message).Value
        : SqliteColumns().Match(exception.Message) is { Success: true } columns ? columns.Groups[1].Value
        : null;

    /// <summary>SQLite says "Table.Column, Table.Column"; the model knows which index that is.</summary>
    private static string NameOf(string found, DbUpdateException exception)
    {
        var tables = exception.Entries is [var entry, ..] ? entry.Context.Model.GetRelationalModel().Tables : [];
        var names =
            from table in tables
            from unique in table.UniqueConstraints.Select(key => (key.Name, key.Columns))
                .Concat(table.Indexes.Where(index => index.IsUnique).Select(index => (index.Name, index.Columns)))
            where string.Join(", ", unique.Columns.Select(column => $"{table.Name}.{column.Name}")) == found
            select unique.Name;
        return names.FirstOrDefault() ?? found;
    }

    [GeneratedRegex("^SQLite Error 19: 'UNIQUE constraint failed: (.+)'\\.$")]
    private static partial Regex SqliteColumns();

    [GeneratedRegex("(IX|AK|PK)_\\w+")]
    private static partial Regex IndexName();
}
