using System.Diagnostics;
using System.Globalization;

namespace Wangchun.Benchmarks;

/// <summary>What the whole machine did, so that a sample can say how much of it was somebody else's.</summary>
internal sealed class Machine(Server? server)
{
    // The kernel counts in hundredths of a second, whatever its own clock.
    private const double TicksPerSecond = 100;

    private readonly double busy = Busy();
    private readonly TimeSpan ours = Ours(server);
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Per cent of all cores that went to other processes since this was made; null where the kernel does not tell.</summary>
    public double? ForeignShare
    {
        get
        {
            if (!OperatingSystem.IsLinux()) return null;

            var all = Stopwatch.GetElapsedTime(start).TotalSeconds * Environment.ProcessorCount;
            return Math.Max(0, 100 * (Busy() - busy - (Ours(server) - ours).TotalSeconds) / all);
        }
    }

    private static TimeSpan Ours(Server? server)
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime + (server?.Cpu ?? TimeSpan.Zero);
    }

    /// <summary>user, nice, system, irq, softirq and steal; idle and waiting for the disk are not work.</summary>
    private static double Busy()
    {
        if (!OperatingSystem.IsLinux()) return 0;

        var words = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new[] { 1, 2, 3, 6, 7, 8 }.Sum(n => double.Parse(words[n], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
