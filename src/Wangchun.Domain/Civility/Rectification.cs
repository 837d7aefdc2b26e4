using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.RectificationStatus;

namespace Wangchun.Domain.Civility;

public enum RectificationStatus
{
    [Display(Name = "待接单")] Dispatched,
    [Display(Name = "已接单")] Accepted,
    [Display(Name = "有异议")] Disputed,
    [Display(Name = "整改中")] Rectifying,
    [Display(Name = "待复查")] Claimed,
    [Display(Name = "已销号")] Verified,
    [Display(Name = "暂缓中")] Exempted,
    [Display(Name = "已改派")] Superseded,
}

/// <summary>
/// One unit's task to put one finding right (整改). This part holds what it is, its table of steps and the unit's way to “done”; the
/// other parts hold the re-inspection and what moves the clock.
/// </summary>
public sealed partial class Rectification
{
    public const int NoteMaxLength = 500;

    public static readonly Workflow<RectificationStatus> Workflow = new(
        new(Dispatched, "接单", Accepted, Can.Civility.Rectify) { OrRight = Casework.Workflow.Clock },
        new(Dispatched, "提出异议", Disputed, Can.Civility.Rectify),
        new(Disputed, "维持派单", Dispatched, Can.Civility.ReviewFinding),
        new(Accepted, "开始整改", Rectifying, Can.Civility.Rectify),
        new(Rectifying, "报告整改", Claimed, Can.Civility.Rectify, Openness.WithResult),
        new(Claimed, "复查通过", Verified, Can.Civility.ReInspect, Openness.WithResult),
        new(Claimed, "复查不通过", Rectifying, Can.Civility.ReInspect),
        new(Accepted, "暂缓整改", Exempted, Can.Civility.ApproveExemption),
        new(Rectifying, "暂缓整改", Exempted, Can.Civility.ApproveExemption),
        new(Exempted, "暂缓到期", Rectifying, Casework.Workflow.Clock),
        new(Dispatched, "改派", Superseded, Can.Civility.ReviewFinding),
        new(Disputed, "改派", Superseded, Can.Civility.ReviewFinding),
        new(Accepted, "改派", Superseded, Can.Civility.ReviewFinding),
        new(Rectifying, "改派", Superseded, Can.Civility.ReviewFinding));

    private readonly List<FeedbackSlot> slots = [];

    private Rectification() { }

    internal Rectification(Finding finding, ResponsibleUnit unit, DateOnly? until, CivilityTerms terms, Act act)
    {
        Dossier = new Dossier(DossierKind.Rectification, act);
        (Finding, Unit, UnitId) = (finding, unit, unit.Id);
        (DispatchedAt, DispatchedById) = (act.At, act.PersonId);
        var due = Allotted(finding.Severity, until, terms, act);
        OriginalDueAt = due.At;
        SetDue(due);
        if (finding.Severity == Severity.Lasting) slots.AddRange(FeedbackSlot.Every(FeedbackCycle.Monthly, act.Today, ChinaTime.Today(due.At)));
        Dossier.Expect("接单", terms.In(act, terms.Rules.UnitAcceptanceDays));
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    /// <summary>Its deadline is that of the step awaited now; <see cref="DueAt"/> is when the fault must be gone.</summary>
    public Dossier Dossier { get; private init; } = null!;

    public int FindingId { get; private init; }

    public Finding Finding { get; private init; } = null!;

    public int UnitId { get; private init; }

    public ResponsibleUnit Unit { get; private init; } = null!;

    public RectificationStatus Status { get; private set; }

    public DateTime DispatchedAt { get; private init; }

    public int? DispatchedById { get; private init; }

    public DateTime OriginalDueAt { get; private init; }

    public DateTime DueAt { get; private set; }

    public bool DueIsProvisional { get; private set; }

    /// <summary>The working days it was given; zero when it was given hours or a day.</summary>
    public int AllottedDays { get; private set; }

    /// <summary>The unit said nothing, which counts as yes.</summary>
    public bool IsAcceptedBySilence { get; private set; }

    public DateTime? DisputedAt { get; private set; }

    public DateTime? ClaimedAt { get; private set; }

    public int? ClaimedById { get; private set; }

    public DateTime? VerifiedAt { get; private set; }

    public string? Measure { get; private set; }

    /// <summary>Another photo of the portal has the very same bytes as the one sent as proof.</summary>
    public int? SamePhotoId { get; private set; }

    /// <summary>Monthly reports on what takes long.</summary>
    public IReadOnlyList<FeedbackSlot> Slots => slots;

    public bool IsTerminal => Status is Verified or Superseded;

    /// <summary>How far it still has to go: the larger, the worse to read in a list.</summary>
    internal int Distance => Status switch
    {
        Disputed => 0,
        Dispatched => 1,
        Accepted => 2,
        Rectifying => 3,
        Claimed => 4,
        Exempted => 5,
        _ => 6,
    };

    public void Accept(Act act)
    {
        Workflow.Require(Status, "接单");
        RefuseStranger(act);

        Move("接单", act);
        ExpectResult();
    }

    public void AcceptBySilence(Act act)
    {
        Workflow.Require(Status, "接单");
        Refusal.If(act.At <= Dossier.DueAt, "接单期限还没有到。");

        IsAcceptedBySilence = true;
        Move("接单", act, "到期没有回应，视为接单");
        ExpectResult();
    }

    /// <summary>“Not ours”, once and soon.</summary>
    public void Dispute(string? reason, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "提出异议");
        RefuseStranger(act);
        Refusal.If(DisputedAt is not null, "异议只能提一次，请接单整改。");
        Refusal.If(act.At > terms.Calendar.DueIn(DispatchedAt, terms.Rules.DisputeDays).At, "异议要在派单后 {0} 个工作日内提出。", terms.Rules.DisputeDays);
        var because = Typed.Reason(reason);

        DisputedAt = act.At;
        Move("提出异议", act, because);
        Dossier.Expect("答复异议", terms.In(act, terms.Rules.DisputeDecisionDays));
    }

