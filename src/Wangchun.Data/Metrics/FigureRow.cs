using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Metrics;

/// <summary>
/// One row behind a figure. Of a person it holds no more than what the public may read (the name on the honour roll, otherwise the
/// surname only: <see cref="Metric.PageAsync"/> masks it), so whoever may read the figure may read its rows.
/// </summary>
public sealed record FigureRow
{
    /// <summary>For rows without a date of their own: they follow each other by their id, and the date is not shown.</summary>
    public static readonly DateTime Undated = DateTime.UnixEpoch;

    /// <summary>Of what is counted: a project, or a matter that a project solved.</summary>
    public required int Id { get; init; }

    public required int ProjectId { get; init; }

    public string? Number { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required string Community { get; init; }

    public required string CommunityEn { get; init; }

    /// <summary>When it began to count, or the end of what is measured; <see cref="FigureList.Dated"/> says what it is.</summary>
    public required DateTime At { get; init; }

    /// <summary>The start of what is measured.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The title is a person's name: masked before anybody reads it.</summary>
    public bool IsPerson { get; init; }

    /// <summary>The number is an activity's, not a project's.</summary>
    public bool IsActivity { get; init; }

    /// <summary>What this row adds to a sum.</summary>
    public decimal? Amount { get; init; }

    public ProjectStatus? Status { get; init; }

    public ResolvedLevel? Level { get; init; }

    /// <summary>The year of the honour roll on which this row stands; a project's row has none.</summary>
    public int? HonouredIn { get; init; }

    /// <summary>What this row measured, in the unit of the metric; counted rows have none.</summary>
    public int? Measured { get; init; }
}

/// <summary>The last row of a page; the next page starts behind it.</summary>
public sealed record FigureCursor(DateTime At, int Id);

public static class FigureRows
{
    extension(IQueryable<FigureRow> rows)
    {
        /// <summary>Newest first, from the start or behind a row.</summary>
        public IQueryable<FigureRow> NewestFirst(FigureCursor? after = null) =>
            (after is null ? rows : rows.Where(row => row.At < after.At || (row.At == after.At && row.Id < after.Id)))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id);
    }
}
