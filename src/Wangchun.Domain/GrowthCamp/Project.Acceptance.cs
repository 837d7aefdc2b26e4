using Wangchun.Domain.Casework;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>From “done” to “accepted”: the hand-in, two acceptors, and what is published afterwards.</summary>
public sealed partial class Project
{
    private readonly List<Outcome> outcomes = [];
    private readonly List<Acceptance> acceptances = [];

    public IReadOnlyList<Outcome> Outcomes => outcomes;

    public IReadOnlyList<Acceptance> Acceptances => acceptances;

    /// <summary>How often the result was handed in.</summary>
    public int AcceptanceRound { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    /// <summary>What the lead branch says was achieved; published with the result.</summary>
    public string? ResultText { get; private set; }

    public IEnumerable<Acceptance> CurrentAcceptances => acceptances.Where(acceptance => acceptance.Round == AcceptanceRound);

    public void HandIn(string? result, IReadOnlyList<OutcomeSheet> matters, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "申请验收");
        Refusal.If(tasks.Exists(task => task.IsMandatory && !task.IsTerminal), "还有必做任务没有完成或取消。");
        Refusal.If(!Dossier.Has(AttachmentUse.After), "请上传至少一张办理后照片。");
        Refusal.If(string.IsNullOrWhiteSpace(result), "请写明办成了什么。");
        var named = matters.Where(matter => !string.IsNullOrWhiteSpace(matter.Title)).ToList();
        Refusal.If(named.Count == 0 && !outcomes.Exists(outcome => outcome.State != OutcomeState.Proposed), "请至少填写一件民生实事和解决层级。");

        ResultText = result!.Trim();
        outcomes.RemoveAll(outcome => outcome.State == OutcomeState.Proposed);
        outcomes.AddRange(named.Select(matter => new Outcome(matter)));
        AcceptanceRound++;
        ForgetSuspension();
        DropOffers(act);
        Dossier.Publication.Touch(act);
        Move("申请验收", act);
        Dossier.Expect("验收", terms.In(act, terms.Rules.AcceptanceDays));
    }

    /// <summary>
    /// One side checks the criteria one by one. Any failed criterion sends the project back with a new day;
    /// the second passed side completes it.
    /// </summary>
    public void Accept(AcceptanceSide side, IReadOnlyList<CriterionCheck> checks, string? note, DateOnly? newTarget, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "验收通过");
        Refusal.If((LeadBranchId is { } lead && act.BelongsTo(lead)) || act.PersonId == ActiveClaim?.RequestedById, "验收人不能是牵头支部的人。");
        Refusal.If(CurrentAcceptances.Any(acceptance => acceptance.Side == side), "“{0}”已经验收过这一轮。", side);
        Refusal.If(CurrentAcceptances.Any(acceptance => acceptance.PersonId == act.PersonId), "两方验收要由两个人分别完成，您已经验收过这一轮。");
        Refusal.If(checks.Count != criteria.Count || criteria.Exists(criterion => checks.All(check => check.Criterion != criterion)), "请逐条给出验收结论。");
        var failed = checks.Where(check => !check.Passed).ToList();
        Refusal.If(failed.Exists(check => check.Note is null), "没有通过的标准，请写明哪里不符合。");
        Refusal.If(failed.Count > 0 && !(newTarget > act.Today), "退回时请给出新的完成日期，要晚于今天。");

        var acceptance = new Acceptance(AcceptanceRound, side, checks, Typed.Trimmed(note), act);
        acceptances.Add(acceptance);
        if (!acceptance.Passed) SendBack(failed, newTarget!.Value, terms, act);
        else if (CurrentAcceptances.Count() < 2) Dossier.Record(act, side == AcceptanceSide.Community ? "社区验收通过" : "党建办验收通过", acceptance.Note, Openness.Public);
        else Complete(terms, act);
    }

    public void RewriteResult(string? result, Act act)
    {
        Refusal.If(Status != Completed, "现在是“{0}”，不能{1}。", Status, new Words("修改公开内容"));
        Refusal.If(Dossier.Publication.State is PublicationState.Published, "结果已经公开。要修改，请先撤下。");
        Refusal.If(string.IsNullOrWhiteSpace(result), "请写明办成了什么。");

        ResultText = result!.Trim();
        Dossier.Publication.Touch(act);
        Dossier.Record(act, "修改公开内容");
    }

    public void ProposeResult(CampTerms terms, Act act)
    {
        Refusal.If(Status != Completed, "现在是“{0}”，不能{1}。", Status, new Words("提请公开"));
        Dossier.MovePublication("提请公开", act);
        Dossier.Expect("公开结果", terms.In(act, terms.Rules.PublicationDays));
    }

    public void PublishResult(Act act)
    {
        Refusal.If(Status != Completed, "现在是“{0}”，不能{1}。", Status, new Words("公开结果"));
        Dossier.MovePublication("公开结果", act);
        Dossier.ExpectNothing();
    }

    public void ReturnResult(string? reason, Act act)
    {
        Dossier.MovePublication("退回修改", act, Typed.Reason(reason));
        Dossier.ExpectNothing();
    }

    public void WithdrawResult(string? reason, Act act) => Dossier.MovePublication("撤下结果", act, Typed.Reason(reason));

    private void Complete(CampTerms terms, Act act)
    {
        ActiveClaim?.Move("项目办结", act);
        CancelTasks("项目办结", act);
        foreach (var outcome in outcomes.Where(outcome => outcome.State != OutcomeState.Accepted)) outcome.Move("认定", act.At);
        Move("验收通过", act);
        CompletedAt = act.At;
        Dossier.MovePublication("提请公开", act);
        Dossier.Expect("公开结果", terms.In(act, terms.Rules.PublicationDays));
    }

    private void SendBack(List<CriterionCheck> failed, DateOnly newTarget, CampTerms terms, Act act)
    {
        Move("验收退回", act, string.Join("；", failed.Select(check => $"{check.Criterion.Text}：{check.Note}")));
        TargetOn = newTarget;
        ExpectTarget(terms);
    }
}
