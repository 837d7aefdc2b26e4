namespace Wangchun.Data.Metrics;

/// <summary>How a figure comes from its rows: their count, one count by another, the middle of what each row measures, the sum of their amounts.</summary>
public enum MetricKind
{
    Count,
    Ratio,
    Median,
    Sum,
}
