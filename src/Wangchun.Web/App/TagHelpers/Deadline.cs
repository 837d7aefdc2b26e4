using System.Globalization;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>What a deadline chip says today. <see cref="Kind"/> is over, today, soon, ok or done.</summary>
public sealed record Deadline(string Kind, string Words)
{
    private const int SoonDays = 3;

    // A deadline on a day ends with that day; the stored instant is its last second.
    private static readonly TimeOnly EndOfDay = new(23, 59);

    public static Deadline Met(DateTime due, DateTime? doneAt, IStringLocalizer text)
    {
        if (doneAt is not { } done) return new("done", text["已完成"]);

        var late = Days(ChinaTime.ToLocal(due), ChinaTime.ToLocal(done));
        if (done <= due) return new("done", text["按期完成"]);

        return new("ok", late == 0 ? text["当天晚些时候完成"] : text["晚 {0} 天完成", late]);
    }

    public static Deadline Open(DateTime due, ReaderTime time, IStringLocalizer text)
    {
        var (now, end) = (time.Now, ChinaTime.ToLocal(due));
        var days = Days(now, end);

        if (now > end) return new("over", Overdue(now - end, -days, text));
        if (days == 0) return new("today", TimeOnly.FromDateTime(end) >= EndOfDay ? text["今天到期"] : text["今天 {0}", end.ToString("HH:mm", CultureInfo.InvariantCulture)]);
        if (days <= SoonDays) return new("soon", text["还剩 {0} 天", days]);

        return new("ok", time.Day(DateOnly.FromDateTime(end)));
    }

    private static string Overdue(TimeSpan late, int days, IStringLocalizer text) => (days, late.TotalHours) switch
    {
        ( > 0, _) => text["逾期 {0} 天", days],
        (_, >= 1) => text["逾期 {0} 小时", (int)late.TotalHours],
        _ => text["刚刚逾期"],
    };

    private static int Days(DateTime from, DateTime to) => (to.Date - from.Date).Days;
}
