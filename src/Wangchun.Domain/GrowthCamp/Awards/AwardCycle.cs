using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>
/// One year's round of 五最四星. This part holds what it is and its table of steps; the other parts hold one stretch each: criteria,
/// nominations, scores, and the result.
/// </summary>
public sealed partial class AwardCycle
{
    public const int TextMaxLength = 1000;
    public const int FullWeight = 100;

    public static readonly Workflow<AwardCycleStatus> Workflow = new(
        new(Drafting, "公布标准", CriteriaPublished, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(CriteriaPublished, "开始提名", Nominating, Can.GrowthCamp.ManageAwards, Openness.Public),
        new(Nominating, "截止提名", EligibilityCheck, Casework.Workflow.Clock, Openness.Public),
        new(EligibilityCheck, "开始评分", Scoring, Can.GrowthCamp.ManageAwards),
        new(Scoring, "进入合议", Deliberation, Can.GrowthCamp.ManageAwards) { OrRight = Casework.Workflow.Clock },
        new(Deliberation, "开始公示", PublicNotice, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(PublicNotice, "退回合议", Deliberation, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(PublicNotice, "审定结果", Confirmed, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(Confirmed, "公布表彰", Announced, Can.GrowthCamp.ManageAwards, Openness.Public),
        new(Announced, "归档", Archived, Can.GrowthCamp.ManageAwards),
        new(Drafting, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards),
        new(CriteriaPublished, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(Nominating, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(EligibilityCheck, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(Scoring, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(Deliberation, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(PublicNotice, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public),
        new(Confirmed, "中止评选", Aborted, Can.GrowthCamp.ApproveAwards, Openness.Public));

    private AwardCycle() { }

    public AwardCycle(AwardSheet sheet, Act act)
    {
        Dossier = new Dossier(DossierKind.AwardCycle, act);
        (Year, AuthorId) = (sheet.Year, act.PersonId);
        Write(sheet, act);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public AwardCycleStatus Status { get; private set; }

    public int Year { get; private set; }

    /// <summary>What was done from this day to that day counts.</summary>
    public DateOnly PeriodFrom { get; private set; }

    public DateOnly PeriodTo { get; private set; }

    public bool IsEnded => Status is Archived or Aborted;

    /// <summary>The honour roll of this year can be read.</summary>
    public bool IsAnnounced => Status is Announced or Archived;

    /// <summary>No nomination is left waiting; whoever objected is answered first.</summary>
    public void Abort(string? reason, Act act)
    {
        Workflow.Require(Status, "中止评选");
        Refusal.If(HasOpenObjections, "还有异议没有办结。");
        var because = Typed.Reason(reason);

        foreach (var nomination in nominations) nomination.Abandon(act);
        Move("中止评选", act, because);
        Dossier.Close(act);
    }

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}
