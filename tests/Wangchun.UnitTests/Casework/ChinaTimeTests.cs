using Wangchun.Domain.Casework;
using static Wangchun.UnitTests.Casework.WorkCalendars;

namespace Wangchun.UnitTests.Casework;

public sealed class ChinaTimeTests
{
    [Theory, InlineData("2026-11-24T15:59:59Z", "2026-11-24"), InlineData("2026-11-24T16:00:00Z", "2026-11-25")]
    public void The_day_changes_at_midnight_in_shanghai(string utc, string day)
    {
        var at = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(Day(day), ChinaTime.Today(at.UtcDateTime));
        Assert.Equal(Day(day), ChinaTime.Today(new FixedClock(at)));
    }

    [Fact]
    public void An_instant_read_without_its_kind_is_utc() =>
        Assert.Equal(new DateTime(2026, 11, 24, 17, 30, 0), ChinaTime.ToLocal(new DateTime(2026, 11, 24, 9, 30, 0, DateTimeKind.Unspecified)));

    [Fact]
    public void There_and_back_is_the_same_instant()
    {
        var utc = new DateTime(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc);

        var back = ChinaTime.ToUtc(ChinaTime.ToLocal(utc));

        Assert.Equal(utc, back);
        Assert.Equal(DateTimeKind.Utc, back.Kind);
    }

    [Theory, InlineData("0001-01-01"), InlineData("1940-06-01"), InlineData("1986-05-04"), InlineData("9999-12-31")]
    public void Any_day_somebody_types_has_a_start(string day)
    {
        var start = ChinaTime.StartOf(Day(day));

        Assert.Equal(DateTimeKind.Utc, start.Kind);
        Assert.True(start <= Day(day).ToDateTime(TimeOnly.MinValue));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
