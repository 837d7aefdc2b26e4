using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.LineStatus;

namespace Wangchun.Domain.Civility;

public enum LineStatus
{
    [Display(Name = "待签收")] Assigned,
    [Display(Name = "已签收")] SignedFor,
    [Display(Name = "办理中")] Doing,
    [Display(Name = "待核定")] Submitted,
    [Display(Name = "已核定")] Accepted,
    [Display(Name = "已退回")] Returned,
}

public enum LineResult
{
    [Display(Name = "已完成")] Completed,
    [Display(Name = "阶段性完成")] Partly,
    [Display(Name = "无法完成")] Impossible,
}

/// <summary>One line of an order as the office cuts it: what, who leads, who helps, until when.</summary>
public sealed record LineSheet(string? Text, ResponsibleUnit Lead, IReadOnlyList<ResponsibleUnit> With, DateOnly DueOn);

/// <summary>One line of a supervision order (逐条): a unit signs for it, does it and shows it; the office checks it by itself.</summary>
public sealed class SupervisionLine
{
    public const int TextMaxLength = 500;
    public const int MeasureMaxLength = 1000;

    public static readonly Workflow<LineStatus> Workflow = new(
        new(Assigned, "签收", SignedFor, Can.Civility.AnswerLine),
        new(SignedFor, "着手办理", Doing, Can.Civility.AnswerLine),
        new(Doing, "提交结果", Submitted, Can.Civility.AnswerLine),
        new(Submitted, "核定通过", Accepted, Can.Civility.AcceptLine),
        new(Submitted, "退回重办", Returned, Can.Civility.AcceptLine),
        new(Returned, "着手办理", Doing, Can.Civility.AnswerLine),
        new(Accepted, "上级退回", Returned, Can.Civility.CloseOrder));

    private readonly List<ResponsibleUnit> coUnits = [];
    private readonly List<Extension> extensions = [];

    private SupervisionLine() { }

    internal SupervisionLine(SupervisionOrder order, int ordinal, LineSheet sheet, Act act)
    {
        Dossier = new Dossier(DossierKind.SupervisionLine, act);
        (Order, Ordinal, Text) = (order, ordinal, sheet.Text!.Trim());
        (LeadUnit, LeadUnitId) = (sheet.Lead, sheet.Lead.Id);
        coUnits.AddRange(sheet.With.Distinct());
        (OriginalDueOn, DueOn) = (sheet.DueOn, sheet.DueOn);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public int OrderId { get; private init; }

    public SupervisionOrder Order { get; private init; } = null!;

    public int Ordinal { get; internal set; }

    public string Text { get; private init; } = "";

    public int LeadUnitId { get; private set; }

    public ResponsibleUnit LeadUnit { get; private set; } = null!;

    public IReadOnlyList<ResponsibleUnit> CoUnits => coUnits;

    public LineStatus Status { get; private set; }

    public DateOnly OriginalDueOn { get; private init; }

    public DateOnly DueOn { get; private set; }

    public DateTime? HandedAt { get; private set; }

    public DateTime? SignedAt { get; private set; }

    /// <summary>Signed, but after the day it had for that.</summary>
    public bool IsSignedLate { get; private set; }

    public string? ObjectedBecause { get; private set; }

    public DateTime? ObjectedAt { get; private set; }

    public bool IsObjectionOpen { get; private set; }

    public string? Measure { get; private set; }

    public LineResult? Result { get; private set; }

    public int? SubmittedById { get; private set; }

    public int ReturnCount { get; private set; }

    /// <summary>The leader let the reply go out without it.</summary>
    public string? WaivedBecause { get; private set; }

    public IReadOnlyList<Extension> Extensions => extensions;

    /// <summary>Nothing stands between this line and the reply.</summary>
    public bool IsSettled => Status == Accepted || WaivedBecause is not null;

    public void Sign(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "签收");
        Order.RefuseUnlessRunning("签收");
        RefuseStranger(act);
        Refusal.If(IsObjectionOpen, "异议还没有答复，不能签收。");

        (SignedAt, IsSignedLate) = (act.At, act.At > Dossier.DueAt);
        Move("签收", act);
        Dossier.Expect("提交结果", terms.By(DueOn));
        Order.BeginWhenSigned(act);
    }

    /// <summary>“Not ours”, once and within a day.</summary>
    public void RaiseObjection(string? reason, CivilityTerms terms, Act act)
    {
        RefuseUnlessHanded("提出异议");
        RefuseStranger(act);
        Refusal.If(ObjectedAt is not null, "异议只能提一次，请签收办理。");
        Refusal.If(act.At > terms.Calendar.DueIn(HandedAt!.Value, terms.Rules.ObjectionDays).At, "异议要在交办后 {0} 个工作日内提出。", terms.Rules.ObjectionDays);
        var because = Typed.Reason(reason);

        (ObjectedBecause, ObjectedAt, IsObjectionOpen) = (because, act.At, true);
        Dossier.Record(act, "提出异议", because);
        Dossier.Expect("答复异议", terms.In(act, terms.Rules.DisputeDecisionDays));
    }

