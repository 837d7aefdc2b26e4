using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.RoundStatus;

namespace Wangchun.Domain.Civility;

/// <summary>From the review, which freezes the scores, to the file.</summary>
public sealed partial class InspectionRound
{
    private readonly List<RoundScore> scores = [];
    private readonly List<Erratum> errata = [];

    /// <summary>The communities, best first; empty until the review.</summary>
    public IReadOnlyList<RoundScore> Scores => scores;

    public IReadOnlyList<Erratum> Errata => errata;

    public DateTime? IssuedAt { get; private set; }

    /// <summary>The street's figure, by checks and not as a mean of communities: percent of what applied.</summary>
    public decimal? Rate =>
        points.Sum(point => point.Applicable ?? 0) is var all && all == 0 ? null : Scoring.Rounded(100 * (all - points.Sum(point => point.Lost ?? 0)) / all);

    /// <summary>Every finding is decided on; scores and ranks are computed once and kept. Rates on time are by community.</summary>
    public void Review(IReadOnlyDictionary<int, decimal> onTimeRates, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "完成复核");
        var open = findings.Count(finding => finding.Status == FindingStatus.Captured);
        Refusal.If(open > 0, "还有 {0} 个问题没有认定、不予认定或合并。", open);

        foreach (var point in points.Where(point => point.State == RoundPointState.Visited)) point.Freeze(ScoreOf(point));
        scores.AddRange(Ranks(onTimeRates, terms.Rules).Select(rank => new RoundScore(rank, [.. PointsOf(rank.CommunityId)])));
        Move("完成复核", act);
        Dossier.Expect("印发通报", terms.In(act, terms.Rules.RoundReviewDays));
    }

    /// <summary>Something was wrong and nothing has gone out yet: the scores are taken back.</summary>
    public void SendBack(string? reason, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "退回更正");
        var because = Typed.Reason(reason);

        foreach (var point in points) point.Thaw();
        scores.Clear();
        Move("退回更正", act, because);
        Dossier.Expect("完成复核", terms.In(act, terms.Rules.RoundReviewDays));
    }

    /// <summary>
    /// Everything confirmed goes to its unit in the same breath: the one that answers for the point, unless another is named.
    /// </summary>
    public void Issue(IReadOnlyList<DispatchSheet> named, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "印发通报");
        var waiting = findings.Where(finding => finding is { Status: FindingStatus.Confirmed, Rectifications.Count: 0 }).ToList();
        var sheets = waiting.ConvertAll(finding => named.FirstOrDefault(sheet => sheet.Finding == finding) ?? new DispatchSheet(finding, finding.Point.Unit));
        foreach (var sheet in sheets) sheet.Finding.RefuseUnlessDispatchable(sheet.Unit, sheet.Until, terms, act);

        Move("印发通报", act);
        IssuedAt = act.At;
        foreach (var sheet in sheets) sheet.Finding.Dispatch(sheet.Unit, sheet.Until, terms, act);
        Dossier.Expect("归档", terms.By(act.Today.AddDays(terms.Rules.RoundClosing)));
    }

    /// <summary>It will not be put right in time and is followed up on the list of what is carried over.</summary>
    public void CarryOver(Finding finding, string? reason, Act act)
    {
        Refusal.If(Status != Issued, "现在是“{0}”，不能{1}。", Status, new Words("结转问题"));
        finding.CarryOver(Typed.Reason(reason), act);
    }

    public void Archive(Act act)
    {
        Workflow.Require(Status, "归档");
        var open = findings.Count(finding => finding is { IsOpen: true, IsCarriedOver: false });
        Refusal.If(open > 0, "还有 {0} 个问题没有销号，也没有结转。", open);

        Move("归档", act);
        Dossier.Close(act);
    }

    /// <summary>What went out stays as it went out; a mistake is put right by a further record.</summary>
    public Erratum Correct(ErratumSheet sheet, Act act)
    {
        Refusal.If(!IsIssued, "现在是“{0}”，不能{1}。", Status, new Words("登记勘误"));
        Refusal.If(Typed.Trimmed(sheet.Text) is null, "请写明哪里有误、应当是什么。");
        var concerned = scores.Find(score => score.CommunityId == sheet.CommunityId);
        Refusal.If(sheet.CommunityId is not null && concerned is null, "这个社区在这一轮里没有得分。");
        Refusal.If(sheet.Score is < 0 or > 100 || (sheet.Score is not null && concerned is null), "更正后的得分是 0 到 100，并且要写明是哪个社区。");

        var erratum = new Erratum(sheet, concerned, act);
        errata.Add(erratum);
        Dossier.Record(act, "登记勘误", erratum.Text, Openness.Public);
        return erratum;
    }

    private VisitScore ScoreOf(RoundPoint point) => Scoring.Of(
        from result in point.Results
        where result.Verdict != Verdict.NotApplicable
        select new ScoredCheck(result.Item.Deduction, result.Item.Cap, IsDismissed(point, result) ? 0 : result.Times));

    /// <summary>The review found that it was no fault after all.</summary>
    private bool IsDismissed(RoundPoint point, CheckResult result)
    {
        var own = findings.FindAll(finding => finding.IsOf(point.PointId, result.Item.Code));
        return own.Count > 0 && own.TrueForAll(finding => finding.Status == FindingStatus.Dismissed);
    }

    private IReadOnlyList<CommunityRank> Ranks(IReadOnlyDictionary<int, decimal> onTimeRates, CivilityRules rules)
    {
        var communities = points.Select(point => point.Point.CommunityId).Distinct().Select(id => new CommunityVisits(
            id,
            PointsOf(id).GroupBy(point => point.Point.Type.Code).ToDictionary(type => type.Key, type => ScoresOf(type, rules)),
            PointsOf(id).Sum(point => point.Results.Count(result => result is { Times: > 0, Item.Severity: Severity.Immediate } && !IsDismissed(point, result))),
            onTimeRates.TryGetValue(id, out var rate) ? rate : null)).ToList();
        return Scoring.Rank(communities, Scheme.Weights.ToDictionary(weight => weight.TypeCode, weight => weight.Weight), rules.MissingType);
    }

    private static IReadOnlyList<decimal> ScoresOf(IEnumerable<RoundPoint> visited, CivilityRules rules) =>
        [.. visited.Select(point => new VisitScore(point.Lost ?? 0, point.Applicable ?? 0).By(rules.ScoreBasis)).OfType<decimal>()];

    private IEnumerable<RoundPoint> PointsOf(int communityId) =>
        points.Where(point => point.State == RoundPointState.Visited && point.Point.CommunityId == communityId);
}

