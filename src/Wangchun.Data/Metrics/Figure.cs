namespace Wangchun.Data.Metrics;

/// <summary>
/// What a metric said at a moment (UTC). <see cref="Value"/> is null when there was nothing to measure and is then shown as “—”,
/// never as 0 or 100. A ratio is per cent and carries both counts; the <see cref="Denominator"/> of a median or a sum is how many rows it rests on.
/// </summary>
public sealed record Figure(decimal? Value, int? Numerator, int? Denominator, string Unit, DateTime AsOf)
{
    public static Figure Count(int rows, string unit, DateTime asOf) => new(rows, null, null, unit, asOf);

    public static Figure Ratio(int part, int whole, string unit, DateTime asOf) =>
        new(whole == 0 ? null : Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero), part, whole, unit, asOf);

    public static Figure Median(IReadOnlyCollection<int> measured, string unit, DateTime asOf) =>
        new(MiddleOf([.. measured.Order()]), null, measured.Count, unit, asOf);

    public static Figure Sum(IReadOnlyCollection<decimal> amounts, string unit, DateTime asOf) => new(amounts.Sum(), null, amounts.Count, unit, asOf);

    private static decimal? MiddleOf(int[] sorted) =>
        sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
}
