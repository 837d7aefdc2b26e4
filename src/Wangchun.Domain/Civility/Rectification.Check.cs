using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

public enum CheckedBy
{
    [Display(Name = "现场复查")] OnSite,
    [Display(Name = "看照片复查")] Photo,
}

/// <summary>The re-inspection, by somebody else than those who did it.</summary>
public sealed partial class Rectification
{
    public int ReopenCount { get; private set; }

    /// <summary>It failed so often that the leader has it on the desk.</summary>
    public bool IsEscalated { get; private set; }

    public int? ReInspectedById { get; private set; }

    public CheckedBy? ReInspectedHow { get; private set; }

    /// <summary>
    /// The fault is gone. <paramref name="anotherIsFree"/> says that an inspector who did not capture the finding could look instead.
    /// </summary>
    public void Verify(CheckedBy how, string? note, bool anotherIsFree, Act act)
    {
        Workflow.Require(Status, "复查通过");
        RefuseUnlessIndependent(how, anotherIsFree, act);

        (VerifiedAt, ReInspectedById, ReInspectedHow) = (act.At, act.PersonId, how);
        Move("复查通过", act, Typed.Trimmed(note));
        Dossier.Close(act);
        Finding.Settle(act);
    }

    /// <summary>It is not. Half of the time it had in the first place, and it is counted; the second time the leader hears of it.</summary>
    public void Reopen(CheckedBy how, string? reason, bool anotherIsFree, CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "复查不通过");
        RefuseUnlessIndependent(how, anotherIsFree, act);
        var because = Typed.Reason(reason);

        (ReInspectedById, ReInspectedHow) = (act.PersonId, how);
        ReopenCount++;
        SetDue(Half(terms, act));
        Move("复查不通过", act, because);
        ExpectResult();
        if (ReopenCount < terms.Rules.ReopensToEscalate || IsEscalated) return;
        IsEscalated = true;
        Dossier.Record(act, "上报街道领导", because);
    }

    private void RefuseUnlessIndependent(CheckedBy how, bool anotherIsFree, Act act)
    {
        Refusal.If(Unit.IsServedBy(act) || act.PersonId == ClaimedById, "责任单位不能复查自己的整改。");
        Refusal.If(anotherIsFree && act.PersonId == Finding.CapturedById, "这个问题由您登记，现在有别的督查员，请由别人复查。");
        Refusal.If(how == CheckedBy.Photo && Finding.Severity is (Severity.Hard or Severity.Lasting), "“{0}”的问题要到现场复查。", Finding.Severity);
    }

    private DueDate Half(CivilityTerms terms, Act act)
    {
        if (AllottedDays > 0) return terms.In(act, (AllottedDays + 1) / 2);

        var half = act.At + (OriginalDueAt - DispatchedAt) / 2;
        return Finding.Severity == Severity.Lasting ? terms.By(ChinaTime.Today(half)) : new DueDate(half, false);
    }
}
