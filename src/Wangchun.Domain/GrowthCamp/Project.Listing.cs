using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>From a draft to the mall: submit, review, list, run out, relist.</summary>
public sealed partial class Project
{
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>First time in the mall.</summary>
    public DateTime? ListedAt { get; private set; }

    public int? ListedById { get; private set; }

    /// <summary>Last day on which a branch can claim.</summary>
    public DateOnly? ClaimsCloseOn { get; private set; }

    public void Submit(CampTerms terms, Act act)
    {
        Workflow.Require(Status, "提交审核");
        Refusal.If(criteria.Count == 0, "请至少写一条验收标准。");
        Refusal.If(TargetOn is null, "请填写计划完成日期。");
        Refusal.If(TargetOn <= act.Today, "计划完成日期要晚于今天。");
        Refusal.If(ClaimsCloseOn < act.Today, "认领截止日期已经过了。");
        Refusal.If(ClaimsCloseOn >= TargetOn, "认领截止日期要早于计划完成日期。");
        Refusal.If(!Dossier.Has(AttachmentUse.Before) && NoBeforePhoto is null, "请上传至少一张办理前照片，或写明没有照片的原因。");

        Move("提交审核", act);
        SubmittedAt = act.At;
        Dossier.Expect("审核", terms.In(act, terms.Rules.ReviewDays));
    }

    public void ReturnToAuthor(string? reason, Act act)
    {
        Workflow.Require(Status, "退回修改");
        var because = Typed.Reason(reason);

        Move("退回修改", act, because);
        Dossier.ExpectNothing();
    }

    /// <summary>Opens the project for claims and gives it its number.</summary>
    public void List(string number, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "上架");
        Refusal.If(act.PersonId == AuthorId || Dossier.Publication.WasEditedBy(act), "自己提出的项目要由另一位同事审核。");
        Refusal.If(TargetOn <= act.Today, "计划完成日期要晚于今天。");

        Dossier.Assign(number);
        Move("上架", act);
        ListedAt ??= act.At;
        ListedById ??= act.PersonId;
        ClaimsCloseOn = ClaimsCloseOn > act.Today ? ClaimsCloseOn : UsualWindow(terms, act);
        Dossier.Expect("认领", terms.By(ClaimsCloseOn!.Value));
    }

    /// <summary>The clock closes a claim window that no branch used; requests still waiting are turned down with it.</summary>
    public void Expire(Act act)
    {
        Workflow.Require(Status, "逾期下架");
        Refusal.If(ClaimsCloseOn >= act.Today, "认领截止日期还没有到。");

        RejectWaitingClaims("认领期已满，未选定支部。", act);
        Move("逾期下架", act);
        Dossier.ExpectNothing();
    }

    public void Relist(DateOnly claimsCloseOn, DateOnly targetOn, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "重新上架");
        Refusal.If(claimsCloseOn <= act.Today, "认领截止日期要晚于今天。");
        Refusal.If(claimsCloseOn >= targetOn, "认领截止日期要早于计划完成日期。");

        Move("重新上架", act);
        (ClaimsCloseOn, TargetOn) = (claimsCloseOn, targetOn);
        Dossier.Expect("认领", terms.By(claimsCloseOn));
    }

    /// <summary>A window never reaches the day on which the work should be done.</summary>
    private DateOnly UsualWindow(CampTerms terms, Act act)
    {
        var (close, last) = (act.Today.AddDays(terms.Rules.ClaimWindow), TargetOn?.AddDays(-1));
        return last < close ? last.Value : close;
    }
}
