using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Projects;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>Which acts on a round are open to a viewer. The domain asks again when the act is done; here it only decides which buttons are drawn.</summary>
public sealed class AwardActs(AwardCycle round, Viewer viewer, CampTerms terms, DateTime now)
{
    public IReadOnlyList<ProjectAct> All => field ??= [.. List()];

    public IReadOnlyList<ProjectAct> Main => [.. All.Where(act => !act.IsRare).OrderByDescending(act => act.Waits)];

    private DateOnly Today => ChinaTime.Today(now);

    private IEnumerable<ProjectAct> List()
    {
        var (manages, approves, here) = (viewer.May(Can.GrowthCamp.ManageAwards), viewer.May(Can.GrowthCamp.ApproveAwards), AwardTitles.Path(round));
        var atLeader = round.CriteriaSubmittedAt is not null;
        if (manages && round.Status == Drafting && !atLeader)
        {
            yield return new("送审标准", $"{here}/criteria/submission", "send", true);
            yield return new("修改标准", $"{here}/edit", "pencil");
        }

        if (approves && round.Status == Drafting && atLeader) yield return new("审批评选标准", $"{here}/criteria/decision", "checkup-list", true);
        if (manages && round.Status == CriteriaPublished) yield return new("开始提名", $"{here}/nominations/opening", "flag", true);
        if (viewer.May(Can.GrowthCamp.Nominate) && round.Status == Nominating && round.NominationsCloseOn >= Today) yield return new("提名", $"{here}/nominations/new", "plus", true);
        if (manages && round.Status is CriteriaPublished or Nominating or EligibilityCheck or Scoring) yield return new("评委", $"{here}/judges", "users");
        if (manages && round.Status == EligibilityCheck) yield return new("开始评分", $"{here}/scoring", "star", round.Nominations.All(n => n.Status != NominationStatus.Submitted));
        if (manages && round.Status == Scoring) yield return new("进入合议", $"{here}/deliberation", "users-group", round.AllScoresAreIn(terms));
        if (manages && round.Status == Deliberation) yield return new("拟定名单", $"{here}/shortlist", "list-check", true);
        if (approves && round.Status == Deliberation && HasList) yield return new("开始公示", $"{here}/notice", "eye", true);
        if (approves && round.Status == PublicNotice) yield return new("审定结果", $"{here}/confirmation", "circle-check", round.NoticeUntil < Today && !round.HasOpenObjections);
        if (manages && round.Status == Confirmed) yield return new("公布表彰", $"{here}/announcement", "award", true);
        if (manages && round.Status == Announced) yield return new("归档", $"{here}/archiving", "file-text");
        if (approves && AwardCycle.Workflow.Allows(round.Status, "中止评选")) yield return new("中止评选", $"{here}/abortion", "x") { IsRare = true };
    }

    private bool HasList => round.Nominations.Any(nomination => nomination.Status == NominationStatus.Shortlisted);
}
