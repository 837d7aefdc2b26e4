using Wangchun.Domain.Civility;

namespace Wangchun.UnitTests.Civility;

public sealed class SampleTests
{
    // Thirty compounds, nine lanes, one market.
    private static readonly Candidate[] Street =
    [
        .. Enumerable.Range(1, 30).Select(id => new Candidate(id, "RC", FailedLast: id is 4 or 17)),
        .. Enumerable.Range(31, 9).Select(id => new Candidate(id, "LN", FailedLast: false)),
        new(40, "MK", FailedLast: false),
    ];

    [Fact]
    public void The_same_seed_draws_the_same_points_whatever_the_order_they_are_read_in() =>
        Assert.Equal(Sample.Draw(Street, 12, 20261123), Sample.Draw(Street.Reverse(), 12, 20261123));

    [Fact]
    public void Another_seed_draws_others() => Assert.NotEqual(Sample.Draw(Street, 12, 1), Sample.Draw(Street, 12, 2));

    /// <summary>Would fail if the arithmetic of the draw ever changed: stored seeds would then mean nothing.</summary>
    [Fact]
    public void A_draw_made_once_is_made_the_same_for_ever() => Assert.Equal([33, 40, 4, 17, 15, 9], Sample.Draw(Street, 6, 7));

    [Theory]
    [InlineData(10, 7, 2, 1)]
    [InlineData(4, 2, 1, 1)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(40, 30, 9, 1)]
    [InlineData(99, 30, 9, 1)]
    public void Every_type_has_its_share(int count, int compounds, int lanes, int markets)
    {
        var drawn = Sample.Draw(Street, count, 5);

        Assert.Equal((compounds, lanes, markets), (drawn.Count(id => id <= 30), drawn.Count(id => id is > 30 and < 40), drawn.Count(id => id == 40)));
        Assert.Equal(drawn.Distinct(), drawn);
    }

    [Theory, InlineData(0, 0), InlineData(1, 1), InlineData(2, 2)]
    public void Fewer_than_there_are_types_is_possible(int count, int drawn) => Assert.Equal(drawn, Sample.Draw(Street, count, 5).Count);

    [Fact]
    public void What_failed_last_comes_first_with_any_seed() =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Superset(new HashSet<int> { 4, 17 }, Sample.Draw(Street, 6, seed).ToHashSet()));

    [Fact]
    public void Every_point_has_its_chance() =>
        Assert.Equal(Street.Length, Enumerable.Range(0, 200).SelectMany(seed => Sample.Draw(Street, 12, seed)).Distinct().Count());

    [Fact]
    public void Nothing_to_draw_from_is_nothing_drawn() => Assert.Empty(Sample.Draw([], 5, 1));

    [Fact]
    public void What_the_draw_saw_can_be_written_down_and_read() => Assert.Equal(Street, Candidate.Read(Candidate.Write(Street.Reverse())));
}
