using Wangchun.Data.Metrics;

namespace Wangchun.WebTests.Metrics;

public sealed class FigureTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    [InlineData(1, 800, "0.13")]
    [InlineData(43, 72, "59.72")]
    [InlineData(5, 5, "100")]
    [InlineData(0, 5, "0")]
    public void A_share_is_rounded_half_away_from_zero(int part, int whole, string expected) =>
        Assert.Equal(decimal.Parse(expected, null), Figure.Ratio(part, whole, "%", Now).Value);

    [Fact]
    public void Nothing_of_nothing_is_no_share()
    {
        var figure = Figure.Ratio(0, 0, "%", Now);

        Assert.Null(figure.Value);
        Assert.Equal((0, 0), (figure.Numerator, figure.Denominator));
    }

    [Theory]
    [InlineData("3", new[] { 9, 3, 1 })]
    [InlineData("2.5", new[] { 4, 1, 0, 9 })]
    [InlineData("7", new[] { 7 })]
    public void The_median_is_the_middle_or_halfway_between_the_two_middles(string expected, int[] measured)
    {
        var figure = Figure.Median(measured, "个工作日", Now);

        Assert.Equal(decimal.Parse(expected, null), figure.Value);
        Assert.Equal(measured.Length, figure.Denominator);
    }

    [Fact]
    public void There_is_no_median_of_nothing() => Assert.Null(Figure.Median([], "个工作日", Now).Value);
}
