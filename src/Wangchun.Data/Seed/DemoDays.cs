using Wangchun.Domain.Casework;

namespace Wangchun.Data.Seed;

/// <summary>The demo's calendar: everything lies some working days before the day of loading, in office hours.</summary>
internal sealed class DemoDays(WorkCalendar calendar, DateOnly today)
{
    public WorkCalendar Calendar => calendar;

    public DateOnly Today => today;

    public DateOnly Ago(int workingDays) => calendar.Add(today, -workingDays);

    public DateOnly After(DateOnly day, int workingDays) => calendar.Add(day, workingDays);

    public DateOnly WorkingDay(int year, int month, int day) => calendar.OnOrAfter(new DateOnly(year, month, day));

    /// <summary>Spreads things without chance, so that two loads on one day are alike.</summary>
    public static int Vary(int seed, int salt, int below) => (int)((((uint)seed * 2654435761u) ^ ((uint)salt * 40503u)) % 9973u % (uint)below);
}
