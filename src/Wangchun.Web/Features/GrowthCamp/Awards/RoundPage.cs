using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

public sealed record RoundRow(int Id, int Year, AwardCycleStatus Status, int Nominations, string? Awaited, DateTime? DueAt, bool DueIsProvisional);

public sealed record NominationRow(int Id, AwardCategory Category, string Subject, string Branch, NominationStatus Status, decimal? Score, int Sheets);

public sealed record ObjectionRow(int Id, string Subject, ObjectionStatus Status, DateTime? DueAt, bool IsReported);

public sealed record JudgeRow(string Name, int Filed, int Expected, bool IsReleased);

/// <summary>A round as this viewer may read it: scores and judges are the offices' affair, objections that of those who handle them.</summary>
public sealed record RoundPage
{
    public required AwardCycle Round { get; init; }

    public required AwardActs Acts { get; init; }

    public required IReadOnlyList<NominationRow> Nominations { get; init; }

    public required IReadOnlyList<ObjectionRow> Objections { get; init; }

    public required IReadOnlyList<JudgeRow> Judges { get; init; }

    /// <summary>Whether all that was sealed is as it was; none before the close, and only for the offices.</summary>
    public EvidenceCheck? Evidence { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public bool SeesScores { get; init; }

    public static async Task<RoundPage> ReadAsync(PortalDb db, AwardCycle round, Viewer viewer, CampTerms terms, DateTime now, CancellationToken stop)
    {
        // While sheets come in, nobody reads a score: an official may be a judge as well.
        var seesScores = viewer.SeesStreet && round.Status is not (AwardCycleStatus.Scoring or AwardCycleStatus.EligibilityCheck);
        var nominations = await db.Nominations.VisibleTo(viewer).Where(n => n.CycleId == round.Id)
            .OrderBy(n => n.Id)
            .Select(n => new NominationRow(
                n.Id, n.Category, n.Person == null ? n.Branch.Name : n.Person.Name, n.Branch.Name, n.Status, seesScores ? n.Score : null, viewer.SeesStreet ? n.Sheets.Count : 0))
            .ToListAsync(stop);
        var objections = await db.Objections.HandledBy(viewer).Where(o => o.Nomination.CycleId == round.Id)
            .OrderBy(o => o.FiledAt).ThenBy(o => o.Id)
            .Select(o => new ObjectionRow(
                o.Id, o.Nomination.Person == null ? o.Nomination.Branch.Name : o.Nomination.Person.Name, o.Status, o.Dossier.DueAt, o.ReportedAt != null))
            .ToListAsync(stop);
        var entries = await db.Dossiers.Where(d => d.Id == round.DossierId).SelectMany(d => d.Entries).OrderByDescending(e => e.Id).ToListAsync(stop);
        return new RoundPage
        {
            Round = round,
            Acts = new AwardActs(round, viewer, terms, now),
            Nominations = [.. nominations.OrderBy(row => row.Category).ThenByDescending(row => row.Score).ThenBy(row => row.Id)],
            Objections = objections,
            Judges = viewer.SeesStreet ? [.. round.Judges.Select(judge => RowOf(round, judge))] : [],
            Evidence = viewer.SeesStreet && round.LastSeal is not null ? round.CheckEvidence() : null,
            Timeline = Lines(round.Dossier, viewer.SeesStreet ? entries : entries.Where(entry => entry.Openness == Openness.Public)),
            SeesScores = seesScores,
        };
    }

    internal static IReadOnlyList<TimelineEntry> Lines(Dossier dossier, IEnumerable<DossierEntry> entries) =>
    [
        .. dossier is { Awaited: { } awaited, DueAt: { } due } ? [new TimelineEntry(awaited, due) { IsNext = true }] : Array.Empty<TimelineEntry>(),
        .. entries.Select(entry => new TimelineEntry(entry.What, entry.At, entry.Post.Length > 0 ? entry.Post : null, entry.Note)),
    ];

    private static JudgeRow RowOf(AwardCycle round, AwardJudge judge) => new(
        judge.Person.Name,
        round.Nominations.Count(nomination => nomination.SheetOf(judge) is not null),
        round.Nominations.Count(nomination => nomination.SheetOf(judge) is not null || (nomination.Status == NominationStatus.Eligible && judge.CanScore(nomination))),
        judge.IsReleased);
}
