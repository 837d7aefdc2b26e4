namespace Wangchun.Data.Metrics;

/// <summary>Every number the portal shows. A number that is not here is not shown.</summary>
public static class MetricRegistry
{
    public static IReadOnlyList<Metric> All { get; } =
        [.. GrowthCampMetrics.All.Concat(ActivityMetrics.All).Concat(AwardMetrics.All).OrderBy(metric => metric.Code, StringComparer.Ordinal)];

    public static Metric? Find(string code) => All.FirstOrDefault(metric => metric.Code == code);

    public static Metric ByCode(string code) => Find(code) ?? throw new ArgumentException($"There is no metric {code}.", nameof(code));
}
