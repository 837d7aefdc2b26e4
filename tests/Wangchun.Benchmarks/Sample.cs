using System.Globalization;

namespace Wangchun.Benchmarks;

/// <summary>What one target did in one turn.</summary>
internal sealed record Sample(string Target, int Clients, int Requests, int Failures, double Seconds, double P50, double P99, double? CpuPerRequest, double? Foreign)
{
    public const string Head = "| target | clients | turns | req/s | p50 ms | p99 ms | server CPU ms/req | failed | foreign CPU % |\n|---|---|---|---|---|---|---|---|---|";

    public double Rate => Requests / Seconds;

    /// <summary>The median turn by rate, with the range of the rates and of the foreign share.</summary>
    public static string Row(IEnumerable<Sample> turns)
    {
        var sorted = turns.OrderBy(turn => turn.Rate).ToList();
        var (low, middle, high) = (sorted[0], sorted[sorted.Count / 2], sorted[^1]);
        var cpu = sorted.Where(turn => turn.CpuPerRequest is not null).Select(turn => turn.CpuPerRequest!.Value).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {middle.Target} | {middle.Clients} | {sorted.Count} | {middle.Rate:N0} [{low.Rate:N0}..{high.Rate:N0}] | {middle.P50:N2} | {middle.P99:N2} | {(cpu.Count == 0 ? "-" : cpu[cpu.Count / 2].ToString("N3", CultureInfo.InvariantCulture))} | {sorted.Sum(turn => turn.Failures)} | {sorted.Min(turn => turn.Foreign):N0}..{sorted.Max(turn => turn.Foreign):N0} |");
    }
}
