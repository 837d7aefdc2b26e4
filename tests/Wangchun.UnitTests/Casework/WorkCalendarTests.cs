using Wangchun.Domain.Casework;
using static Wangchun.UnitTests.Casework.WorkCalendars;

namespace Wangchun.UnitTests.Casework;

public sealed class WorkCalendarTests
{
    public static TheoryData<string, int, string> Limits
    {
        get
        {
            var rows = new TheoryData<string, int, string>();
            foreach (var row in Vectors.GetProperty("workingDays").EnumerateArray())
                rows.Add(row.GetProperty("start").GetString()!, row.GetProperty("workingDays").GetInt32(), row.GetProperty("due").GetString()!);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Limits))]
    public void A_limit_ends_on_the_published_working_day(string start, int workingDays, string due) =>
        Assert.Equal(Day(due), Published.Add(Day(start), workingDays));

    [Theory, MemberData(nameof(Limits))]
    public void Counting_between_two_days_undoes_adding(string start, int workingDays, string due)
    {
        Assert.Equal(workingDays, Published.WorkingDaysBetween(Day(start), Day(due)));
        Assert.Equal(-workingDays, Published.WorkingDaysBetween(Day(due), Day(start)));
    }

    [Theory, InlineData(2025, 248), InlineData(2026, 248)]
    public void Each_month_and_year_has_its_known_number_of_working_days(int year, int total)
    {
        var expected = Vectors.GetProperty("monthTotals").GetProperty($"{year}").EnumerateArray().Select(month => month.GetInt32());

        var counted = Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1))
            .Select(first => Published.WorkingDaysBetween(first.AddDays(-1), first.AddMonths(1).AddDays(-1))).ToList();

        Assert.Equal(expected, counted);
        Assert.Equal(total, counted.Sum());
    }

    [Theory, InlineData("2026-09-20", -1, "2026-09-18"), InlineData("2026-10-08", -1, "2026-09-30"), InlineData("2026-02-28", -2, "2026-02-26")]
    public void A_reminder_can_be_counted_backwards(string due, int workingDays, string reminder) =>
        Assert.Equal(Day(reminder), Published.Add(Day(due), workingDays));

    [Theory, InlineData("2026-10-01", "2026-10-08"), InlineData("2026-09-20", "2026-09-20"), InlineData("2026-09-19", "2026-09-20")]
    public void A_natural_day_limit_moves_past_the_rest_period(string last, string moved) =>
        Assert.Equal(Day(moved), Published.OnOrAfter(Day(last)));

    [Theory]
    [InlineData("2026-11-24T08:29:59", false)]
    [InlineData("2026-11-24T08:30:00", true)]
    [InlineData("2026-11-24T17:30:00", true)]
    [InlineData("2026-11-24T17:30:01", false)]
    [InlineData("2026-11-22T10:00:00", false)]   // a Sunday
    [InlineData("2026-09-20T10:00:00", true)]    // a Sunday worked instead of a holiday
    [InlineData("2026-10-05T10:00:00", false)]   // a Monday in the holiday
    public void Reminders_go_out_while_the_offices_are_open(string local, bool open) =>
        Assert.Equal(open, Published.IsOpenAt(At(local)));

    [Fact]
    public void A_weekend_day_worked_by_the_next_years_notice_counts_although_its_own_year_is_open()
    {
        var exchanged = new CalendarDay(Day("2027-12-25"), CalendarDayKind.AdjustedWorkday, "调休上班", "2028");

        var calendar = new WorkCalendar([exchanged], [2028]);

        Assert.True(calendar.IsWorkingDay(Day("2027-12-25")));
        Assert.False(calendar.IsPublished(2027));
    }

    [Theory]
    [InlineData("2026-11-24T09:00:00", 1, "2026-11-25T17:30:00", false)]   // an ordinary Tuesday morning
    [InlineData("2026-11-24T07:00:00", 1, "2026-11-25T17:30:00", false)]   // before opening: still that day
    [InlineData("2026-11-24T17:30:00", 1, "2026-11-25T17:30:00", false)]   // the last second of business
    [InlineData("2026-11-24T17:30:01", 1, "2026-11-26T17:30:00", false)]   // after closing: received on Wednesday
    [InlineData("2026-11-24T23:59:59", 0, "2026-11-25T17:30:00", false)]
    [InlineData("2026-11-25T00:00:00", 0, "2026-11-25T17:30:00", false)]
    [InlineData("2026-10-03T10:00:00", 1, "2026-10-09T17:30:00", false)]   // in the holiday: received on 8 October
    [InlineData("2026-09-19T10:00:00", 1, "2026-09-21T17:30:00", false)]   // Saturday: received on the Sunday that is worked
    [InlineData("2026-11-24T09:00:00", 27, "2026-12-31T17:30:00", false)]
    [InlineData("2026-11-24T09:00:00", 28, "2027-01-04T17:30:00", true)]   // 1 January is known, an exchange is not
    [InlineData("2026-12-31T18:00:00", 0, "2027-01-04T17:30:00", true)]
    public void Something_received_is_due_at_close_of_business(string received, int workingDays, string due, bool provisional)
    {
        var counted = Published.DueIn(At(received), workingDays);

        Assert.Equal((At(due), provisional), (counted.At, counted.IsProvisional));
    }

    [Fact]
    public void A_provisional_limit_is_counted_again_when_the_notice_is_out()
    {
        var due = Published.DueIn(At("2026-12-28T10:00:00"), 6);
        var moved = new WorkCalendar(
            [new CalendarDay(new DateOnly(2027, 1, 1), CalendarDayKind.Holiday, "元旦", "假定"), new CalendarDay(new DateOnly(2027, 1, 4), CalendarDayKind.Holiday, "元旦", "假定")],
            [2026, 2027]).Recount(due);

        Assert.Equal((At("2027-01-06T17:30:00"), true), (due.At, due.IsProvisional));
        Assert.Equal((At("2027-01-07T17:30:00"), false), (moved.At, moved.IsProvisional));
    }

    [Fact]
    public void A_day_that_somebody_named_stays_when_the_notice_is_out()
    {
        var named = new DueDate(At("2027-01-04T17:30:00"), IsProvisional: true);

        var again = new WorkCalendar([new CalendarDay(new DateOnly(2027, 1, 4), CalendarDayKind.Holiday, "元旦", "假定")], [2026, 2027]).Recount(named);

        Assert.Equal((named.At, false), (again.At, again.IsProvisional));
    }

    [Fact]
    public void Office_hours_are_a_setting()
    {
        var calendar = new WorkCalendar([], [2026], new OfficeHours(new TimeOnly(9, 0), new TimeOnly(18, 0)));

        var due = calendar.DueIn(At("2026-11-24T17:45:00"), 1);

        Assert.Equal(At("2026-11-25T18:00:00"), due.At);
    }

    [Fact]
    public void The_close_of_business_is_stored_in_utc()
    {
        var at = Published.EndOfBusiness(Day("2026-11-24"));

        Assert.Equal(new DateTime(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc), at);
        Assert.Equal(DateTimeKind.Utc, at.Kind);
    }
}
