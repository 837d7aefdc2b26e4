using Wangchun.Domain.Civility;

namespace Wangchun.UnitTests.Civility;

/// <summary>The vectors were counted by hand.</summary>
public sealed class ScoringTests
{
    private static readonly Dictionary<string, decimal> Weights = new() { ["RC"] = 40, ["LN"] = 20, ["MK"] = 20, ["CM"] = 20 };

    private static readonly CommunityVisits A = Visits(1, ("RC", 86.5m), ("LN", 92), ("MK", 90), ("CM", 97));
    private static readonly CommunityVisits B = Visits(2, ("RC", 91), ("LN", 88), ("CM", 95));
    private static readonly CommunityVisits C = Visits(3, ("RC", 79), ("LN", 95), ("MK", 84), ("CM", 99));

    [Fact]
    public void A_visit_loses_what_was_seen_up_to_the_cap()
    {
        // 13 checks with caps of 94: two blocked fire lanes, a cluttered stairwell, three stickers.
        var score = Scoring.Of([new(5, 15, 2), new(2, 10, 1), new(0.5m, 4, 3), new(1, 65, 0)]);

        Assert.Equal((13.5m, 94m, 80.5m), (score.Lost, score.Applicable, score.Earned));
        Assert.Equal(86.50m, score.Raw);
        Assert.Equal(85.64m, Scoring.Rounded(score.Normalised!.Value));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(99, 5)]
    public void The_cap_is_the_most_a_check_costs(int times, int lost) => Assert.Equal(lost, new ScoredCheck(1, 5, times).Lost);

    [Fact]
    public void Nothing_that_applies_is_no_score()
    {
        var score = Scoring.Of([]);

        Assert.Null(score.Normalised);
        Assert.Null(score.By(ScoreBasis.Raw));
        Assert.Null(score.By(ScoreBasis.Normalised));
    }

    [Fact]
    public void A_score_never_falls_below_nought() => Assert.Equal(0, Scoring.Of([new(60, 60, 1), new(60, 60, 1)]).Raw);

    [Fact]
    public void What_does_not_apply_is_in_neither_sum()
    {
        var (with, without) = (Scoring.Of([new(5, 15, 1), new(1, 5, 0)]), Scoring.Of([new(5, 15, 1)]));

        Assert.Equal(75m, with.Normalised);
        Assert.Equal(66.67m, Scoring.Rounded(without.Normalised!.Value));
    }

    [Fact]
    public void A_type_that_a_community_lacks_is_the_average_of_the_others()
    {
        Assert.Equal(90.40m, Score(A, MissingType.AverageOfOthers));
        Assert.Equal(90.40m, Score(B, MissingType.AverageOfOthers));
        Assert.Equal(87.20m, Score(C, MissingType.AverageOfOthers));
    }

    [Fact]
    public void Or_its_weight_is_left_out()
    {
        Assert.Equal(91.25m, Score(B, MissingType.DropWeight));
        Assert.Equal(90.40m, Score(A, MissingType.DropWeight));
    }

    [Fact]
    public void A_type_that_nobody_else_has_cannot_be_filled_in()
    {
        var alone = Visits(4, ("RC", 80), ("WC", 50));

        Assert.Equal(80m, Scoring.Score(Visits(5, ("RC", 80)), [Visits(5, ("RC", 80))], Weights, MissingType.AverageOfOthers));
        Assert.Equal(80m, Scoring.Score(alone, [alone], Weights, MissingType.AverageOfOthers));
    }

    [Fact]
    public void Several_visits_of_a_type_count_by_their_mean()
    {
        var visits = new CommunityVisits(1, new Dictionary<string, IReadOnlyList<decimal>> { ["RC"] = [80, 90, 100] });

        Assert.Equal(90m, Scoring.Score(visits, [visits], Weights, MissingType.AverageOfOthers));
    }

    [Fact]
    public void Equal_communities_share_a_rank_and_the_next_counts_on() =>
        Assert.Equal([(1, 90.40m, 1), (2, 90.40m, 1), (3, 87.20m, 3)], Ranked(MissingType.AverageOfOthers, A, B, C));

    [Fact]
    public void By_the_other_rule_there_is_no_tie() =>
        Assert.Equal([(2, 91.25m, 1), (1, 90.40m, 2), (3, 87.20m, 3)], Ranked(MissingType.DropWeight, A, B, C));

    [Fact]
    public void A_tie_is_broken_by_grave_faults_first_and_then_by_what_was_done_in_time()
    {
        Assert.Equal([2, 1], Order(A with { ImmediateFaults = 2, OnTimeRate = 100 }, B with { ImmediateFaults = 1, OnTimeRate = 50 }, C));
        Assert.Equal([2, 1], Order(A with { OnTimeRate = 90 }, B with { OnTimeRate = 95 }, C));
        Assert.Equal([2, 1], Order(A, B with { OnTimeRate = 0 }, C));
    }

    [Fact]
    public void What_looks_equal_is_equal()
    {
        var (better, other) = (Visits(1, ("RC", 90.004m)), Visits(2, ("RC", 90.001m)));

        Assert.All(Scoring.Rank([better, other], Weights, MissingType.AverageOfOthers), rank => Assert.Equal((90.00m, 1), (rank.Score, rank.Rank)));
    }

    [Fact]
    public void A_community_that_nobody_visited_has_no_rank() =>
        Assert.Equal([1], Scoring.Rank([A, Visits(9)], Weights, MissingType.AverageOfOthers).Select(rank => rank.CommunityId));

    [Fact]
    public void Halves_are_rounded_away_from_nought() => Assert.Equal(0.13m, Scoring.Rounded(0.125m));

    private static decimal Score(CommunityVisits one, MissingType rule) => Scoring.Score(one, [A, B, C], Weights, rule);

    private static IEnumerable<(int, decimal, int)> Ranked(MissingType rule, params CommunityVisits[] all) =>
        Scoring.Rank(all, Weights, rule).Select(rank => (rank.CommunityId, rank.Score, rank.Rank));

    /// <summary>The first two, each with a rank of its own.</summary>
    private static IEnumerable<int> Order(params CommunityVisits[] all)
    {
        var ranks = Scoring.Rank(all, Weights, MissingType.AverageOfOthers);
        Assert.Equal([1, 2, 3], ranks.Select(rank => rank.Rank));
        return ranks.Take(2).Select(rank => rank.CommunityId);
    }

    private static CommunityVisits Visits(int id, params (string Type, decimal Score)[] scores) =>
        new(id, scores.ToDictionary(one => one.Type, one => (IReadOnlyList<decimal>)[one.Score]));
}
