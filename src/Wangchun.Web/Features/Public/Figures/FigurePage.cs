using Wangchun.Data.Metrics;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.Public.Projects;

namespace Wangchun.Web.Features.Public.Figures;

public sealed record FigureValue(Metric Metric, Figure Figure);

public sealed record FiguresPage(IReadOnlyList<FigureValue> Figures, DateTime AsOf);

/// <summary>One figure with the rows it was counted from: as many as it says.</summary>
public sealed record FigurePage
{
    public required Metric Metric { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>Which of the metric's lists is open, counting from 1.</summary>
    public required int ListNumber { get; init; }

    /// <summary>How many rows each list has.</summary>
    public required IReadOnlyList<int> Totals { get; init; }

    public required IReadOnlyList<FigureLine> Lines { get; init; }

    public required bool IsStart { get; init; }

    public string? Next { get; init; }

    public FigureList List => Metric.Lists[ListNumber - 1];

    public int Total => Totals[ListNumber - 1];

    public string Address(int list, string? after = null) =>
        Metric.Path + QueryString.Create(new Dictionary<string, string?> { ["list"] = list == 1 ? null : $"{list}", ["after"] = after }.Where(pair => pair.Value is not null));

    public string Csv => Metric.Path + QueryString.Create(new Dictionary<string, string?> { ["list"] = ListNumber == 1 ? null : $"{ListNumber}", ["format"] = "csv" }.Where(pair => pair.Value is not null));
}

/// <summary>A row of a figure as strangers may read it: while a result is not public, its project stands there in its place.</summary>
public sealed record FigureLine(string? Number, Named Title, Named Community, DateTime At, ProjectStatus? Status, ResolvedLevel? Level, decimal? Measured)
{
    /// <summary>Cancelled projects still count as put forward, but have no page any more.</summary>
    public bool HasPage => HonouredIn is not null || (Number is not null && Status != ProjectStatus.Cancelled && (!IsActivity || IsOpenToAll));

    public bool IsActivity { get; init; }

    /// <summary>Activities for members only, or by invitation, have no public page.</summary>
    public bool IsOpenToAll { get; init; }

    /// <summary>The honour roll on which it stands, when it is somebody honoured and no project.</summary>
    public int? HonouredIn { get; init; }

    public bool AwaitsPublication { get; init; }

    public string Path => HonouredIn is { } year ? $"/honours/{year}" : IsActivity ? $"/events/{Number}" : $"{MallAddress.Path}/{Number}";
}
