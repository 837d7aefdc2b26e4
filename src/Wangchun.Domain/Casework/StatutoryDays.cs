using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Wangchun.Domain.Casework;

/// <summary>
/// The thirteen days off that the law itself fixes (全国年节及纪念日放假办法, as revised in 2024). They stand in for a year
/// whose notice is not published yet; exchanged weekends cannot be known before it.
/// </summary>
public static class StatutoryDays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> Years = [];

    public static IReadOnlySet<DateOnly> Of(int year) => Years.GetOrAdd(year, Compute);

    private static FrozenSet<DateOnly> Compute(int year)
    {
        List<DateOnly> days = [new(year, 1, 1), new(year, 5, 1), new(year, 5, 2), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3)];
        if (year is >= 2000 and < 2100) days.AddRange([.. SpringFestival(year), Qingming(year), OnLunar(year, 5, 5), OnLunar(year, 8, 15)]);

        return days.ToFrozenSet();
    }

    /// <summary>New Year's Eve and the first three days of the first month.</summary>
    private static IEnumerable<DateOnly> SpringFestival(int year)
    {
        var firstDay = OnLunar(year, 1, 1);
        return Enumerable.Range(-1, 4).Select(firstDay.AddDays);
    }

    /// <summary>The customary formula of the 21st century: 0.2422 is the solar year's excess, 4.81 the century's constant.</summary>
    private static DateOnly Qingming(int year)
    {
        var y = year % 100;
        return new DateOnly(year, 4, (int)((y * 0.2422) + 4.81) - (y / 4));
    }

    private static DateOnly OnLunar(int year, int month, int day)
    {
        // .NET numbers an inserted month like any other, so the months after it move up by one.
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }
}
