namespace Wangchun.Data.Metrics;

/// <summary>
/// Rows that a figure counts, as a query: as many rows as the figure says, because the figure is their count.
/// <see cref="Name"/> and <see cref="Dated"/> (what the date of a row is; null when nothing happened on one) are source texts.
/// </summary>
public sealed record FigureList(string Name, string? Dated, Func<PortalDb, DateTime, IQueryable<FigureRow>> Rows);
