using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Metrics;

/// <summary>
/// One number of the portal, defined once: pages, exports and docs/metrics.md read it from here, and its value is always
/// counted from the rows of its lists. Texts are source texts, translated where they are shown.
/// </summary>
public sealed record Metric
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public MetricKind Kind { get; init; }

    public required string Definition { get; init; }

    public required string Exclusions { get; init; }

    /// <summary>How the moment of the figure decides which rows belong to it.</summary>
    public required string AsOfRule { get; init; }

    public required string Owner { get; init; }

    /// <summary>Counts up when the definition changes, so that two figures are only compared when they mean the same.</summary>
    public int Version { get; init; } = 1;

    public bool IsPublic { get; init; } = true;

    /// <summary>One list; of a ratio two, the part first and then the whole.</summary>
    public required IReadOnlyList<FigureList> Lists { get; init; }

    /// <summary>What one row of a median measures.</summary>
    public Func<FigureRow, WorkCalendar, int>? Measure { get; init; }

    /// <summary>The letter of its domain: A is the camp.</summary>
    public char Domain => Code[0];

    /// <summary>Where its definition and its rows are read, without the path base.</summary>
    public string Path => $"/figures/{Code}";

    public Task<Figure> ValueAsync(PortalDb db, DateTime asOf, CancellationToken stop) => ValueAsync(db, asOf, [], stop);

    /// <summary>
    /// The count is taken from the very query that lists the rows, so the two cannot differ. <paramref name="counted"/> remembers lists that
    /// several figures of one page share, all as of the same moment.
    /// </summary>
    public async Task<Figure> ValueAsync(PortalDb db, DateTime asOf, Dictionary<FigureList, int> counted, CancellationToken stop) => Kind switch
    {
        MetricKind.Count => Figure.Count(await CountAsync(Lists[0], db, asOf, counted, stop), Unit, asOf),
        MetricKind.Ratio => Figure.Ratio(await CountAsync(Lists[0], db, asOf, counted, stop), await CountAsync(Lists[1], db, asOf, counted, stop), Unit, asOf),
        MetricKind.Sum => Figure.Sum([.. (await Rows(db, asOf).Select(row => row.Amount).ToListAsync(stop)).Select(amount => amount ?? 0)], Unit, asOf),
        _ => await MedianAsync(db, asOf, stop),
    };

    public IQueryable<FigureRow> Rows(PortalDb db, DateTime asOf) => Lists[0].Rows(db, asOf);

    /// <summary>Rows of one list, newest first, with what each measured.</summary>
    public async Task<IReadOnlyList<FigureRow>> PageAsync(
        PortalDb db, FigureList list, DateTime asOf, FigureCursor? after, int take, CancellationToken stop) =>
        Masked(await MeasuredAsync(db, await list.Rows(db, asOf).NewestFirst(after).Take(take).ToListAsync(stop), stop));

    private static async Task<int> CountAsync(FigureList list, PortalDb db, DateTime asOf, Dictionary<FigureList, int> counted, CancellationToken stop) =>
        counted.TryGetValue(list, out var known) ? known : counted[list] = await list.Rows(db, asOf).CountAsync(stop);

    private async Task<Figure> MedianAsync(PortalDb db, DateTime asOf, CancellationToken stop)
    {
        var rows = await MeasuredAsync(db, await Rows(db, asOf).ToListAsync(stop), stop);
        return Figure.Median([.. rows.Select(row => row.Measured).OfType<int>()], Unit, asOf);
    }

    /// <summary>张*: the one way out for rows about persons.</summary>
    private static IReadOnlyList<FigureRow> Masked(IReadOnlyList<FigureRow> rows) =>
        [.. rows.Select(row => row.IsPerson ? row with { Title = Masks.PublicName(row.Title) } : row)];

    private async Task<IReadOnlyList<FigureRow>> MeasuredAsync(PortalDb db, List<FigureRow> rows, CancellationToken stop)
    {
        if (Measure is null || rows.Count == 0) return rows;

        var days = await db.CalendarDays.AsNoTracking().ToListAsync(stop);
        var calendar = new WorkCalendar(days, days.Select(day => day.Date.Year).Distinct());
        return [.. rows.Select(row => row with { Measured = Measure(row, calendar) })];
    }
}
