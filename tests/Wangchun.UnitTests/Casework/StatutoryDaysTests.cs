using Wangchun.Domain.Casework;
using static Wangchun.UnitTests.Casework.WorkCalendars;

namespace Wangchun.UnitTests.Casework;

public sealed class StatutoryDaysTests
{
    [Fact]
    public void The_thirteen_days_of_2027_are_known_before_its_notice()
    {
        string[] expected =
        [
            "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01", "2027-05-02",
            "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03",
        ];

        Assert.Equal(expected.Select(Day), StatutoryDays.Of(2027).Order());
    }

    [Theory, InlineData(2025), InlineData(2026)]
    public void Every_statutory_day_of_a_published_year_is_a_holiday_of_its_notice(int year) =>
        Assert.All(StatutoryDays.Of(year), day => Assert.False(Published.IsWorkingDay(day), $"{day:O}"));

    [Theory]
    [InlineData(2020, "2020-06-25", "2020-10-01")]   // inserted 4th month
    [InlineData(2023, "2023-06-22", "2023-09-29")]   // inserted 2nd month
    [InlineData(2025, "2025-05-31", "2025-10-06")]   // inserted 6th month: between the two feasts
    [InlineData(2033, "2033-06-01", "2033-09-08")]   // inserted 11th month: after both
    public void An_inserted_lunar_month_does_not_move_the_feasts(int year, string dragonBoat, string midAutumn)
    {
        Assert.Contains(Day(dragonBoat), StatutoryDays.Of(year));
        Assert.Contains(Day(midAutumn), StatutoryDays.Of(year));
    }

    [Theory]
    [InlineData(2008, 4), InlineData(2019, 5), InlineData(2020, 4), InlineData(2021, 4), InlineData(2022, 5), InlineData(2023, 5)]
    [InlineData(2024, 4), InlineData(2025, 4), InlineData(2026, 5), InlineData(2027, 5), InlineData(2028, 4), InlineData(2030, 5)]
    public void Qingming_falls_on_the_fourth_or_fifth_of_april(int year, int day) =>
        Assert.Equal(new DateOnly(year, 4, day), StatutoryDays.Of(year).Single(d => d.Month == 4));

    [Theory, InlineData(1), InlineData(1999), InlineData(2100), InlineData(9999)]
    public void A_year_outside_the_lunar_tables_still_has_its_fixed_days(int year) =>
        Assert.Equal(6, StatutoryDays.Of(year).Count);

    [Fact]
    public void An_open_year_rests_on_weekends_and_statutory_days_only()
    {
        Assert.False(Published.IsWorkingDay(Day("2027-02-08")));
        Assert.True(Published.IsWorkingDay(Day("2027-02-09")));
        Assert.False(Published.IsWorkingDay(Day("2027-05-01")));
        Assert.True(Published.IsWorkingDay(Day("2027-10-04")));
    }
}
