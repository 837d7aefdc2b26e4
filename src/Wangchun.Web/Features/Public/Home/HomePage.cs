using Wangchun.Data.Metrics;
using Wangchun.Web.Features.Public.Projects;

namespace Wangchun.Web.Features.Public.Home;

/// <summary>The front page: what has been done, what is being done, and by which community.</summary>
public sealed record HomePage
{
    public required IReadOnlyList<HomeFigure> Figures { get; init; }

    public required DateTime AsOf { get; init; }

    public required IReadOnlyList<ResultCard> Results { get; init; }

    public required IReadOnlyList<MallRow> UnderWay { get; init; }

    public required IReadOnlyList<FacetChoice> Communities { get; init; }

    public HomeFigure Figure(string code) => Figures.Single(figure => figure.Metric.Code == code);
}

public sealed record HomeFigure(Metric Metric, Figure Value);

/// <summary>A published result as the front page tells it.</summary>
public sealed record ResultCard(MallRow Project, string? Result, DateTime CompletedAt, int Matters)
{
    public PublicPhoto? Before { get; init; }

    public PublicPhoto? After { get; init; }
}
