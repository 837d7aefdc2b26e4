using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.OrderStatus;

namespace Wangchun.Domain.Civility;

public enum OrderLevel
{
    [Display(Name = "市级")] Municipal,
    [Display(Name = "区级")] District,
    [Display(Name = "街道")] Street,
}

public enum OrderStatus
{
    [Display(Name = "已登记")] Registered,
    [Display(Name = "已拟办")] Approved,
    [Display(Name = "已交办")] Assigned,
    [Display(Name = "办理中")] InProgress,
    [Display(Name = "待签发")] FeedbackDrafted,
    [Display(Name = "已回复")] Replied,
    [Display(Name = "已销号")] Closed,
    [Display(Name = "上级退回")] ReturnedBySuperior,
    [Display(Name = "已作废")] Voided,
}

/// <summary>What the office copies from the order.</summary>
public sealed record OrderSheet
{
    public required OrderLevel Level { get; init; }

    public string? Issuer { get; init; }

    /// <summary>As printed: “甬文明督〔2026〕12号”. Unique per issuer and year.</summary>
    public string? DocumentNumber { get; init; }

    public required int Year { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public FeedbackCycle Cycle { get; init; }

    public string? Contact { get; init; }

    public string? ContactPhone { get; init; }

    public SpecialCampaign? Campaign { get; init; }
}

/// <summary>
/// A supervision order (督办单) of a superior, answered line by line. This part holds what it is, its table of steps and its way to the
/// units; the other parts hold the reply and what moves its day.
/// </summary>
public sealed partial class SupervisionOrder
{
    public const int TitleMaxLength = 100;
    public const int TextMaxLength = 4000;
    public const int IssuerMaxLength = 60;
    public const int DocumentNumberMaxLength = 60;
    public const int ContactMaxLength = 40;
    public const int ReplyMaxLength = 4000;

    public static readonly Workflow<OrderStatus> Workflow = new(
        new(Registered, "领导拟办", Approved, Can.Civility.ApproveOrder),
        new(Approved, "交办", Assigned, Can.Civility.AssignOrder),
        new(Assigned, "开始办理", InProgress, Casework.Workflow.Clock),
        new(InProgress, "拟写回复", FeedbackDrafted, Can.Civility.AcceptLine),
        new(FeedbackDrafted, "退回重写", InProgress, Can.Civility.SignReply),
        new(FeedbackDrafted, "签发回复", Replied, Can.Civility.SignReply),
        new(Replied, "上级销号", Closed, Can.Civility.CloseOrder),
        new(Replied, "上级退回", ReturnedBySuperior, Can.Civility.CloseOrder),
        new(ReturnedBySuperior, "重新办理", InProgress, Can.Civility.AssignOrder),
        new(Registered, "作废", Voided, Can.Civility.ApproveOrder),
        new(Approved, "作废", Voided, Can.Civility.ApproveOrder),
        new(Assigned, "作废", Voided, Can.Civility.ApproveOrder));

    private readonly List<SupervisionLine> lines = [];
    private readonly List<FeedbackSlot> slots = [];

    private SupervisionOrder() { }

    public SupervisionOrder(OrderSheet sheet, CivilityTerms terms, Act act)
    {
        RefuseUnfit(sheet, act);
        Dossier = new Dossier(DossierKind.SupervisionOrder, act);
        (Level, Year, ReceivedOn, Cycle) = (sheet.Level, sheet.Year, sheet.ReceivedOn, sheet.Cycle);
        (Issuer, DocumentNumber) = (sheet.Issuer!.Trim(), sheet.DocumentNumber!.Trim());
        (Title, Text, Contact) = (sheet.Title!.Trim(), sheet.Text!.Trim(), Typed.Trimmed(sheet.Contact));
        (OriginalDueOn, DueOn) = (sheet.DueOn, sheet.DueOn);
        (Campaign, CampaignId) = (sheet.Campaign, sheet.Campaign?.Id);
        ContactPhone.Write(sheet.ContactPhone);
        Dossier.Expect("领导拟办", terms.In(act, terms.Rules.OrderApprovalDays));
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public OrderStatus Status { get; private set; }

    public OrderLevel Level { get; private init; }

    public string Issuer { get; private init; } = "";

    public string DocumentNumber { get; private init; } = "";

    public int Year { get; private init; }

    public DateOnly ReceivedOn { get; private init; }

    /// <summary>As printed on the order; an extension moves <see cref="DueOn"/> and leaves this.</summary>
    public DateOnly OriginalDueOn { get; private init; }

    public DateOnly DueOn { get; private set; }

    public string Title { get; private init; } = "";

    public string Text { get; private init; } = "";

    public FeedbackCycle Cycle { get; private init; }

    public string? Contact { get; private init; }

    public PersonalText ContactPhone { get; private init; } = new();

    public int? CampaignId { get; private init; }

    public SpecialCampaign? Campaign { get; private init; }

    /// <summary>The leader who answers for it in the street.</summary>
    public int? LeaderId { get; private set; }

    public Person? Leader { get; private set; }

    public int? LeadUnitId { get; private set; }

    public ResponsibleUnit? LeadUnit { get; private set; }

    public string? VoidBecause { get; private set; }

    public int? VoidAskedById { get; private set; }

    public IReadOnlyList<SupervisionLine> Lines => lines;

    public IReadOnlyList<FeedbackSlot> Slots => slots;

    public bool IsEnded => Status is Closed or Voided;

    /// <summary>The leader says who is in charge and which unit leads.</summary>
    public void Approve(Person leader, ResponsibleUnit lead, string? note, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "领导拟办");
        Refusal.If(!leader.Posts.Any(post => post is { IsCurrent: true, Role: Role.StreetLeader }), "{0}不是街道领导。", leader.Name);
        lead.RefuseUnlessWorking();

        (Leader, LeaderId, LeadUnit, LeadUnitId) = (leader, leader.Id, lead, lead.Id);
        Move("领导拟办", act, Typed.Trimmed(note));
        Dossier.Expect("交办", terms.In(act, terms.Rules.OrderApprovalDays));
    }

