using System.Globalization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.Activities;

/// <summary>Begins and ends activities, moves the waiting lists, and asks organisers for results. It never says who did not come.</summary>
public sealed class ActivityClockwork(ActivityTerms terms, ClockActs acts) : IClockwork
{
    private const int PerPage = 50;

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        await EachAsync(db.Activities.Where(a => a.Status == ActivityStatus.Published && a.StartsAt <= act.At), activity => activity.Start(act));
        await EachAsync(db.Activities.Where(a => a.Status == ActivityStatus.Started && a.EndsAt <= act.At), activity => activity.End(terms, act));
        await EachAsync(db.Activities.WithWorkForTheLine(act.At), activity => activity.Promote(terms, act));
        if (terms.Calendar.IsOpenAt(act.At)) await AskForResultsAsync(db, act, stop);

        Task EachAsync(IQueryable<Activity> due, Action<Activity> change) =>
            acts.EachAsync(db, act, due.Select(a => a.Id), id => db.Activities.Whole().SingleAsync(a => a.Id == id, stop), change, stop);
    }

    /// <summary>From the day before results are due, once a working day.</summary>
    private static async Task AskForResultsAsync(PortalDb db, Act act, CancellationToken stop)
    {
        var horizon = ChinaTime.StartOf(act.Today.AddDays(2));
        var due = db.Activities
            .Where(a => a.Status == ActivityStatus.Ended && a.Dossier.DueAt < horizon)
            .OrderBy(a => a.Dossier.DueAt).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Title, a.OrganiserId, DueAt = a.Dossier.DueAt!.Value });
        for (var page = await due.Take(PerPage).ToListAsync(stop); page.Count > 0;)
        {
            db.ChangeTracker.Clear();
            await ClockActs.SayOnceAsync(
                db,
                [
                    .. page.Select(a => new InboxItem(a.OrganiserId, null, $"/activities/{a.Id}/attendance", act.At, "“{0}”还没有办结，请登记谁来了、服务了多久。", a.Title)
                    {
                        OnceKey = string.Create(CultureInfo.InvariantCulture, $"settle:{a.Id}:{act.Today:yyyy-MM-dd}"),
                    }),
                ],
                stop);
            var last = page[^1];
            page = await due.Where(a => a.DueAt > last.DueAt || (a.DueAt == last.DueAt && a.Id > last.Id)).Take(PerPage).ToListAsync(stop);
        }
    }
}
