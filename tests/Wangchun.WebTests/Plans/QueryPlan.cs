using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Wangchun.WebTests.Plans;

/// <summary>How SQLite would answer a statement, step by step, and what is wrong with that when a table is long.</summary>
public sealed partial class QueryPlan
{
    /// <summary>
    /// Tables that stay short: a street has dozens of these, and nobody's daily work adds one (a year has one round of awards, with some dozens
    /// of nominations). Every other table is taken for one that grows.
    /// </summary>
    private static readonly HashSet<string> Short =
    [
        "Communities", "GridCells", "PartyOrganisations", "CalendarDays", "NumberSeries", "PortalMarks", "DataProtectionKeys", "AuditHead", "AwardCycles", "Nominations", "Objections",
    ];

    private readonly Asked asked;
    private readonly Dictionary<string, string> tables;
    private readonly List<Step> steps;

    private QueryPlan(Asked asked, List<Step> steps)
    {
        (this.asked, this.steps) = (asked, steps);
        tables = Alias().Matches(asked.Sql).GroupBy(match => match.Groups["alias"].Value).ToDictionary(group => group.Key, group => group.First().Groups["table"].Value);
    }

    public Asked Asked => asked;

    public static QueryPlan Of(SqliteConnection connection, Asked asked)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Sql;
        foreach (var (name, value) in asked.Values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var rows = command.ExecuteReader();
        var steps = new List<Step>();
        while (rows.Read()) steps.Add(new Step(rows.GetInt32(1), rows.GetString(3)));
        return new QueryPlan(asked, steps);
    }

    public IEnumerable<string> Faults => steps.Select(FaultOf).OfType<string>();

    public override string ToString() => string.Join('\n', steps.Select(step => "    " + step.Text));

    private string? FaultOf(Step step)
    {
        if (Scan().Match(step.Text) is { Success: true } scan && Grows(scan.Groups["alias"].Value) && !IsNeverRun(scan.Groups["alias"].Value))
            return ReadsOnlyAPage(step) ? null : $"reads all of {tables[scan.Groups["alias"].Value]}";

        // Sorting by the last term alone sorts what is equal in the others, and that is little.
        return step.Text == "USE TEMP B-TREE FOR ORDER BY" && DrivenBy(step) is { } driver && !IsNarrow(driver) ? $"sorts what it found: {driver.Text}" : null;
    }

    /// <summary>A list of nothing was asked for: "WHERE 0" is planned, but not read.</summary>
    private bool IsNeverRun(string alias) => Regex.IsMatch(asked.Sql, $"""AS "{alias}"(?:(?!SELECT).)*?WHERE 0\b""", RegexOptions.Singleline);

    /// <summary>Rows come in the order that was asked for, and reading stops when the page is full.</summary>
    private bool ReadsOnlyAPage(Step step) =>
        asked.Sql.Contains("LIMIT", StringComparison.Ordinal) && asked.Sql.Contains("ORDER BY", StringComparison.Ordinal)
        && !steps.Any(other => other.Parent == step.Parent && other.Text == "USE TEMP B-TREE FOR ORDER BY");

    private Step? DrivenBy(Step sort) => steps.FirstOrDefault(step => step.Parent == sort.Parent && (Scan().IsMatch(step.Text) || Search().IsMatch(step.Text)));

    /// <summary>Found by its own key or by the one thing it belongs to.</summary>
    private bool IsNarrow(Step step)
    {
        var alias = (Search().Match(step.Text) is { Success: true } search ? search : Scan().Match(step.Text)).Groups["alias"].Value;
        return !Grows(alias) || OwnKey().IsMatch(step.Text);
    }

    private bool Grows(string alias) => tables.TryGetValue(alias, out var table) && !Short.Contains(table);

    private sealed record Step(int Parent, string Text);

    [GeneratedRegex("""(?:FROM|JOIN) "(?<table>\w+)" AS "(?<alias>\w+)[\u0022]""")]
    private static partial Regex Alias();

    [GeneratedRegex(@"^SCAN (?<alias>\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex(@"^SEARCH (?<alias>\w+) ")]
    private static partial Regex Search();

    [GeneratedRegex(@"\((?:rowid|Id|ProjectId|DossierId|AcceptanceId|OutcomeId|EntryId)=\?")]
    private static partial Regex OwnKey();
}
