using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Wangchun.ArchitectureTests;

/// <summary>What SQL Server would refuse, or the two databases would read differently, although EF builds it without a word.</summary>
internal static partial class SchemaLint
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexBytes = 1700;

    // Sizes that are no money: square metres and hours have two places, degrees have six.
    private static readonly string[] DecimalTypes = ["decimal(18,2)", "decimal(10,2)", "decimal(9,6)"];

    public static IEnumerable<string> Of(IModel model)
    {
        var tables = model.GetRelationalModel().Tables.ToList();
        return [.. tables.SelectMany(Keys), .. tables.SelectMany(Decimals), .. CascadePaths(tables), .. model.GetEntityTypes().SelectMany(Types), .. model.GetEntityTypes().SelectMany(Guesses)];
    }

    private static IEnumerable<string> Keys(ITable table)
    {
        foreach (var key in table.UniqueConstraints)
            if (Fault(key.Columns, key.GetIsPrimaryKey() ? ClusteredKeyBytes : IndexBytes) is { } fault) yield return $"{key.Name} {fault}";
        foreach (var index in table.Indexes)
            if (Fault(index.Columns, IndexBytes) is { } fault) yield return $"{index.Name} {fault}";
    }

    private static string? Fault(IReadOnlyList<IColumn> columns, int limit) =>
        columns.FirstOrDefault(column => Bytes(column.StoreType) is null) is { } open ? $"holds {open.Name} {open.StoreType}, which cannot be indexed"
        : columns.Sum(column => Bytes(column.StoreType)) is var sum && sum > limit ? $"is {sum} bytes wide, {limit} are allowed"
        : null;

    /// <summary>The widest a value can be in a key; null when it may not be in one at all.</summary>
    private static int? Bytes(string type) => SizedType().Match(type) is { Success: true } sized
        ? sized.Groups["size"].Value == "max" ? null
            : int.Parse(sized.Groups["size"].Value, CultureInfo.InvariantCulture) * (sized.Groups["name"].Value.StartsWith('n') ? 2 : 1)
        : type switch
        {
            "bit" or "tinyint" => 1,
            "smallint" => 2,
            "date" => 3,
            "int" or "real" => 4,
            "uniqueidentifier" => 16,
            "json" or "xml" or "text" or "ntext" or "image" or "geography" => null,
            _ when type.StartsWith("decimal", StringComparison.Ordinal) => 9,
            _ => 8,
        };

    private static IEnumerable<string> Decimals(ITable table) =>
        from column in table.Columns
        let clr = column.PropertyMappings[0].Property.ClrType
        where (Nullable.GetUnderlyingType(clr) ?? clr) == typeof(decimal)
        where !DecimalTypes.Contains(column.StoreType) || (IsMoney().IsMatch(column.Name) && column.StoreType != DecimalTypes[0])
        select $"{table.Name}.{column.Name} is {column.StoreType}; money is decimal(18,2)";

    /// <summary>Error 1785: a row may be reached by cascading actions from another table in one way only, and never from itself.</summary>
    private static IEnumerable<string> CascadePaths(List<ITable> tables)
    {
        foreach (var start in tables)
        {
            var reached = new List<string>();
            Follow(start, [start], reached);
            foreach (var twice in reached.GroupBy(name => name).Where(paths => paths.Count() > 1 || paths.Key == start.Name))
                yield return $"a delete in {start.Name} reaches {twice.Key} in more than one way";
        }
    }

    private static void Follow(ITable from, HashSet<ITable> path, List<string> reached)
    {
        foreach (var key in from.ReferencingForeignKeyConstraints.Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull))
        {
            reached.Add(key.Table.Name);
            if (path.Add(key.Table))
            {
                Follow(key.Table, path, reached);
                path.Remove(key.Table);
            }
        }
    }

    private static IEnumerable<string> Types(IEntityType entity) =>
        from property in entity.GetProperties()
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where (type == typeof(DateTimeOffset) && property.Name != "LockoutEnd") || type == typeof(TimeSpan)
        select $"{entity.GetTableName()}.{property.Name} is a {type.Name}, which SQLite cannot order";

    /// <summary>EF adds "ProjectId1" when it takes a computed list for a second relationship.</summary>
    private static IEnumerable<string> Guesses(IEntityType entity) =>
        from property in entity.GetForeignKeys().SelectMany(key => key.Properties)
        where char.IsAsciiDigit(property.Name[^1])
        select $"{entity.GetTableName()}.{property.Name} was made up by EF for a relationship nobody described";

    [GeneratedRegex(@"^(?<name>nvarchar|nchar|varchar|char|varbinary|binary)\((?<size>\d+|max)\)$")]
    private static partial Regex SizedType();

    [GeneratedRegex("Amount|Price|Fee|Money|Cost|Yuan|Subsidy|Budget|Paid", RegexOptions.CultureInvariant)]
    private static partial Regex IsMoney();
}
