using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.Administration.Calendar;

public static class CalendarNotice
{
    private const int December = 12;

    /// <summary>Next year, when December has come and its notice is not imported yet; deadlines that reach into it are provisional.</summary>
    public static int? MissingYear(WorkCalendar calendar, DateOnly today) =>
        today.Month == December && !calendar.IsPublished(today.Year + 1) ? today.Year + 1 : null;
}
