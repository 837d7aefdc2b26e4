using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.Administration.Calendar;

public sealed record DayCell(DateOnly Date, bool Works, string? Name, bool IsExchanged);

/// <summary>One year as twelve sheets. A year without a notice shows weekends and the statutory days.</summary>
public sealed record CalendarPage(int Year, bool IsPublished, IReadOnlyList<IReadOnlyList<DayCell>> Months, IReadOnlyList<int> Years, IReadOnlyList<string> Sources, int WorkingDays, int? MissingYear)
{
    private const int MonthsInYear = 12;
    private const int DaysInWeek = 7;

    public static CalendarPage For(int year, WorkCalendar calendar, IReadOnlyList<CalendarDay> days, DateOnly today)
    {
        var named = days.Where(day => day.Date.Year == year).ToDictionary(day => day.Date);
        var months = Enumerable.Range(1, MonthsInYear).Select(month => Sheet(year, month, calendar, named)).ToList();
        return new CalendarPage(
            year, calendar.IsPublished(year), months,
            [.. days.Select(day => day.Date.Year).Append(today.Year).Append(today.Year + 1).Distinct().Order()],
            [.. named.Values.Select(day => day.Source).Distinct().Order(StringComparer.Ordinal)],
            months.Sum(month => month.Count(day => day.Works)), CalendarNotice.MissingYear(calendar, today));
    }

    /// <summary>A month in weeks that begin on Monday; days of other months are null.</summary>
    public static IEnumerable<DayCell?[]> Weeks(IReadOnlyList<DayCell> month)
    {
        var before = ((int)month[0].Date.DayOfWeek + DaysInWeek - 1) % DaysInWeek;
        var cells = Enumerable.Repeat<DayCell?>(null, before).Concat(month).ToList();
        cells.AddRange(Enumerable.Repeat<DayCell?>(null, (DaysInWeek - (cells.Count % DaysInWeek)) % DaysInWeek));
        return cells.Chunk(DaysInWeek);
    }

    private static List<DayCell> Sheet(int year, int month, WorkCalendar calendar, Dictionary<DateOnly, CalendarDay> named) =>
    [
        .. from day in Enumerable.Range(1, DateTime.DaysInMonth(year, month))
           let date = new DateOnly(year, month, day)
           let notice = named.GetValueOrDefault(date)
           select new DayCell(date, calendar.IsWorkingDay(date), notice?.Name, notice?.Kind == CalendarDayKind.AdjustedWorkday),
    ];
}
