using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.CampaignStatus;

namespace Wangchun.Domain.Civility;

public enum CampaignStatus
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "整治中")] Active,
    [Display(Name = "基线已锁定")] BaselineLocked,
    [Display(Name = "收尾中")] Closing,
    [Display(Name = "已结束")] Closed,
}

/// <summary>What the office writes about a campaign.</summary>
public sealed record CampaignSheet(string? Title, string? TitleEn, string? Goal, DateOnly From, DateOnly Until);

/// <summary>
/// A targeted clean-up (专项整治) of some points: scored at the beginning, inspected in rounds of its own, and scored again at the end on
/// the same points only, so that the difference means something.
/// </summary>
public sealed class SpecialCampaign
{
    public const int TitleMaxLength = 60;
    public const int GoalMaxLength = 1000;

    public static readonly Workflow<CampaignStatus> Workflow = new(
        new(Draft, "启动整治", Active, Can.Civility.ManageCampaign, Openness.Public),
        new(Active, "锁定基线", BaselineLocked, Can.Civility.ManageCampaign, Openness.Public),
        new(BaselineLocked, "进入收尾", Closing, Can.Civility.ManageCampaign, Openness.Public),
        new(Closing, "结束整治", Closed, Can.Civility.ManageCampaign, Openness.Public));

    private readonly List<CampaignPoint> points = [];

    private SpecialCampaign() { }

    public SpecialCampaign(CampaignSheet sheet, Act act)
    {
        RefuseUnfit(sheet);
        Dossier = new Dossier(DossierKind.SpecialCampaign, act);
        Write(sheet);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public CampaignStatus Status { get; private set; }

    public string Title { get; private set; } = "";

    public string? TitleEn { get; private set; }

    public string Goal { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public IReadOnlyList<CampaignPoint> Points => points;

    public int? BaselineRoundId { get; private set; }

    public InspectionRound? BaselineRound { get; private set; }

    public int? AfterRoundId { get; private set; }

    public InspectionRound? AfterRound { get; private set; }

    /// <summary>Means over the points, and only over those that have both for the after-score; two decimals.</summary>
    public decimal? Baseline => Mean(points.Select(point => point.Baseline));

    public decimal? After => points.TrueForAll(point => point.After is not null) ? Mean(points.Select(point => point.After)) : null;

    public decimal? Gain => After - Baseline;

    public void Change(CampaignSheet sheet, Act act)
    {
        Refusal.If(Status == Closed, "现在是“{0}”，不能{1}。", Status, new Words("修改专项整治"));
        RefuseUnfit(sheet);
        Write(sheet);
        Dossier.Publication.Touch(act);
        Dossier.Record(act, "修改专项整治");
    }

    /// <summary>Until the baseline is locked, points come and go.</summary>
    public void ChoosePoints(IReadOnlyList<InspectionPoint> chosen, Act act)
    {
        Refusal.If(Status is not (Draft or Active), "现在是“{0}”，不能{1}。", Status, new Words("调整点位"));
        Refusal.If(chosen.Any(point => !point.IsActive), "“{0}”已停用。", chosen.FirstOrDefault(point => !point.IsActive)?.Name ?? "");
        Refusal.If(Status == Active && chosen.Count == 0, "请选择点位。");

        points.RemoveAll(point => !chosen.Contains(point.Point));
        points.AddRange(chosen.Distinct().Where(point => !points.Exists(one => one.Point == point)).Select(point => new CampaignPoint(point)));
        Dossier.Record(act, "调整点位");
    }

    public void Start(string number, Act act)
    {
        Workflow.Require(Status, "启动整治");
        Refusal.If(points.Count == 0, "请选择点位。");

        Dossier.Assign(number);
        Move("启动整治", act);
    }

    /// <summary>The scores of a reviewed round of this campaign become what everything after is measured against.</summary>
    public void LockBaseline(InspectionRound round, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "锁定基线");
        var scores = ScoresOf(round, terms.Rules);

        foreach (var point in points) point.Begin(scores[point]);
        BaselineRound = round;
        Move("锁定基线", act);
    }

    public void BeginClosing(Act act) => Move("进入收尾", act);

    /// <summary>The scores of a later round, on the points of the baseline and no others. A later one again replaces them.</summary>
    public void EnterAfter(InspectionRound round, CivilityTerms terms, Act act)
    {
        Refusal.If(Status != Closing, "现在是“{0}”，不能{1}。", Status, new Words("登记整治后得分"));
        Refusal.If(round == BaselineRound, "整治后的得分要来自另一轮督查。");
        var stranger = round.Points.FirstOrDefault(at => !points.Exists(point => point.Point == at.Point));
        Refusal.If(stranger is not null, "“{0}”不在基线的点位里，整治前后只比较相同的点位。", stranger?.Point.Name ?? "");
        var scores = ScoresOf(round, terms.Rules);

        foreach (var point in points) point.End(scores[point]);
        AfterRound = round;
        Dossier.Record(act, "登记整治后得分");
    }

    public void Close(Act act)
    {
        Workflow.Require(Status, "结束整治");
        Refusal.If(After is null, "还没有整治后的得分，不能结束。");

        Move("结束整治", act);
        Dossier.Close(act);
    }

    private Dictionary<CampaignPoint, decimal> ScoresOf(InspectionRound round, CivilityRules rules)
    {
        Refusal.If(round.Campaign != this, "这一轮督查不属于这个专项整治。");
        Refusal.If(round.Status is not (RoundStatus.Reviewed or RoundStatus.Issued or RoundStatus.Closed), "这一轮督查还没有复核，得分还会变。");
        Dictionary<CampaignPoint, decimal> scores = [];
        foreach (var point in points)
        {
            var at = round.Points.FirstOrDefault(one => one.Point == point.Point);
            var score = rules.ScoreBasis == ScoreBasis.Normalised ? at?.Normalised : at?.Raw;
            scores[point] = score ?? throw new Refusal("“{0}”在这一轮里没有得分。", point.Point.Name);
        }

        return scores;
    }

    private static void RefuseUnfit(CampaignSheet sheet)
    {
        Refusal.If(Typed.Trimmed(sheet.Title) is null || Typed.Trimmed(sheet.Goal) is null, "请写明名称和目标。");
        Refusal.If(sheet.Until <= sheet.From, "结束日期要晚于开始日期。");
    }

    private void Write(CampaignSheet sheet)
    {
        (Title, TitleEn, Goal) = (sheet.Title!.Trim(), Typed.Trimmed(sheet.TitleEn), sheet.Goal!.Trim());
        (StartsOn, EndsOn) = (sheet.From, sheet.Until);
    }

    private static decimal? Mean(IEnumerable<decimal?> scores) =>
        scores.OfType<decimal>().ToList() is { Count: > 0 } known ? Scoring.Rounded(known.Average()) : null;

    private void Move(string verb, Act act)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, null);
    }
}

/// <summary>One point of a campaign with what it scored before and after.</summary>
public sealed class CampaignPoint
{
    private CampaignPoint() { }

    internal CampaignPoint(InspectionPoint point) => (Point, PointId) = (point, point.Id);

    public int Id { get; private init; }

    public int CampaignId { get; private init; }

    public int PointId { get; private init; }

    public InspectionPoint Point { get; private init; } = null!;

    public decimal? Baseline { get; private set; }

    public decimal? After { get; private set; }

    internal void Begin(decimal score) => Baseline = score;

    internal void End(decimal score) => After = score;
}
