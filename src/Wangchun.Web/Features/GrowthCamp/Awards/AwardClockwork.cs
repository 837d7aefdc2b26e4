using System.Globalization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>The awards' own times: nominations close and are sealed with their evidence, scoring ends, judges are reminded.</summary>
public sealed class AwardClockwork(CampTerms terms, AwardEvidence evidence, IEnumerable<IInboxWriter> inboxes, PublicCache publicPages) : IClockwork
{
    private static readonly int[] RemindedBefore = [3, 1, 0];

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        await EachAsync(db, act, db.AwardCycles.Where(c => c.Status == AwardCycleStatus.Nominating && c.NominationsCloseOn < act.Today), round => CloseAsync(round, act, stop), stop);
        await EachAsync(db, act, db.AwardCycles.Where(c => c.Status == AwardCycleStatus.Scoring && c.ScoresDueOn < act.Today), round => Deliberate(round, act), stop);
        if (terms.Calendar.IsWorkingDay(act.Today) && IsOfficeHour(act.At)) await RemindAsync(db, act, stop);
    }

    private async Task CloseAsync(AwardCycle round, Act act, CancellationToken stop)
    {
        var sheets = new Dictionary<int, IReadOnlyList<EvidenceSheet>>();
        foreach (var nomination in round.Nominations.Where(nomination => nomination.Status == NominationStatus.Submitted))
            sheets[nomination.Id] = await evidence.SheetsAsync(nomination, stop);
        round.CloseNominations(sheets, terms, act);
    }

    private Task Deliberate(AwardCycle round, Act act)
    {
        round.Deliberate(terms, act);
        return Task.CompletedTask;
    }

    private async Task EachAsync(PortalDb db, Act act, IQueryable<AwardCycle> due, Func<AwardCycle, Task> change, CancellationToken stop)
    {
        foreach (var id in await due.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(stop))
        {
            try
            {
                db.ChangeTracker.Clear();
                await change(await db.AwardCycles.Whole().SingleAsync(c => c.Id == id, stop));
                foreach (var inbox in inboxes) await inbox.WriteAsync(db, act.At, stop);
                await db.SaveChangesAsync(stop);
                await publicPages.EvictAsync(PublicCache.Everything, stop);
            }
            catch (Exception lost) when (lost is DbUpdateConcurrencyException or Refusal)
            {
                // A person or another instance was quicker, or something has to be mended first; the next tick tries again.
            }
        }
    }

    private static async Task RemindAsync(PortalDb db, Act act, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var days = RemindedBefore.Select(act.Today.AddDays).ToList();
        var rounds = await db.AwardCycles.Where(c => c.Status == AwardCycleStatus.Scoring && c.ScoresDueOn != null && days.Contains(c.ScoresDueOn.Value)).Whole().ToListAsync(stop);
        var reminders =
        (
            from round in rounds
            from judge in round.Judges
            where round.Owes(judge)
            let left = round.ScoresDueOn!.Value.DayNumber - act.Today.DayNumber
            select new InboxItem(judge.PersonId, null, "/growth-camp/judging", act.At, "{0} 年度五最四星还有评分没有提交，{1} 天后截止。", AwardTitles.Of(round), left.ToString(CultureInfo.InvariantCulture))
            {
                OnceKey = string.Create(CultureInfo.InvariantCulture, $"judge:{judge.Id}:{act.Today:yyyy-MM-dd}"),
            }
        ).ToList();
        var keys = reminders.Select(reminder => reminder.OnceKey).ToList();
        var said = await db.InboxItems.Where(item => keys.Contains(item.OnceKey)).Select(item => item.OnceKey).ToListAsync(stop);
        db.AddRange(reminders.Where(reminder => !said.Contains(reminder.OnceKey)));
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

    private bool IsOfficeHour(DateTime at)
    {
        var time = TimeOnly.FromDateTime(ChinaTime.ToLocal(at));
        return time >= terms.Calendar.Hours.Opens && time <= terms.Calendar.Hours.Closes;
    }
}
