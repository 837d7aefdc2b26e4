using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>Objections somebody looks into can be passed on; score sheets cannot: the judge files them, or the office finds another judge.</summary>
public sealed class AwardOpenWork : IOpenWork
{
    public async Task<IReadOnlyList<OpenWorkItem>> OfAsync(PortalDb db, int personId, CancellationToken stop) =>
    [
        .. (await Investigated(db, personId).OrderBy(o => o.Id).Select(o => new { o.Id, Subject = o.Nomination.Person == null ? o.Nomination.Branch.Name : o.Nomination.Person.Name }).ToListAsync(stop))
            .Select(o => new OpenWorkItem("在查的异议", o.Subject, $"{AwardTitles.Root}/objections/{o.Id}")),
        .. (await Judging(db, personId).OrderBy(c => c.Year).Whole().ToListAsync(stop)).Where(round => round.Owes(round.Judges.Single(judge => judge.PersonId == personId))).Select(round => new OpenWorkItem(
            "没有交完的评分", AwardTitles.Of(round), AwardTitles.Path(round), new Refusal("{0} 年度五最四星的评分还没有交完。请先交完，或请党建办解聘后另请评委。", AwardTitles.Of(round)))),
    ];

    public async Task MoveAsync(PortalDb db, int fromPersonId, Person to, Act act, CancellationToken stop)
    {
        foreach (var objection in await Investigated(db, fromPersonId).Whole().ToListAsync(stop)) objection.Assign(to, act);
    }

    private static IQueryable<Objection> Investigated(PortalDb db, int personId) =>
        db.Objections.Where(o => o.InvestigatorId == personId && o.Status == ObjectionStatus.Investigating && o.ReportedAt == null);

    private static IQueryable<AwardCycle> Judging(PortalDb db, int personId) =>
        db.AwardCycles.Where(c => c.Status == AwardCycleStatus.Scoring && c.Judges.Any(j => j.PersonId == personId && j.ReleasedAt == null));
}