    /// <summary>To another unit, or it stays where it is (no unit given). Either way the day for signing begins again.</summary>
    public void AnswerObjection(ResponsibleUnit? other, string? reason, CivilityTerms terms, Act act)
    {
        RefuseUnlessHanded("答复异议");
        Refusal.If(!IsObjectionOpen, "没有等待答复的异议。");
        Refusal.If(other == LeadUnit, "它已经派给“{0}”，请选另一个单位。", LeadUnit.Name);
        other?.RefuseUnlessWorking();
        var because = Typed.Reason(reason);

        IsObjectionOpen = false;
        if (other is not null)
        {
            (LeadUnit, LeadUnitId, ObjectedAt) = (other, other.Id, null);
            coUnits.Remove(other);
        }

        Dossier.Record(act, other is null ? "维持交办" : "改派", because);
        Hand(terms, act);
    }

    public void Begin(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "着手办理");
        RefuseStranger(act);

        Move("着手办理", act);
        Dossier.Expect("提交结果", terms.By(DueOn));
    }

    /// <summary>What was done, how far it came, and the proof.</summary>
    public void Submit(string? measure, LineResult result, StoredFile? proof, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "提交结果");
        RefuseStranger(act);
        Refusal.If(Typed.Trimmed(measure) is null, "请写明办理情况。");
        Refusal.If(proof is null, "请上传办理的佐证材料。");

        (Measure, Result, SubmittedById) = (measure!.Trim(), result, act.PersonId);
        extensions.Find(extension => extension.IsPending)?.Decide(false, act);
        Dossier.Attach(act, AttachmentUse.Proof, proof!, Measure);
        Move("提交结果", act, Measure);
        Dossier.Expect("核定", terms.By(Order.DueOn));
    }

    public void Accept(string? note, Act act)
    {
        Workflow.Require(Status, "核定通过");
        RefuseOwn(act);

        Move("核定通过", act, Typed.Trimmed(note));
        Dossier.ExpectNothing();
    }

    public void Return(string? reason, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "退回重办");
        RefuseOwn(act);
        var because = Typed.Reason(reason);

        ReturnCount++;
        Move("退回重办", act, because);
        Dossier.Expect("提交结果", terms.By(DueOn));
    }

    /// <summary>The leader decides that the reply need not wait for this line; why is kept.</summary>
    public void Waive(string? reason, Act act)
    {
        Order.RefuseUnlessRunning("免于等待");
        Refusal.If(IsSettled, "这一条已经核定或免于等待。");
        var because = Typed.Reason(reason);

        WaivedBecause = because;
        Dossier.Record(act, "免于等待", because);
    }

    public void AskExtension(DateOnly until, string? reason, CivilityTerms terms, Act act)
    {
        RefuseUnlessWorkedOn("申请延期");
        RefuseStranger(act);
        RefuseTooLate(until, terms);

        extensions.Add(Extension.Ask(extensions, terms.Calendar.EndOfBusiness(DueOn), until, reason, terms, act));
        Dossier.Record(act, "申请延期", extensions[^1].Because);
    }

    public void DecideExtension(bool granted, string? note, CivilityTerms terms, Act act)
    {
        RefuseUnlessWorkedOn("决定延期");
        var pending = Extension.Pending(extensions, act);
        var because = granted ? Typed.Trimmed(note) : Typed.Reason(note);
        if (granted) RefuseTooLate(pending.Until, terms);

        pending.Decide(granted, act);
        Dossier.Record(act, granted ? "同意延期" : "不同意延期", because);
        if (!granted) return;
        DueOn = pending.Until;
        Dossier.Extend(terms.By(DueOn));
    }

    /// <summary>None before it is handed out and once it is settled.</summary>
    public Light? LightAt(DateTime now, CivilityTerms terms) =>
        HandedAt is null || IsSettled || Order.IsEnded ? null : Lights.Of(Dossier.DueAt, Status == Returned || IsSignedLate, now, terms);

    internal void Hand(CivilityTerms terms, Act act)
    {
        HandedAt = act.At;
        Dossier.Expect("签收", terms.In(act, terms.Rules.SigningDays));
    }

    internal void Redo(string because, DateOnly dueOn, CivilityTerms terms, Act act)
    {
        WaivedBecause = null;
        DueOn = dueOn;
        if (Status == Accepted) Move("上级退回", act, because);
        else Dossier.Record(act, "上级退回", because);
        Dossier.Expect("提交结果", terms.By(DueOn));
    }

    private void RefuseUnlessHanded(string what)
    {
        Order.RefuseUnlessRunning(what);
        Refusal.If(Status != Assigned, "现在是“{0}”，不能{1}。", Status, new Words(what));
    }

    private void RefuseUnlessWorkedOn(string what) =>
        Refusal.If(Status is not (SignedFor or Doing or Returned), "现在是“{0}”，不能{1}。", Status, new Words(what));

    private void RefuseTooLate(DateOnly until, CivilityTerms terms)
    {
        var last = Order.LastLineDay(terms);
        Refusal.If(until > last, "每一条都要在上级期限前至少 {0} 个工作日办完，最迟 {1:d}。", terms.Rules.InternalMarginDays, last);
    }

    private void RefuseStranger(Act act) => Refusal.If(!LeadUnit.IsServedBy(act), "这一条由“{0}”牵头办理。", LeadUnit.Name);

    private void RefuseOwn(Act act) => Refusal.If(act.PersonId == SubmittedById || LeadUnit.IsServedBy(act), "提交和核定要由两个人来做。");

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}