    /// <summary>Takes the order apart, line by line, until it goes out.</summary>
    public SupervisionLine AddLine(LineSheet sheet, CivilityTerms terms, Act act)
    {
        Refusal.If(Status is not (Registered or Approved), "现在是“{0}”，不能{1}。", Status, new Words("拆分事项"));
        RefuseUnfit(sheet, terms, act);

        var line = new SupervisionLine(this, lines.Count + 1, sheet, act);
        lines.Add(line);
        Dossier.Record(act, "拆分事项", line.Text);
        return line;
    }

    public void RemoveLine(SupervisionLine line, Act act)
    {
        Refusal.If(Status is not (Registered or Approved), "现在是“{0}”，不能{1}。", Status, new Words("拆分事项"));

        lines.Remove(line);
        for (var i = 0; i < lines.Count; i++) lines[i].Ordinal = i + 1;
        Dossier.Record(act, "拆分事项", line.Text);
    }

    public void Assign(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "交办");
        Refusal.If(lines.Count == 0, "请先把督办单拆成事项。");

        Move("交办", act);
        foreach (var line in lines) line.Hand(terms, act);
        slots.AddRange(FeedbackSlot.Every(Cycle, act.Today, DueOn));
        Dossier.Expect("回复上级", terms.By(DueOn));
    }

    /// <summary>Somebody registered the wrong thing, or the same twice: the office says so, the leader strikes it out.</summary>
    public void AskToVoid(string? reason, Act act)
    {
        Workflow.Require(Status, "作废");
        Refusal.If(VoidAskedById is not null, "已有一份作废申请在等待决定。");

        (VoidBecause, VoidAskedById) = (Typed.Reason(reason), act.PersonId);
        Dossier.Record(act, "申请作废", VoidBecause);
    }

    public void Void(Act act)
    {
        Workflow.Require(Status, "作废");
        Refusal.If(VoidAskedById is null, "没有等待决定的作废申请。");
        Refusal.If(act.PersonId == VoidAskedById, "申请和决定要由两个人来做。");

        foreach (var line in lines) line.Dossier.Close(act);
        Move("作废", act, VoidBecause);
        Dossier.Close(act);
    }

    internal void BeginWhenSigned(Act act)
    {
        if (Status == Assigned) Move("开始办理", act);
    }

    internal void RefuseUnlessRunning(string what) =>
        Refusal.If(Status is not (Assigned or InProgress), "现在是“{0}”，不能{1}。", Status, new Words(what));

    /// <summary>The last day a line may have: before the superior's.</summary>
    internal DateOnly LastLineDay(CivilityTerms terms) => terms.Calendar.Add(DueOn, -terms.Rules.InternalMarginDays);

    private void RefuseUnfit(LineSheet sheet, CivilityTerms terms, Act act)
    {
        Refusal.If(Typed.Trimmed(sheet.Text) is null, "请写明这一条要办什么。");
        sheet.Lead.RefuseUnlessWorking();
        Refusal.If(sheet.With.Contains(sheet.Lead), "“{0}”是牵头单位，不用再列为配合单位。", sheet.Lead.Name);
        Refusal.If(sheet.DueOn > LastLineDay(terms), "每一条都要在上级期限前至少 {0} 个工作日办完，最迟 {1:d}。", terms.Rules.InternalMarginDays, LastLineDay(terms));
        Refusal.If(sheet.DueOn < act.Today, "期限已经过去了。");
    }

    private static void RefuseUnfit(OrderSheet sheet, Act act)
    {
        Refusal.If(Typed.Trimmed(sheet.Issuer) is null || Typed.Trimmed(sheet.DocumentNumber) is null, "请写明交办单位和文号。");
        Refusal.If(Typed.Trimmed(sheet.Title) is null || Typed.Trimmed(sheet.Text) is null, "请写明督办事项和内容。");
        Refusal.If(sheet.ReceivedOn > act.Today, "收到日期还没有到，请核对。");
        Refusal.If(sheet.DueOn < sheet.ReceivedOn, "上级期限不能早于收到日期。");
    }

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}
