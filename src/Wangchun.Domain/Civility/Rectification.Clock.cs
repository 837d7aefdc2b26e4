using Wangchun.Domain.Casework;
using static Wangchun.Domain.Civility.RectificationStatus;

namespace Wangchun.Domain.Civility;

/// <summary>What moves the clock: a later day, and an exemption that ends by itself.</summary>
public sealed partial class Rectification
{
    private readonly List<Extension> extensions = [];
    private readonly List<Exemption> exemptions = [];

    public IReadOnlyList<Extension> Extensions => extensions;

    public IReadOnlyList<Exemption> Exemptions => exemptions;

    public Exemption? AskedExemption => exemptions.Find(exemption => exemption.IsPending);

    public DateOnly? ExemptedUntil => Status == Exempted ? exemptions.FindLast(exemption => exemption.IsGranted == true)?.Until : null;

    private bool IsRunning => Status is Accepted or Rectifying;

    public void AskExtension(DateOnly until, string? reason, CivilityTerms terms, Act act)
    {
        RefuseUnlessRunning("申请延期");
        RefuseStranger(act);

        extensions.Add(Extension.Ask(extensions, DueAt, until, reason, terms, act));
        Dossier.Record(act, "申请延期", extensions[^1].Because);
    }

    public void DecideExtension(bool granted, string? note, CivilityTerms terms, Act act)
    {
        RefuseUnlessRunning("决定延期");
        var pending = Extension.Pending(extensions, act);
        var because = granted ? Typed.Trimmed(note) : Typed.Reason(note);

        pending.Decide(granted, act);
        Dossier.Record(act, granted ? "同意延期" : "不同意延期", because);
        if (!granted) return;
        SetDue(terms.By(pending.Until));
        Dossier.Extend(new DueDate(DueAt, DueIsProvisional));
    }

    /// <summary>The office proposes that it may wait, the leader decides; there is always a last day.</summary>
    public void AskExemption(DateOnly until, string? reason, CivilityTerms terms, Act act)
    {
        RefuseUnlessRunning("申请暂缓");
        Refusal.If(AskedExemption is not null, "已有一份暂缓申请在等待决定。");
        Refusal.If(until <= act.Today || until > act.Today.AddDays(terms.Rules.LongestExemption), "暂缓的期限要晚于今天，最长 {0} 天。", terms.Rules.LongestExemption);
        var because = Typed.Reason(reason);

        exemptions.Add(new Exemption(until, because, act));
        Dossier.Record(act, "申请暂缓", because);
    }

    public void GrantExemption(Act act)
    {
        Workflow.Require(Status, "暂缓整改");
        var asked = Asked(act);
        Refusal.If(asked.Until <= act.Today, "申请的期限已过，请重新申请。");

        asked.Decide(true, act);
        DropExtension(act);
        Move("暂缓整改", act, asked.Because);
        Dossier.Expect("暂缓到期", new DueDate(ChinaTime.StartOf(asked.Until.AddDays(1)), false));
        Finding.Settle(act);
    }

    public void DeclineExemption(string? reason, Act act)
    {
        RefuseUnlessRunning("不同意暂缓");
        var asked = Asked(act);
        var because = Typed.Reason(reason);

        asked.Decide(false, act);
        Dossier.Record(act, "不同意暂缓", because);
    }

    /// <summary>The last day has passed: everything begins again, with the time it had in the first place.</summary>
    public void EndExemption(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "暂缓到期");
        Refusal.If(act.Today <= ExemptedUntil, "暂缓到 {0:d}，还没有到期。", ExemptedUntil ?? act.Today);

        SetDue(Whole(terms, act));
        Move("暂缓到期", act);
        ExpectResult();
        Finding.Resume(act);
    }

    /// <summary>The exemption ends soon.</summary>
    public bool IsToBeWarned(DateOnly today, CivilityRules rules) => ExemptedUntil is { } until && today >= until.AddDays(-rules.ExemptionWarning);

    private DueDate Whole(CivilityTerms terms, Act act)
    {
        if (AllottedDays > 0) return terms.In(act, AllottedDays);

        var end = act.At + (OriginalDueAt - DispatchedAt);
        return Finding.Severity == Severity.Lasting ? terms.By(ChinaTime.Today(end)) : new DueDate(end, false);
    }

    private Exemption Asked(Act act)
    {
        var asked = AskedExemption ?? throw new Refusal("没有等待决定的暂缓申请。");
        asked.RefuseOwn(act);
        return asked;
    }

    private void DropExtension(Act act) => extensions.Find(extension => extension.IsPending)?.Decide(false, act);

    private void DropExemption(Act act) => AskedExemption?.Decide(false, act);

    private void RefuseUnlessRunning(string what) => Refusal.If(!IsRunning, "现在是“{0}”，不能{1}。", Status, new Words(what));
}

/// <summary>Leave to wait, for a reason and until a day.</summary>
public sealed class Exemption : AskedUntil
{
    private Exemption() { }

    internal Exemption(DateOnly until, string because, Act act) : base(until, because, act) { }
}
