using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>The other ends: not achieved, cancelled, and the way back when a solved problem returns.</summary>
public sealed partial class Project
{
    public FailureReason? FailureReason { get; private set; }

    /// <summary>What others should know before they try the same.</summary>
    public string? Lesson { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public int ReopenCount { get; private set; }

    public void GiveUp(FailureReason reason, string? lesson, Act act)
    {
        Workflow.Require(Status, "认定未达成");
        Refusal.If(string.IsNullOrWhiteSpace(lesson), "请写明经验教训，供以后参考。");

        ActiveClaim?.Move("收回认领", act, reason.Label);
        (FailureReason, Lesson, EndedAt) = (reason, lesson!.Trim(), act.At);
        LeaveNothingOpen(reason.Label, act);
        Move("认定未达成", act, Lesson);
    }

    public void Cancel(string? reason, Act act)
    {
        Workflow.Require(Status, "取消");
        var because = Typed.Reason(reason);

        RejectWaitingClaims(because, act);
        ActiveClaim?.Move("收回认领", act, because);
        EndedAt = act.At;
        LeaveNothingOpen(because, act);
        Move("取消", act, because);
    }

    /// <summary>A resident says it is not solved, or a look-back fails. Visible to everybody, counted, and the accepted matters are contested.</summary>
    public void Reopen(string? reason, DateOnly newTarget, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "重新打开");
        Refusal.If(act.Today > LastDayToReopen(terms), "办结已超过 {0} 天，不能重新打开。请另立一个项目。", terms.Rules.ReopenWithin);
        Refusal.If(newTarget <= act.Today, "计划完成日期要晚于今天。");
        var because = Typed.Reason(reason);

        claims.FindLast(claim => claim.Status == ClaimStatus.Fulfilled)?.Move("项目重新打开", act, because);
        foreach (var outcome in outcomes.Where(outcome => outcome.State == OutcomeState.Accepted)) outcome.Move("提出异议", act.At);
        if (Dossier.Publication.IsPublic) Dossier.MovePublication("撤下结果", act, because);
        else if (Dossier.Publication.State == PublicationState.PendingPublish) Dossier.MovePublication("退回修改", act, because);
        ReopenCount++;
        CompletedAt = null;
        TargetOn = newTarget;
        Move("重新打开", act, because);
        ExpectTarget(terms);
    }

    private DateOnly? LastDayToReopen(CampTerms terms) =>
        CompletedAt is { } at ? ChinaTime.Today(at).AddDays(terms.Rules.ReopenWithin) : null;

    private void LeaveNothingOpen(string because, Act act)
    {
        CancelTasks(because, act);
        DropOffers(act);
        ForgetSuspension();
        Dossier.Close(act);
    }
}
