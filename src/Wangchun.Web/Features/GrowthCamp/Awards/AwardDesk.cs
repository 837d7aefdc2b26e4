using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>What the awards ask of each post: criteria to approve, nominations to check, sheets to file, objections to look into, results to confirm.</summary>
public sealed class AwardDesk : IDeskSource
{
    private const string Root = AwardTitles.Root;

    public async Task<IReadOnlyList<DeskItem>> ForAsync(PortalDb db, Viewer viewer, DateTime now, CancellationToken stop)
    {
        // Every working page counts the desk, and most of the year no round is on.
        if (!await db.AwardCycles.AnyAsync(c => c.Status != AwardCycleStatus.Announced && c.Status != AwardCycleStatus.Archived && c.Status != AwardCycleStatus.Aborted, stop)) return [];

        var items = new List<DeskItem>();
        if (viewer.May(Can.GrowthCamp.ApproveAwards)) items.AddRange(await ForLeaderAsync(db, viewer, ChinaTime.Today(now), stop));
        if (viewer.May(Can.GrowthCamp.ManageAwards)) items.AddRange(await ForOfficeAsync(db, viewer, stop));
        if (viewer.May(Can.GrowthCamp.InvestigateObjection)) items.AddRange(await ForInvestigatorAsync(db, viewer, stop));
        if (viewer.May(Can.GrowthCamp.JudgeAwards)) items.AddRange(await ForJudgeAsync(db, viewer, stop));
        return items;
    }

    private static async Task<IEnumerable<DeskItem>> ForLeaderAsync(PortalDb db, Viewer viewer, DateOnly today, CancellationToken stop)
    {
        var me = viewer.PersonId;
        var rounds = db.AwardCycles;
        return
        [
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.Drafting && c.CriteriaSubmittedAt != null && c.AuthorId != me && c.LastWriterId != me), "请审批评选标准", "criteria/decision", "审批", stop),
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.Deliberation && c.ProposedById != me && c.Nominations.Any(n => n.Status == NominationStatus.Shortlisted)), "请公示拟表彰名单", "notice", "公示", stop),
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.PublicNotice && c.NoticeUntil < today
                && !c.Nominations.Any(n => n.Objections.Any(o => o.Status == ObjectionStatus.Filed || o.Status == ObjectionStatus.Investigating))), "公示期满，请审定", "confirmation", "审定", stop),
            .. await Objections(db.Objections.HandledBy(viewer).Where(o => o.Status == ObjectionStatus.Investigating && o.ReportedAt != null && o.InvestigatorId != me), "请决定异议", "decision", "决定", stop),
        ];
    }

    private static async Task<IEnumerable<DeskItem>> ForOfficeAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var (rounds, me, branches) = (db.AwardCycles, viewer.PersonId, viewer.BranchIds);
        var toCheck = db.Nominations.Where(n => n.Cycle.Status == AwardCycleStatus.EligibilityCheck && n.Status == NominationStatus.Submitted
            && n.NominatedById != me && n.PersonId != me && !branches.Contains(n.BranchId));
        return
        [
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.CriteriaPublished), "请开放提名", "nominations/opening", "开放", stop),
            .. await Nominations(toCheck, "请核查提名资格", "check", "核查", stop),
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.EligibilityCheck && c.Nominations.All(n => n.Status != NominationStatus.Submitted)), "资格核查完了，请开始评分", "scoring", "去办理", stop),
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.Deliberation && !c.Nominations.Any(n => n.Status == NominationStatus.Shortlisted)), "请拟定名单", "shortlist", "拟定", stop),
            .. await Objections(db.Objections.HandledBy(viewer).Where(o => o.Status == ObjectionStatus.Filed), "请指定异议调查人", "investigator", "指定", stop),
            .. await Rounds(rounds.Where(c => c.Status == AwardCycleStatus.Confirmed && c.ConfirmedById != me), "请公布表彰", "announcement", "公布", stop),
        ];
    }

    private static Task<List<DeskItem>> ForInvestigatorAsync(PortalDb db, Viewer viewer, CancellationToken stop) =>
        Objections(db.Objections.InvestigatedBy(viewer).Where(o => o.Status == ObjectionStatus.Investigating && o.ReportedAt == null), "请调查异议", "report", "报告", stop);

    private static Task<List<DeskItem>> ForJudgeAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var me = viewer.PersonId;
        return Nominations(db.Nominations.JudgedBy(viewer).Where(n => n.Cycle.Status == AwardCycleStatus.Scoring && n.Status == NominationStatus.Eligible && !n.Sheets.Any(s => s.Judge.PersonId == me)),
            "请评分", "scores", "评分", stop);
    }

    private static async Task<List<DeskItem>> Rounds(IQueryable<AwardCycle> waiting, string ask, string page, string button, CancellationToken stop)
    {
        var rows = await waiting.OrderBy(c => c.Dossier.DueAt).ThenBy(c => c.Id).Take(IDeskSource.Most).Select(c => new { c.Id, c.Year, c.Dossier.DueAt, c.Dossier.DueIsProvisional }).ToListAsync(stop);
        return [.. rows.Select(row => new DeskItem("a", ask, $"{row.Year}", null, "五最四星", row.DueAt, row.DueIsProvisional, $"{Root}/{row.Id}/{page}", button))];
    }

    private static async Task<List<DeskItem>> Nominations(IQueryable<Nomination> waiting, string ask, string page, string button, CancellationToken stop)
    {
        var rows = await waiting.OrderBy(n => n.Cycle.Dossier.DueAt).ThenBy(n => n.Id).Take(IDeskSource.Most)
            .Select(n => new { n.Id, Subject = n.Person == null ? n.Branch.Name : n.Person.Name, Branch = n.Branch.Name, n.Cycle.Dossier.DueAt, n.Cycle.Dossier.DueIsProvisional })
            .ToListAsync(stop);
        return [.. rows.Select(row => new DeskItem("a", ask, row.Subject, null, row.Branch, row.DueAt, row.DueIsProvisional, $"{Root}/nominations/{row.Id}/{page}", button))];
    }

    private static async Task<List<DeskItem>> Objections(IQueryable<Objection> waiting, string ask, string page, string button, CancellationToken stop)
    {
        var rows = await waiting.OrderBy(o => o.Dossier.DueAt).ThenBy(o => o.Id).Take(IDeskSource.Most)
            .Select(o => new { o.Id, Subject = o.Nomination.Person == null ? o.Nomination.Branch.Name : o.Nomination.Person.Name, Branch = o.Nomination.Branch.Name, o.Dossier.DueAt, o.Dossier.DueIsProvisional })
            .ToListAsync(stop);
        return [.. rows.Select(row => new DeskItem("a", ask, row.Subject, null, row.Branch, row.DueAt, row.DueIsProvisional, $"{Root}/objections/{row.Id}/{page}", button))];
    }
}
