using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;
using Wangchun.Web.Features.GrowthCamp.Projects;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Nominations;

/// <summary>A nomination as this viewer may read it. Scores are shown to the offices once scoring has ended, judges' names never to the branch.</summary>
public sealed record NominationPage(
    Nomination Nomination, EvidenceTable Evidence, IReadOnlyList<ProjectAct> Acts, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<TimelineEntry> Timeline)
{
    public static async Task<NominationPage> ReadAsync(PortalDb db, Nomination nomination, Viewer viewer, AwardEvidence evidence, DateOnly today, CancellationToken stop)
    {
        var entries = await db.Dossiers.Where(d => d.Id == nomination.DossierId).SelectMany(d => d.Entries).OrderByDescending(e => e.Id).ToListAsync(stop);
        var isWriter = await db.Nominations.WrittenBy(viewer).AnyAsync(n => n.Id == nomination.Id, stop);
        var seesScores = viewer.SeesStreet && nomination.Status is not (NominationStatus.Submitted or NominationStatus.Eligible);
        return new NominationPage(
            nomination,
            await EvidenceTable.ReadAsync(nomination, evidence, stop),
            [.. ActsOf(nomination, viewer, isWriter, today)],
            seesScores ? [.. nomination.Sheets.OrderBy(sheet => sheet.Id)] : [],
            RoundPage.Lines(nomination.Dossier, entries));
    }

    private static IEnumerable<ProjectAct> ActsOf(Nomination nomination, Viewer viewer, bool isWriter, DateOnly today)
    {
        var here = AwardTitles.Path(nomination);
        var isOpen = nomination.Cycle.Status == AwardCycleStatus.Nominating && nomination.Cycle.NominationsCloseOn >= today;
        if (isWriter && isOpen && nomination.Status == NominationStatus.Draft) yield return new("提交提名", $"{here}/submission", "send", true);
        if (isWriter && isOpen && nomination.Status is NominationStatus.Draft or NominationStatus.Submitted && isWriter && isOpen)
        {
            yield return new("修改提名", $"{here}/edit", "pencil");
            yield return new("撤回提名", $"{here}/withdrawal", "arrow-back-up");
        }

        if (nomination.PersonId == viewer.PersonId && nomination.HonouredAs is null && nomination.Status != NominationStatus.Withdrawn) yield return new("我的姓名怎么公布", $"{here}/name", "user");
        if (viewer.May(Can.GrowthCamp.ManageAwards) && nomination.Cycle.Status == AwardCycleStatus.EligibilityCheck && nomination.Status == NominationStatus.Submitted
            && nomination.NominatedById != viewer.PersonId && !viewer.BranchIds.Contains(nomination.BranchId))
        {
            yield return new("核查资格", $"{here}/check", "checkup-list", true);
        }

        if (viewer.May(Can.GrowthCamp.ApproveAwards) && nomination.Status == NominationStatus.Awarded) yield return new("撤销表彰", $"{here}/revocation", "arrow-back-up");
    }
}
