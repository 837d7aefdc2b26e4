using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.BulletinStatus;

namespace Wangchun.Domain.Civility;

public enum BulletinStatus
{
    [Display(Name = "拟稿中")] Draft,
    [Display(Name = "待初审")] FirstReview,
    [Display(Name = "待复审")] SecondReview,
    [Display(Name = "待终审")] FinalReview,
    [Display(Name = "已定稿")] Approved,
}

/// <summary>Why a finding is shown in a bulletin.</summary>
public enum PickKind
{
    [Display(Name = "整改前后对比")] BeforeAndAfter,
    [Display(Name = "突出问题")] Worst,
}

public sealed record PickSheet(Finding Finding, PickKind Kind);

/// <summary>
/// What the street reads of one round (通报): scores and ranks come from the frozen round, the words from whoever edits it. Three reviews
/// by three people (三审) make it final; whether it is public is decided after that, on its own axis.
/// </summary>
public sealed class Bulletin
{
    public const int TitleMaxLength = 100;
    public const int TextMaxLength = 8000;

    public static readonly Workflow<BulletinStatus> Workflow = new(
        new(Draft, "送初审", FirstReview, Can.Civility.WriteBulletin),
        new(FirstReview, "初审通过", SecondReview, Can.Civility.CheckBulletin),
        new(SecondReview, "复审通过", FinalReview, Can.Civility.ReviewBulletin),
        new(FinalReview, "终审通过", Approved, Can.Civility.ApproveBulletin),
        new(FirstReview, "退回修改稿", Draft, Can.Civility.CheckBulletin),
        new(SecondReview, "退回修改稿", Draft, Can.Civility.ReviewBulletin),
        new(FinalReview, "退回修改稿", Draft, Can.Civility.ApproveBulletin),
        new(Approved, "退回修改稿", Draft, Can.Civility.ReviewBulletin));

    private readonly List<BulletinPick> picks = [];

    private Bulletin() { }

    public Bulletin(InspectionRound round, string? title, string? text, Act act)
    {
        Refusal.If(round.Status is not (RoundStatus.Reviewed or RoundStatus.Issued or RoundStatus.Closed), "这一轮督查还没有复核，得分还会变。");
        RefuseUnfit(title, text);
        Dossier = new Dossier(DossierKind.Bulletin, act);
        Round = round;
        Write(title!, text!, act);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public int RoundId { get; private init; }

    public InspectionRound Round { get; private init; } = null!;

    public BulletinStatus Status { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public int? AuthorId { get; private set; }

    public int? FirstReviewerId { get; private set; }

    public int? SecondReviewerId { get; private set; }

    public int? FinalReviewerId { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    public IReadOnlyList<BulletinPick> Picks => picks;

    public void Edit(string? title, string? text, Act act)
    {
        RefuseUnlessDraft("修改通报");
        RefuseUnfit(title, text);
        Write(title!, text!, act);
        Dossier.Record(act, "修改通报");
    }

    /// <summary>Pairs to show and faults to name; a pair needs both photos.</summary>
    public void Pick(IReadOnlyList<PickSheet> chosen, Act act)
    {
        RefuseUnlessDraft("选择问题");
        Refusal.If(chosen.Any(sheet => sheet.Finding.Round != Round), "请选这一轮督查的问题。");
        Refusal.If(chosen.Any(sheet => sheet.Finding.Status is FindingStatus.Captured or FindingStatus.Dismissed or FindingStatus.Merged), "只能选已认定的问题。");
        Refusal.If(chosen.Any(sheet => sheet.Kind == PickKind.BeforeAndAfter && !HasBoth(sheet.Finding)), "整改前后对比要有整改前和复查通过的整改后照片。");

        picks.Clear();
        picks.AddRange(chosen.DistinctBy(sheet => sheet.Finding).Select((sheet, i) => new BulletinPick(sheet, i + 1)));
        AuthorId = act.PersonId;
        Dossier.Publication.Touch(act);
        Dossier.Record(act, "选择问题");
    }

    public void Submit(CivilityTerms terms, Act act)
    {
        Move("送初审", act);
        (FirstReviewerId, SecondReviewerId, FinalReviewerId) = (null, null, null);
        Expect("初审", terms, act);
    }

    public void PassFirst(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "初审通过");
        RefuseSamePerson(act);

        FirstReviewerId = act.PersonId;
        Move("初审通过", act);
        Expect("复审", terms, act);
    }

    public void PassSecond(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "复审通过");
        RefuseSamePerson(act);

        SecondReviewerId = act.PersonId;
        Move("复审通过", act);
        Expect("终审", terms, act);
    }

    /// <summary>It is final; from now on it can be made public by another right.</summary>
    public void PassFinal(string number, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "终审通过");
        RefuseSamePerson(act);

        (FinalReviewerId, ApprovedAt) = (act.PersonId, act.At);
        if (Dossier.Number is null) Dossier.Assign(number);
        Move("终审通过", act);
        Dossier.MovePublication("提请公开", act);
        Expect("公开结果", terms, act);
    }

    public void SendBack(string? reason, Act act)
    {
        Workflow.Require(Status, "退回修改稿");
        Refusal.If(Dossier.Publication.IsPublic, "通报已经公开。要修改，请先撤下。");
        var because = Typed.Reason(reason);

        if (Dossier.Publication.State == PublicationState.PendingPublish) Dossier.MovePublication("退回修改", act, because);
        Move("退回修改稿", act, because);
        Dossier.ExpectNothing();
    }

    public void Publish(Act act)
    {
        Refusal.If(Status != Approved, "现在是“{0}”，不能{1}。", Status, new Words("公开结果"));
        Dossier.MovePublication("公开结果", act);
        Dossier.ExpectNothing();
    }

    public void Withdraw(string? reason, Act act) => Dossier.MovePublication("撤下结果", act, Typed.Reason(reason));

    private static bool HasBoth(Finding finding) =>
        finding.Dossier.Has(AttachmentUse.Before)
        && finding.Rectifications.Any(one => one.Status == RectificationStatus.Verified && one.Dossier.Has(AttachmentUse.After));

    private void RefuseSamePerson(Act act) =>
        Refusal.If(act.PersonId is { } person && (person == AuthorId || person == FirstReviewerId || person == SecondReviewerId), "拟稿和三次审核要由不同的人来做。");

    private void RefuseUnlessDraft(string what) => Refusal.If(Status != Draft, "现在是“{0}”，不能{1}。", Status, new Words(what));

    private static void RefuseUnfit(string? title, string? text) =>
        Refusal.If(Typed.Trimmed(title) is null || Typed.Trimmed(text) is null, "请写明通报的标题和正文。");

    private void Write(string title, string text, Act act)
    {
        (Title, Text, AuthorId) = (title.Trim(), text.Trim(), act.PersonId);
        Dossier.Publication.Touch(act);
    }

    private void Expect(string awaited, CivilityTerms terms, Act act) => Dossier.Expect(awaited, terms.In(act, terms.Rules.BulletinReviewDays));

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}

/// <summary>A finding that a bulletin shows, in its place.</summary>
public sealed class BulletinPick
{
    private BulletinPick() { }

    internal BulletinPick(PickSheet sheet, int ordinal) => (Finding, FindingId, Kind, Ordinal) = (sheet.Finding, sheet.Finding.Id, sheet.Kind, ordinal);

    public int Id { get; private init; }

    public int BulletinId { get; private init; }

    public int FindingId { get; private init; }

    public Finding Finding { get; private init; } = null!;

    public PickKind Kind { get; private init; }

    public int Ordinal { get; private init; }
}
