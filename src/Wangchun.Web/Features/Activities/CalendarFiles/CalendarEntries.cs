using Wangchun.Domain.Activities;

namespace Wangchun.Web.Features.Activities.CalendarFiles;

public static class CalendarEntries
{
    /// <summary>What a calendar needs of an activity. The number is its name everywhere, so a change replaces the old entry.</summary>
    public static IQueryable<CalendarEntry> From(IQueryable<Activity> activities) => activities.Select(a => new CalendarEntry(
        a.Dossier.Number + "@wangchun", a.Title, a.StartsAt, a.EndsAt, a.Place, a.Detail, a.PublishedAt!.Value, a.Status == ActivityStatus.Cancelled));
}