/// <summary>A community's frozen score and rank in one round.</summary>
public sealed class RoundScore
{
    private RoundScore() { }

    internal RoundScore(CommunityRank rank, IReadOnlyList<RoundPoint> visited)
    {
        (Community, CommunityId) = (visited[0].Point.Community, rank.CommunityId);
        (Score, Rank, ImmediateFaults, OnTimeRate) = (rank.Score, rank.Rank, rank.Visits.ImmediateFaults, rank.Visits.OnTimeRate);
        (Visits, Lost, Applicable) = (visited.Count, visited.Sum(point => point.Lost ?? 0), visited.Sum(point => point.Applicable ?? 0));
    }

    public int Id { get; private init; }

    public int RoundId { get; private init; }

    public int CommunityId { get; private init; }

    public Community Community { get; private init; } = null!;

    public decimal Score { get; private init; }

    /// <summary>Shared ranks are possible: 1, 1, 3.</summary>
    public int Rank { get; private init; }

    public int Visits { get; private init; }

    public decimal Lost { get; private init; }

    public decimal Applicable { get; private init; }

    public int ImmediateFaults { get; private init; }

    public decimal? OnTimeRate { get; private init; }

    /// <summary>Percent of what applied.</summary>
    public decimal? Rate => Applicable == 0 ? null : Scoring.Rounded(100 * (Applicable - Lost) / Applicable);
}

/// <summary>What was wrong in an issued round; with a community and its right score, when it is about one.</summary>
public sealed record ErratumSheet(string? Text, int? CommunityId = null, decimal? Score = null);

/// <summary>A correction of what had gone out already. The frozen score beside it stays.</summary>
public sealed class Erratum
{
    public const int TextMaxLength = 500;

    private Erratum() { }

    internal Erratum(ErratumSheet sheet, RoundScore? concerned, Act act)
    {
        (Text, CommunityId, ScoreBefore, ScoreAfter) = (sheet.Text!.Trim(), sheet.CommunityId, concerned?.Score, sheet.Score);
        (At, PersonId) = (act.At, act.PersonId);
    }

    public int Id { get; private init; }

    public int RoundId { get; private init; }

    public string Text { get; private init; } = "";

    public int? CommunityId { get; private init; }

    public decimal? ScoreBefore { get; private init; }

    public decimal? ScoreAfter { get; private init; }

    public DateTime At { get; private init; }

    public int? PersonId { get; private init; }
}

/// <summary>Which unit has to put a finding right; for what takes long, until which day.</summary>
public sealed record DispatchSheet(Finding Finding, ResponsibleUnit Unit, DateOnly? Until = null);