    public void Uphold(string? reason, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "维持派单");
        var because = Typed.Reason(reason);

        Move("维持派单", act, because);
        Dossier.Expect("接单", terms.In(act, terms.Rules.UnitAcceptanceDays));
    }

    public void Begin(Act act)
    {
        Workflow.Require(Status, "开始整改");
        RefuseStranger(act);

        Move("开始整改", act);
    }

    /// <summary>“Done”, with a photo from the same angle. A photo seen before, here or elsewhere, is pointed out and not refused.</summary>
    public void Claim(string? measure, StoredFile? photo, int? seenElsewhereId, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "报告整改");
        RefuseStranger(act);
        Refusal.If(Typed.Trimmed(measure) is null, "请写明怎样整改的。");
        Refusal.If(photo is not { IsPhoto: true }, "请上传一张同角度的整改后照片。");

        (Measure, ClaimedAt, ClaimedById) = (measure!.Trim(), act.At, act.PersonId);
        SamePhotoId = SeenHere(photo!) ?? seenElsewhereId;
        DropExtension(act);
        DropExemption(act);
        Dossier.Attach(act, AttachmentUse.After, photo!, Measure);
        Move("报告整改", act, Measure);
        Dossier.Expect("复查", terms.In(act, terms.Rules.ReInspectionDays));
    }

    public void Report(FeedbackSlot slot, string? text, Act act)
    {
        Refusal.If(IsTerminal, "现在是“{0}”，不能{1}。", Status, new Words("报告进展"));
        RefuseStranger(act);
        slot.Report(text, act);
        Dossier.Record(act, "报告进展", slot.Text);
    }

    /// <summary>None when nothing runs: it is verified, passed on or exempted. What waits for the re-inspection is measured by that.</summary>
    public Light? LightAt(DateTime now, CivilityTerms terms) => IsTerminal || Status == Exempted
        ? null
        : Lights.Of(Status == Claimed ? Dossier.DueAt : DueAt, ReopenCount > 0 || IsAcceptedBySilence || slots.Exists(slot => slot.IsMissed(ChinaTime.Today(now))), now, terms);

    internal void Supersede(string because, Act act)
    {
        DropExtension(act);
        DropExemption(act);
        Move("改派", act, because);
        Dossier.Close(act);
    }

    private int? SeenHere(StoredFile photo) =>
        Finding.Dossier.Attachments.Concat(Finding.Rectifications.SelectMany(one => one.Dossier.Attachments))
            .FirstOrDefault(attachment => attachment.Sha256 == photo.Sha256)?.Id;

    private static DueDate Allotted(Severity severity, DateOnly? until, CivilityTerms terms, Act act) => severity switch
    {
        Severity.Immediate => new DueDate(act.At.AddHours(terms.Rules.ImmediateHours), false),
        Severity.General => terms.In(act, terms.Rules.GeneralDays),
        Severity.Hard => terms.In(act, terms.Rules.HardDays),
        _ => terms.By(until ?? act.Today.AddDays(terms.Rules.LongestLasting)),
    };

    private void SetDue(DueDate due)
    {
        (DueAt, DueIsProvisional) = (due.At, due.IsProvisional);
        AllottedDays = Math.Max(AllottedDays, due.CountedDays);
    }

    private void ExpectResult() => Dossier.Expect("报告整改", new DueDate(DueAt, DueIsProvisional));

    private void RefuseStranger(Act act) => Refusal.If(!Unit.IsServedBy(act), "这项整改由“{0}”办理。", Unit.Name);

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}
