using System.Globalization;

namespace Wangchun.Domain.Civility;

/// <summary>A point as the draw sees it.</summary>
public sealed record Candidate(int PointId, string TypeCode, bool FailedLast)
{
    /// <summary>What the draw saw, as one line of text, so that a disputed draw can be made again years later.</summary>
    public static string Write(IEnumerable<Candidate> candidates) =>
        string.Join(';', candidates.OrderBy(one => one.PointId).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.PointId}:{one.TypeCode}:{(one.FailedLast ? 1 : 0)}")));

    public static IReadOnlyList<Candidate> Read(string written) =>
    [
        .. from line in written.Split(';', StringSplitOptions.RemoveEmptyEntries)
           let cells = line.Split(':')
           select new Candidate(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2] == "1"),
    ];
}

/// <summary>
/// The stratified random sample of a round. Every point type gets its share, what failed last time comes first within its type, and the
/// same seed over the same candidates always draws the same points.
/// </summary>
public static class Sample
{
    public static IReadOnlyList<int> Draw(IEnumerable<Candidate> candidates, int count, long seed)
    {
        var all = candidates.OrderBy(one => one.PointId).ToList();
        var strata = all.GroupBy(one => one.TypeCode).OrderBy(stratum => stratum.Key, StringComparer.Ordinal).ToList();
        var shares = Shares([.. strata.Select(stratum => stratum.Count())], Math.Min(count, all.Count));
        var chance = new Chance(seed);
        return [.. strata.SelectMany((stratum, i) => Mixed([.. stratum], chance).OrderByDescending(one => one.FailedLast).Take(shares[i])).Select(one => one.PointId)];
    }

    /// <summary>By largest remainder; while there are enough to give, no type goes without.</summary>
    private static int[] Shares(int[] sizes, int count)
    {
        var total = sizes.Sum();
        var atLeast = count >= sizes.Length ? 1 : 0;
        var shares = sizes.Select(size => Math.Max(atLeast, (int)((long)size * count / Math.Max(total, 1)))).ToArray();
        while (shares.Sum() > count) shares[Foremost(shares, i => shares[i] > atLeast, i => shares[i])]--;
        while (shares.Sum() < count) shares[Foremost(shares, i => shares[i] < sizes[i], i => (double)sizes[i] * count / total - shares[i])]++;
        return shares;
    }

    /// <summary>The place with the largest value among those that qualify; the first of equals.</summary>
    private static int Foremost(int[] shares, Func<int, bool> qualifies, Func<int, double> value) =>
        Enumerable.Range(0, shares.Length).Where(qualifies).OrderByDescending(value).First();

    /// <summary>Fisher and Yates.</summary>
    private static List<Candidate> Mixed(List<Candidate> stratum, Chance chance)
    {
        for (var last = stratum.Count - 1; last > 0; last--)
        {
            var other = chance.Below(last + 1);
            (stratum[last], stratum[other]) = (stratum[other], stratum[last]);
        }

        return stratum;
    }

    /// <summary>SplitMix64. System.Random promises nothing about the next version of .NET, and a draw must be repeatable then too.</summary>
    private sealed class Chance(long seed)
    {
        private ulong state = unchecked((ulong)seed);

        public int Below(int limit)
        {
            unchecked
            {
                var z = state += 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return (int)((z ^ (z >> 31)) % (ulong)limit);
            }
        }
    }
}
