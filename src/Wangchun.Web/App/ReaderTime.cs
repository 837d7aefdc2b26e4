using System.Globalization;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App;

/// <summary>Instants and days in the words of a reader in Ningbo: 今天 17:00, 12 月 24 日, and the year only when it is another one.</summary>
public sealed class ReaderTime(TimeProvider clock, IStringLocalizer text)
{
    public DateTime Now => ChinaTime.ToLocal(clock.GetUtcNow().UtcDateTime);

    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>For the datetime attribute, which machines read: 2026-01-20T17:00+08:00.</summary>
    public static string Machine(DateTime utc)
    {
        var local = ChinaTime.ToLocal(utc);
        return new DateTimeOffset(local, ChinaTime.Zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
    }

    public string Moment(DateTime utc)
    {
        var local = ChinaTime.ToLocal(utc);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (DateOnly.FromDateTime(local).DayNumber - Today.DayNumber) switch
        {
            -1 => text["昨天 {0}", time],
            0 => text["今天 {0}", time],
            1 => text["明天 {0}", time],
            _ => $"{Day(DateOnly.FromDateTime(local))} {time}",
        };
    }

    /// <summary>From when to when, on one day: 12 月 24 日 09:00–11:00.</summary>
    public string Span(DateTime from, DateTime to)
    {
        var end = ChinaTime.ToLocal(to);
        var isSameDay = ChinaTime.Today(from) == DateOnly.FromDateTime(end);
        return $"{Moment(from)}–{(isSameDay ? end.ToString("HH:mm", CultureInfo.InvariantCulture) : Moment(to))}";
    }

    /// <summary>With its year, for papers that are read in other years.</summary>
    public string Date(DateOnly day) => Write(day, text["yyyy 年 M 月 d 日"]);

    public string Day(DateOnly day) => Write(day, day.Year == Today.Year ? text["M 月 d 日"] : text["yyyy 年 M 月 d 日"]);

    /// <summary>The title of a day's page: 12 月 21 日 星期二.</summary>
    public string Weekday(DateOnly day) => Write(day, text["M 月 d 日 dddd"]);

    private static string Write(DateOnly day, string pattern) => day.ToString(pattern, CultureInfo.CurrentCulture);
}
