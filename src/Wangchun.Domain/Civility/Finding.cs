using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.FindingStatus;

namespace Wangchun.Domain.Civility;

public enum FindingStatus
{
    [Display(Name = "待认定")] Captured,
    [Display(Name = "已认定")] Confirmed,
    [Display(Name = "不予认定")] Dismissed,
    [Display(Name = "已合并")] Merged,
    [Display(Name = "已销号")] Closed,
    [Display(Name = "暂缓中")] Exempted,
}

/// <summary>What an inspector sends when a check fails. Without a position a word says why.</summary>
public sealed record FindingSheet(
    Guid Key, ChecklistItem Item, string? Text, decimal? Latitude = null, decimal? Longitude = null, string? NoPosition = null);

/// <summary>
/// What is wrong at a point (问题). Who has to fix it and how far that is stands in its rectifications; it closes when all of them are
/// verified. This part holds what it is and how it is decided on; the other part holds its rectifications.
/// </summary>
public sealed partial class Finding
{
    public const int TextMaxLength = 500;

    public static readonly Workflow<FindingStatus> Workflow = new(
        new(Captured, "认定问题", Confirmed, Can.Civility.ReviewFinding),
        new(Captured, "不予认定", Dismissed, Can.Civility.ReviewFinding),
        new(Captured, "合并问题", Merged, Can.Civility.ReviewFinding),
        new(Confirmed, "全部销号", Closed, Can.Civility.ReInspect, Openness.Public),
        new(Confirmed, "全部暂缓", Exempted, Can.Civility.ApproveExemption),
        new(Exempted, "恢复整改", Confirmed, Casework.Workflow.Clock));

    private readonly List<Supplement> supplements = [];

    private Finding() { }

