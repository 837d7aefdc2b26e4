using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.RoundStatus;

namespace Wangchun.Domain.Civility;

public enum RoundKind
{
    [Display(Name = "每周督查")] Weekly,
    [Display(Name = "专项督查")] AdHoc,
}

public enum RoundStatus
{
    [Display(Name = "待启动")] Planned,
    [Display(Name = "督查中")] Open,
    [Display(Name = "外业结束")] FieldClosed,
    [Display(Name = "已复核")] Reviewed,
    [Display(Name = "已印发")] Issued,
    [Display(Name = "已归档")] Closed,
    [Display(Name = "已取消")] Cancelled,
}

/// <summary>
/// One walk of the inspection group over its points (督查轮次). This part holds what it is, how it is drawn and its table of steps; the
/// other parts hold the field work, the scores and what happens after issue.
/// </summary>
public sealed partial class InspectionRound
{
    public const int TitleMaxLength = 60;
    public const int ReasonMaxLength = 300;

    public static readonly Workflow<RoundStatus> Workflow = new(
        new(Planned, "启动督查", Open, Can.Civility.LeadRound),
        new(Open, "结束外业", FieldClosed, Can.Civility.LeadRound) { OrRight = Casework.Workflow.Clock },
        new(FieldClosed, "完成复核", Reviewed, Can.Civility.LeadRound),
        new(Reviewed, "退回更正", FieldClosed, Can.Civility.LeadRound),
        new(Reviewed, "印发通报", Issued, Can.Civility.IssueRound),
        new(Issued, "归档", Closed, Can.Civility.IssueRound) { OrRight = Casework.Workflow.Clock },
        new(Planned, "取消督查", RoundStatus.Cancelled, Can.Civility.PlanRound),
        new(Open, "取消督查", RoundStatus.Cancelled, Can.Civility.PlanRound));

    private readonly List<RoundPoint> points = [];
    private readonly List<Finding> findings = [];

    private InspectionRound() { }

    private InspectionRound(RoundKind kind, string title, DateOnly from, AssessmentScheme scheme, IReadOnlyList<InspectionPoint> drawn, Act act)
    {
        Refusal.If(scheme.Status != SchemeStatus.Published, "要用使用中的测评体系版本，第 {0} 版{1}。", scheme.Version, new Words(scheme.Status.Label));
        Refusal.If(drawn.Count == 0, "没有可以督查的点位。");
        Refusal.If(drawn.Any(point => !point.IsActive), "“{0}”已停用。", drawn.FirstOrDefault(point => !point.IsActive)?.Name ?? "");
        var bare = drawn.FirstOrDefault(point => scheme.ItemsFor(point.Type).Count == 0);
        Refusal.If(bare is not null, "点位类型“{0}”没有检查项。", bare?.Type.Name ?? "");

        Dossier = new Dossier(DossierKind.InspectionRound, act);
        (Kind, Title, StartsOn, Scheme, SchemeId) = (kind, title, from, scheme, scheme.Id);
        points.AddRange(drawn.Select((point, i) => new RoundPoint(point, i + 1)));
    }

    /// <summary>The round of the week that a day lies in. One per <see cref="WeekKey"/>, cancelled ones included.</summary>
    public static InspectionRound Weekly(
        DateOnly day, AssessmentScheme scheme, IReadOnlyList<InspectionPoint> active, IReadOnlySet<int> failedLast, long seed, CivilityRules rules, Act act)
    {
        var week = WeekOf(day);
        return new InspectionRound(RoundKind.Weekly, week, MondayOf(day), scheme, Drawn(active, failedLast, rules.PointsPerRound, seed), act)
        {
            WeekKey = week,
            Seed = seed,
            DrawnFrom = Candidate.Write(Candidates(active, failedLast)),
        };
    }

    /// <summary>A round for an occasion, over points that somebody chose: a targeted campaign, a look-back.</summary>
    public static InspectionRound AdHoc(
        string? title, DateOnly from, AssessmentScheme scheme, IReadOnlyList<InspectionPoint> chosen, SpecialCampaign? campaign, Act act)
    {
        Refusal.If(string.IsNullOrWhiteSpace(title), "请写明名称。");
        Refusal.If(from < act.Today, "开始日期不能早于今天。");

        return new InspectionRound(RoundKind.AdHoc, title!.Trim(), from, scheme, [.. chosen.Distinct()], act) { Campaign = campaign, CampaignId = campaign?.Id };
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public RoundKind Kind { get; private init; }

    public RoundStatus Status { get; private set; }

    public string Title { get; private init; } = "";

    /// <summary>ISO 8601: “2026-W48”. Unique among all rounds; only weekly ones have it.</summary>
    public string? WeekKey { get; private init; }

    public DateOnly StartsOn { get; private init; }

    public int SchemeId { get; private init; }

    public AssessmentScheme Scheme { get; private init; } = null!;

    public int? CampaignId { get; private init; }

    public SpecialCampaign? Campaign { get; private init; }

    public long? Seed { get; private init; }

    /// <summary>What the draw saw; together with the seed it makes the same draw again.</summary>
    public string? DrawnFrom { get; private init; }

    public IReadOnlyList<RoundPoint> Points => points;

    public IReadOnlyList<Finding> Findings => findings;

    public bool IsEnded => Status is Closed or RoundStatus.Cancelled;

    /// <summary>What this round found has gone out.</summary>
    public bool IsIssued => Status is Issued or Closed;

    public static string WeekOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at)}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The draw made again from what was stored: ids of points.</summary>
    public IReadOnlyList<int> DrawAgain() =>
        Seed is { } seed && DrawnFrom is { } from ? Sample.Draw(Candidate.Read(from), points.Count, seed) : [];

    public void Cancel(string? reason, Act act)
    {
        Workflow.Require(Status, "取消督查");
        Refusal.If(findings.Exists(finding => finding.IsOpen), "已经登记了问题，不能取消。请结束外业后复核。");
        var because = Typed.Reason(reason);

        Move("取消督查", act, because);
        Dossier.Close(act);
    }

    private static IReadOnlyList<InspectionPoint> Drawn(IReadOnlyList<InspectionPoint> active, IReadOnlySet<int> failedLast, int count, long seed)
    {
        var byId = active.ToDictionary(point => point.Id);
        return [.. Sample.Draw(Candidates(active, failedLast), count, seed).Select(id => byId[id])];
    }

    private static IEnumerable<Candidate> Candidates(IReadOnlyList<InspectionPoint> active, IReadOnlySet<int> failedLast) =>
        active.Select(point => new Candidate(point.Id, point.Type.Code, failedLast.Contains(point.Id)));

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}
