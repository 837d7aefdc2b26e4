using System.Diagnostics;

namespace Wangchun.Benchmarks;

/// <summary>Something that is asked over and over, by so many clients at once; each waits for its answer before it asks again.</summary>
internal sealed record Target(string Name, int Clients, Server? Server, Func<int, Task<bool>> AskAsync)
{
    /// <summary>Requests in one turn at most, for what can be asked only so many times.</summary>
    public int Most { get; init; } = int.MaxValue;
}

internal static class Load
{
    public static async Task<Sample> RunAsync(Target target, TimeSpan length)
    {
        var machine = new Machine(target.Server);
        var (cpu, start, left, failures) = (target.Server?.Cpu ?? TimeSpan.Zero, Stopwatch.GetTimestamp(), target.Most, 0);
        var waits = await Task.WhenAll(Enumerable.Range(0, target.Clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(start) < length && Interlocked.Decrement(ref left) >= 0)
            {
                var asked = Stopwatch.GetTimestamp();
                if (!await target.AskAsync(client)) Interlocked.Increment(ref failures);
                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return own;
        })));

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sorted = waits.SelectMany(own => own).Order().ToList();
        var spent = target.Server is null ? (double?)null : (target.Server.Cpu - cpu).TotalMilliseconds / sorted.Count;
        return new Sample(target.Name, target.Clients, sorted.Count, failures, seconds, At(sorted, 0.5), At(sorted, 0.99), spent, machine.ForeignShare);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
