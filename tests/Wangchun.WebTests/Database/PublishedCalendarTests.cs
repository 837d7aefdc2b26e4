using Wangchun.Data.Seed;
using Wangchun.Domain.Casework;

namespace Wangchun.WebTests.Database;

public sealed class PublishedCalendarTests
{
    [Fact]
    public void The_build_carries_the_two_notices_it_knew()
    {
        var calendar = new WorkCalendar(PublishedCalendar.Days, PublishedCalendar.Years);

        Assert.Equal([2025, 2026], PublishedCalendar.Years);
        Assert.Equal(248, calendar.WorkingDaysBetween(new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31)));
        Assert.Contains(PublishedCalendar.Days, day => day is { Name: "中秋节", Source: "国务院办公厅2025-11-04通知" });
    }
}
