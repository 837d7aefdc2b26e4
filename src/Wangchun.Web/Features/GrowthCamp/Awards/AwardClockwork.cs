using System.Globalization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>The awards' own times: nominations close and are sealed with their evidence, scoring ends, judges are reminded.</summary>
public sealed class AwardClockwork(CampTerms terms, AwardEvidence evidence, ClockActs acts) : IClockwork
{
    private static readonly int[] RemindedBefore = [3, 1, 0];

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        await EachAsync(db.AwardCycles.Where(c => c.Status == AwardCycleStatus.Nominating && c.NominationsCloseOn < act.Today), round => CloseAsync(round, act, stop));
        await EachAsync(db.AwardCycles.Where(c => c.Status == AwardCycleStatus.EligibilityCheck
            && c.Nominations.Any(n => n.Seal == null && (n.Status == NominationStatus.Draft || n.Status == NominationStatus.Submitted))), async round => round.SealLatecomers(await SheetsAsync(round, stop), act));
        await EachAsync(db.AwardCycles.Where(c => c.Status == AwardCycleStatus.Scoring && c.ScoresDueOn < act.Today), round =>
        {
            round.Deliberate(terms, act);
            return Task.CompletedTask;
        });
        if (terms.Calendar.IsOpenAt(act.At)) await RemindAsync(db, act, stop);

        Task EachAsync(IQueryable<AwardCycle> due, Func<AwardCycle, Task> change) =>
            acts.EachAsync(db, act, due.Select(c => c.Id), id => db.AwardCycles.Whole().SingleAsync(c => c.Id == id, stop), change, stop);
    }

    private async Task CloseAsync(AwardCycle round, Act act, CancellationToken stop) => round.CloseNominations(await SheetsAsync(round, stop), terms, act);

    private async Task<IReadOnlyDictionary<int, IReadOnlyList<EvidenceSheet>>> SheetsAsync(AwardCycle round, CancellationToken stop)
    {
        var sheets = new Dictionary<int, IReadOnlyList<EvidenceSheet>>();
        foreach (var nomination in round.Nominations.Where(nomination => nomination.Status == NominationStatus.Submitted && nomination.Seal is null))
            sheets[nomination.Id] = await evidence.SheetsAsync(nomination, stop);
        return sheets;
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
        await ClockActs.SayOnceAsync(db, reminders, stop);
    }
}
