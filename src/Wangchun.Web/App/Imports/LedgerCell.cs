using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Imports;

/// <summary>
/// One cell as it stands in the file. <see cref="IsNumber"/>: the file holds a number, so leading zeros and digits after the fifteenth are lost.
/// <see cref="IsFormula"/>: what is read is the value the file remembered, and it may be out of date.
/// </summary>
public readonly record struct LedgerCell(string? Text, DateOnly? Day = null, bool IsNumber = false, bool IsFormula = false, TimeOnly? Time = null)
{
    /// <summary>A day as people write it, 1985年3月8日 among others, with hyphens.</summary>
    public static string Plain(string day) => day.Trim().Replace('年', '-').Replace('月', '-').TrimEnd('日');
}

/// <summary>One line below the headings. <see cref="Number"/> is the line as the person sees it; <see cref="this"/> finds a cell by its heading.</summary>
public sealed class LedgerLine(int number, IReadOnlyDictionary<string, int> headings, IReadOnlyList<LedgerCell> cells)
{
    public int Number => number;

    public bool IsEmpty => cells.All(cell => string.IsNullOrWhiteSpace(cell.Text) && cell.Day is null);

    public bool HasFormula => cells.Any(cell => cell.IsFormula);

    public LedgerCell this[string heading] => headings.TryGetValue(heading, out var place) && place < cells.Count ? cells[place] : default;

    public string? Text(string heading) => string.IsNullOrWhiteSpace(this[heading].Text) ? null : this[heading].Text!.Trim();
}

/// <summary>A whole ledger, small enough to be held in memory.</summary>
public sealed record Ledger(IReadOnlyList<string> Headings, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<Refusal> Notes);
