namespace Wangchun.Domain.Civility;

/// <summary>One check as scoring sees it: what an occurrence costs, the most it costs, how often it was seen. Zero times is a pass.</summary>
public readonly record struct ScoredCheck(decimal Deduction, decimal Cap, int Times)
{
    public decimal Lost => Math.Min(Cap, Times * Deduction);
}

/// <summary>What a visit lost, of what could be lost there. Checks that do not apply are in neither sum.</summary>
public readonly record struct VisitScore(decimal Lost, decimal Applicable)
{
    public decimal Earned => Applicable - Lost;

    public decimal Raw => Math.Max(0, 100 - Lost);

    /// <summary>Point types can lose between twelve and ninety-four points, so the share is kept beside the score.</summary>
    public decimal? Normalised => Applicable == 0 ? null : 100 * Earned / Applicable;

    public decimal? By(ScoreBasis basis) => basis == ScoreBasis.Normalised ? Normalised : Applicable == 0 ? null : Raw;
}

/// <summary>What is known of one community in one round: the scores of its visits by point type, and what breaks a tie.</summary>
public sealed record CommunityVisits(int CommunityId, IReadOnlyDictionary<string, IReadOnlyList<decimal>> ScoresByType, int ImmediateFaults = 0, decimal? OnTimeRate = null);

/// <summary>A community's place. <see cref="Score"/> has two decimals, and it is by these that communities are compared.</summary>
public sealed record CommunityRank(CommunityVisits Visits, decimal Score, int Rank)
{
    public int CommunityId => Visits.CommunityId;
}

/// <summary>All of the arithmetic of scores and ranks, exact in decimals and rounded once, at the end.</summary>
public static class Scoring
{
    public static VisitScore Of(IEnumerable<ScoredCheck> applicable)
    {
        var checks = applicable.ToList();
        return new VisitScore(checks.Sum(check => check.Lost), checks.Sum(check => check.Cap));
    }

    /// <summary>Two places, half away from zero, as every rate of the portal.</summary>
    public static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Best first. Equal scores are parted by fewer faults that have to be put right at once, then by the rate of what was put right in
    /// time; who is still equal shares the rank, and the next one counts on (1, 1, 3). Communities without a visit have no rank.
    /// </summary>
    public static IReadOnlyList<CommunityRank> Rank(
        IReadOnlyList<CommunityVisits> communities, IReadOnlyDictionary<string, decimal> weights, MissingType rule)
    {
        var visited = communities.Where(community => community.ScoresByType.Any(type => type.Value.Count > 0)).ToList();
        var scored = visited
            .Select(community => (Visits: community, Score: Rounded(Score(community, visited, weights, rule))))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Visits.ImmediateFaults)
            .ThenByDescending(one => one.Visits.OnTimeRate ?? -1)
            .ThenBy(one => one.Visits.CommunityId)
            .ToList();

        List<CommunityRank> ranks = [];
        foreach (var one in scored)
            ranks.Add(new CommunityRank(one.Visits, one.Score, ranks is [.., var before] && IsTied(before, one.Visits, one.Score) ? before.Rank : ranks.Count + 1));
        return ranks;
    }

    /// <summary>Σ weight · mean / Σ weight over the types of the round; a type the community lacks is filled in or left out, by the rule.</summary>
    public static decimal Score(
        CommunityVisits community, IReadOnlyList<CommunityVisits> all, IReadOnlyDictionary<string, decimal> weights, MissingType rule)
    {
        var (sum, total) = (0m, 0m);
        foreach (var type in all.SelectMany(one => one.ScoresByType.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            if ((Mean(community, type) ?? Instead(type, community, all, rule)) is not { } mean) continue;

            var weight = weights.GetValueOrDefault(type);
            (sum, total) = (sum + weight * mean, total + weight);
        }

        return total == 0 ? 0 : sum / total;
    }

    private static decimal? Instead(string type, CommunityVisits community, IReadOnlyList<CommunityVisits> all, MissingType rule)
    {
        var others = all.Where(one => one.CommunityId != community.CommunityId).Select(one => Mean(one, type)).OfType<decimal>().ToList();
        return rule == MissingType.DropWeight || others.Count == 0 ? null : others.Average();
    }

    private static decimal? Mean(CommunityVisits community, string type) =>
        community.ScoresByType.TryGetValue(type, out var scores) && scores.Count > 0 ? scores.Average() : null;

    private static bool IsTied(CommunityRank before, CommunityVisits visits, decimal score) =>
        before.Score == score && before.Visits.ImmediateFaults == visits.ImmediateFaults && before.Visits.OnTimeRate == visits.OnTimeRate;
}
