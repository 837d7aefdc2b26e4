using Wangchun.Domain.Casework;
using static Wangchun.Domain.Civility.OrderStatus;

namespace Wangchun.Domain.Civility;

/// <summary>From the drafted reply to the superior's close-out, and what moves the superior's day.</summary>
public sealed partial class SupervisionOrder
{
    private readonly List<OrderExtension> extensions = [];

    public IReadOnlyList<OrderExtension> Extensions => extensions;

    public string? ReplyText { get; private set; }

    public int? ReplyWrittenById { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    public int? SignedById { get; private set; }

    public int ReturnCount { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>The superior's word, or that there was none for long enough.</summary>
    public string? ClosedBecause { get; private set; }

    /// <summary>迟报: the reply went out after the superior's day.</summary>
    public bool IsLate => RepliedAt is { } at && ChinaTime.Today(at) > DueOn;

    /// <summary>Written when every line is settled one by one.</summary>
    public void DraftReply(string? text, Act act)
    {
        Workflow.Require(Status, "拟写回复");
        var left = lines.Count(line => !line.IsSettled);
        Refusal.If(left > 0, "还有 {0} 条没有核定。", left);
        Refusal.If(Typed.Trimmed(text) is null, "请写回复内容。");

        (ReplyText, ReplyWrittenById) = (text!.Trim(), act.PersonId);
        Move("拟写回复", act);
    }

    public void ReturnReply(string? reason, Act act)
    {
        Workflow.Require(Status, "退回重写");
        Move("退回重写", act, Typed.Reason(reason));
    }

    public void SignReply(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "签发回复");
        Refusal.If(act.PersonId == ReplyWrittenById, "拟稿和签发要由两个人来做。");

        (RepliedAt, SignedById) = (act.At, act.PersonId);
        Move("签发回复", act);
        Dossier.Expect("上级销号", terms.In(act, terms.Rules.SilenceDays));
    }

    /// <summary>The superior closed it, shown by a document.</summary>
    public void Close(string? word, StoredFile? evidence, Act act)
    {
        Workflow.Require(Status, "上级销号");
        Refusal.If(Typed.Trimmed(word) is null, "请写明上级怎样销号。");
        Refusal.If(evidence is null, "请上传上级销号的依据。");

        Dossier.Attach(act, AttachmentUse.Document, evidence!, word!.Trim());
        End(word.Trim(), act);
    }

    /// <summary>The superior said nothing for so long that the reply counts as accepted.</summary>
    public void CloseBySilence(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "上级销号");
        Refusal.If(act.At <= Dossier.DueAt, "回复后满 {0} 个工作日上级没有回音，才能这样销号。", terms.Rules.SilenceDays);

        End("上级没有回音", act);
    }

    /// <summary>The superior is not content: what has to be done again is named, and there is a new day.</summary>
    public void ReturnBySuperior(string? reason, DateOnly dueOn, IReadOnlyList<SupervisionLine> again, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "上级退回");
        var because = Typed.Reason(reason);
        Refusal.If(dueOn <= act.Today, "新的期限要晚于今天。");
        Refusal.If(again.Count == 0 || again.Any(line => !lines.Contains(line)), "请选择要重新办理的事项。");

        ReturnCount++;
        DueOn = dueOn;
        Move("上级退回", act, because);
        foreach (var line in again.Distinct()) line.Redo(because, LastLineDay(terms), terms, act);
        Dossier.Expect("回复上级", terms.By(DueOn));
    }

    public void TakeUpAgain(Act act) => Move("重新办理", act);

    /// <summary>Only the superior moves the superior's day, and the letter that says so is attached.</summary>
    public void Extend(DateOnly until, StoredFile? letter, CivilityTerms terms, Act act)
    {
        Refusal.If(IsEnded || Status == Replied, "现在是“{0}”，不能{1}。", Status, new Words("登记延期"));
        Refusal.If(until <= DueOn, "新的期限要晚于 {0:d}。", DueOn);
        Refusal.If(letter is null, "请上传上级同意延期的文件。");

        var entry = Dossier.Record(act, "登记延期");
        Dossier.Attach(act, AttachmentUse.Document, letter!, null, entry);
        extensions.Add(new OrderExtension(DueOn, until, act));
        DueOn = until;
        if (Status is not (Registered or Approved)) Dossier.Extend(terms.By(DueOn));
    }

    public void Report(FeedbackSlot slot, string? text, Act act)
    {
        RefuseUnlessRunning("反馈进展");
        slot.Report(text, act);
        Dossier.Record(act, "反馈进展", slot.Text);
    }

    /// <summary>None once it is answered or struck out. Yellow: returned by the superior, a line sent back or signed late, a report missed.</summary>
    public Light? LightAt(DateTime now, CivilityTerms terms) => IsEnded || Status == Replied
        ? null
        : Lights.Of(terms.Calendar.EndOfBusiness(DueOn), IsYellow(ChinaTime.Today(now)), now, terms);

    private bool IsYellow(DateOnly today) =>
        ReturnCount > 0 || slots.Exists(slot => slot.IsMissed(today)) || lines.Exists(line => line.Status == LineStatus.Returned || line.IsSignedLate);

    private void End(string because, Act act)
    {
        (ClosedAt, ClosedBecause) = (act.At, because);
        Move("上级销号", act, because);
        Dossier.Close(act);
    }
}

/// <summary>The superior gave more time.</summary>
public sealed class OrderExtension
{
    private OrderExtension() { }

    internal OrderExtension(DateOnly from, DateOnly until, Act act) => (From, Until, At, PersonId) = (from, until, act.At, act.PersonId);

    public int Id { get; private init; }

    public int OrderId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly Until { get; private init; }

    public DateTime At { get; private init; }

    public int? PersonId { get; private init; }
}