    internal Finding(InspectionRound round, RoundPoint at, FindingSheet sheet, StoredFile? photo, Finding? closedBefore, CivilityTerms terms, Act act)
    {
        Refusal.If(!sheet.Item.AppliesTo(at.Point.Type.Code), "检查项“{0}”不用于这类点位。", sheet.Item.Text);
        Refusal.If(Typed.Trimmed(sheet.Text) is null, "请写明哪里有问题。");
        Refusal.If(sheet.Item.PhotoRule == PhotoRule.WhenFailed && photo is not { IsPhoto: true }, "请上传一张现场照片。");
        Civility.Position.RefuseUnfit(sheet.Latitude, sheet.Longitude);
        // A point with a known position needs no other: nobody's whereabouts are recorded without need.
        Refusal.If(sheet.Latitude is null && at.Point.Position is null && Typed.Trimmed(sheet.NoPosition) is null, "没有定位时请写明原因。");
        Refusal.If(closedBefore is not null && !closedBefore.IsRelapsedBy(at.PointId, sheet.Item.Code, act.Today, terms.Rules), "它和先前的问题不是同一处，或者已超过 {0} 天。", terms.Rules.RegressionWithin);

        Dossier = new Dossier(DossierKind.Finding, act);
        (Key, Round, Point, PointId) = (sheet.Key, round, at.Point, at.PointId);
        (Item, ItemId, ItemCode, Severity) = (sheet.Item, sheet.Item.Id, sheet.Item.Code, sheet.Item.Severity);
        (Text, CapturedById, CapturedAt) = (sheet.Text!.Trim(), act.PersonId, act.At);
        (Latitude, Longitude, NoPosition) = (sheet.Latitude, sheet.Longitude, Typed.Trimmed(sheet.NoPosition));
        (RegressionOf, RegressionOfId) = (closedBefore, closedBefore?.Id);
        if (photo is not null) Dossier.Attach(act, AttachmentUse.Before, photo, Text);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    /// <summary>Made by the phone before it sends: the same finding sent ten times is one row.</summary>
    public Guid Key { get; private init; }

    public int RoundId { get; private init; }

    public InspectionRound Round { get; private init; } = null!;

    public int PointId { get; private init; }

    public InspectionPoint Point { get; private init; } = null!;

    public int ItemId { get; private init; }

    public ChecklistItem Item { get; private init; } = null!;

    /// <summary>Stays the same when the scheme gets a new version.</summary>
    public string ItemCode { get; private init; } = "";

    public FindingStatus Status { get; private set; }

    public Severity Severity { get; private set; }

    public string Text { get; private set; } = "";

    public decimal? Latitude { get; private init; }

    public decimal? Longitude { get; private init; }

    public string? NoPosition { get; private init; }

    public int? CapturedById { get; private init; }

    public DateTime CapturedAt { get; private init; }

    public DateTime? ConfirmedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public int? MergedIntoId { get; private set; }

    public Finding? MergedInto { get; private set; }

    /// <summary>The same fault on the same point was closed not long ago; the old one is left as it was.</summary>
    public int? RegressionOfId { get; private init; }

    public Finding? RegressionOf { get; private init; }

    public bool IsCarriedOver { get; private set; }

    public IReadOnlyList<Supplement> Supplements => supplements;

    public Position? Position => Civility.Position.Of(Latitude, Longitude) ?? Point.Position;

    public bool IsOpen => Status is Captured or Confirmed or Exempted;

    public bool IsOf(int pointId, string itemCode) => PointId == pointId && ItemCode == itemCode;

    /// <summary>The same fault found again today would be a relapse of this one.</summary>
    public bool IsRelapsedBy(int pointId, string itemCode, DateOnly today, CivilityRules rules) =>
        Status == Closed && IsOf(pointId, itemCode) && ChinaTime.Today(ClosedAt!.Value).AddDays(rules.RegressionWithin) >= today;

    /// <summary>The newest open one comes first, because it is added to; only when there is none, the newest closed one counts as relapsed.</summary>
    public static (Finding? Open, Finding? Relapsed) Match(
        IEnumerable<Finding> earlier, int pointId, string itemCode, DateOnly today, CivilityRules rules)
    {
        var newest = earlier.Where(finding => finding.IsOf(pointId, itemCode)).OrderByDescending(finding => finding.CapturedAt).ThenByDescending(finding => finding.Id).ToList();
        var open = newest.Find(finding => finding.IsOpen);
        return (open, open is null ? newest.Find(finding => finding.IsRelapsedBy(pointId, itemCode, today, rules)) : null);
    }

    /// <summary>Seen again while it is open: a word and a photo more instead of another finding.</summary>
    public Supplement Add(SupplementSheet sheet, StoredFile? photo, Act act)
    {
        if (supplements.Find(supplement => supplement.Key == sheet.Key) is { } known) return known;

        Refusal.If(!IsOpen, "现在是“{0}”，不能{1}。", Status, new Words("补充问题"));
        Refusal.If(Typed.Trimmed(sheet.Text) is null && photo is null, "请写一句话或上传一张照片。");

        var supplement = new Supplement(sheet, act);
        supplements.Add(supplement);
        var entry = Dossier.Record(act, "补充问题", supplement.Text);
        if (photo is not null) Dossier.Attach(act, AttachmentUse.Before, photo, supplement.Text ?? Text, entry);
        return supplement;
    }

    /// <summary>It is a fault. Whoever decides may grade it otherwise than the checklist does.</summary>
    public void Confirm(Severity? severity, Act act)
    {
        Workflow.Require(Status, "认定问题");
        RefuseCapturer(act);

        Severity = severity ?? Severity;
        ConfirmedAt = act.At;
        Move("认定问题", act);
    }

    public void Dismiss(string? reason, Act act)
    {
        Workflow.Require(Status, "不予认定");
        RefuseCapturer(act);
        var because = Typed.Reason(reason);

        Move("不予认定", act, because);
        Dossier.Close(act);
    }

    public void MergeInto(Finding target, Act act)
    {
        Workflow.Require(Status, "合并问题");
        RefuseCapturer(act);
        Refusal.If(target == this, "不能合并到它自己。");
        Refusal.If(!target.IsOpen, "要合并到的问题{0}，请选一个没有办结的问题。", new Words(target.Status.Label));

        (MergedInto, MergedIntoId) = (target, target.Id);
        Move("合并问题", act);
        target.Dossier.Record(act, "并入问题", Text);
        Dossier.Close(act);
    }

    internal void CarryOver(string because, Act act)
    {
        Refusal.If(!IsOpen, "现在是“{0}”，不能{1}。", Status, new Words("结转问题"));
        IsCarriedOver = true;
        Dossier.Record(act, "结转问题", because);
    }

    private void RefuseCapturer(Act act) => Refusal.If(act.PersonId == CapturedById, "这个问题由您登记，请由另一位同事认定。");

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}

public sealed record SupplementSheet(Guid Key, string? Text);

/// <summary>The same fault seen again by somebody.</summary>
public sealed class Supplement
{
    private Supplement() { }

    internal Supplement(SupplementSheet sheet, Act act) =>
        (Key, Text, At, PersonId) = (sheet.Key, Typed.Trimmed(sheet.Text), act.At, act.PersonId);

    public int Id { get; private init; }

    public int FindingId { get; private init; }

    public Guid Key { get; private init; }

    public string? Text { get; private init; }

    public DateTime At { get; private init; }

    public int? PersonId { get; private init; }
}
