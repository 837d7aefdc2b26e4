using System.Globalization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.Activities;

/// <summary>Begins and ends activities, moves the waiting lists, and asks organisers for results. It never says who did not come.</summary>
public sealed class ActivityClockwork(ActivityTerms terms, IEnumerable<IInboxWriter> inboxes, PublicCache publicPages) : IClockwork
{
    private const int PerTick = 200;

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        await EachAsync(db, act, db.Activities.Where(a => a.Status == ActivityStatus.Published && a.StartsAt <= act.At), activity => activity.Start(act), stop);
        await EachAsync(db, act, db.Activities.Where(a => a.Status == ActivityStatus.Started && a.EndsAt <= act.At), activity => activity.End(terms, act), stop);
        await EachAsync(db, act, db.Activities.WithWorkForTheLine(act.At), activity => activity.Promote(terms, act), stop);
        if (terms.Calendar.IsWorkingDay(act.Today) && IsOfficeHour(act.At)) await AskForResultsAsync(db, act, stop);
    }

    private async Task EachAsync(PortalDb db, Act act, IQueryable<Activity> due, Action<Activity> change, CancellationToken stop)
    {
        foreach (var id in await due.OrderBy(a => a.Id).Select(a => a.Id).Take(PerTick).ToListAsync(stop))
        {
            try
            {
                db.ChangeTracker.Clear();
                change(await db.Activities.Whole().SingleAsync(a => a.Id == id, stop));
                foreach (var inbox in inboxes) await inbox.WriteAsync(db, act.At, stop);
                await db.SaveChangesAsync(stop);
                await publicPages.EvictAsync(PublicCache.Everything, stop);
            }
            catch (Exception lost) when (lost is DbUpdateConcurrencyException or Refusal)
            {
                // A person or another instance was quicker; what is left to do is found with the next tick.
            }
        }
    }

    /// <summary>From the day before results are due, once a working day.</summary>
    private static async Task AskForResultsAsync(PortalDb db, Act act, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var horizon = ChinaTime.StartOf(act.Today.AddDays(2));
        var due = await db.Activities
            .Where(a => a.Status == ActivityStatus.Ended && a.Dossier.DueAt < horizon)
            .OrderBy(a => a.Dossier.DueAt).ThenBy(a => a.Id).Take(PerTick)
            .Select(a => new { a.Id, a.Title, a.OrganiserId })
            .ToListAsync(stop);
        var keys = due.Select(a => Key(a.Id, act.Today)).ToList();
        var asked = await db.InboxItems.Where(item => keys.Contains(item.OnceKey!)).Select(item => item.OnceKey).ToListAsync(stop);
        db.AddRange(due.Where(a => !asked.Contains(Key(a.Id, act.Today))).Select(a =>
            new InboxItem(a.OrganiserId, null, $"/activities/{a.Id}/attendance", act.At, "“{0}”还没有办结，请登记谁来了、服务了多久。", a.Title) { OnceKey = Key(a.Id, act.Today) }));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException twin) when (UniqueViolation.Of(twin) is not null)
        {
            // Another instance said the same in this moment.
            db.ChangeTracker.Clear();
        }
    }

    private static string Key(int id, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"settle:{id}:{today:yyyy-MM-dd}");

    private bool IsOfficeHour(DateTime at)
    {
        var time = TimeOnly.FromDateTime(ChinaTime.ToLocal(at));
        return time >= terms.Calendar.Hours.Opens && time <= terms.Calendar.Hours.Closes;
    }
}
