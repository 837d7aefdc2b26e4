using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>
/// Which acts on a project are open to a viewer: the right, the scope and the table of steps, all three. The domain asks again when the act
/// is done; here it only decides which buttons are drawn.
/// </summary>
public sealed class ProjectActs(ProjectStanding at, Viewer viewer, CampRules rules, DateTime now)
{
    private const string Root = "/growth-camp/projects";

    public bool CanEdit => May(Can.GrowthCamp.WriteProject) && at.IsOwn && at.Status == Draft;

    public bool CanSubmit => CanEdit && Allows("提交审核");

    public bool CanReview => May(Can.GrowthCamp.ReviewProject) && !at.IsOwn && !at.EditedByViewer && Allows("上架");

    public bool CanRelist => May(Can.GrowthCamp.RelistProject) && Allows("重新上架");

    public bool CanClaim => May(Can.GrowthCamp.ClaimProject) && Allows("认领") && at.ClaimsCloseOn >= ChinaTime.Today(now) && at.OwnRequests < viewer.LedBranchIds.Count;

    public bool CanDecideClaim => May(Can.GrowthCamp.DecideClaim) && at.Status == Open && at.RequestsToDecide > 0;

    public bool CanWithdrawClaim => May(Can.GrowthCamp.ClaimProject) && at.FirstOwnRequest is not null;

    public bool CanAnswerTransfer => May(Can.GrowthCamp.ClaimProject) && at.TransferToAnswer is not null;

    public bool CanStart => Leads && Allows("开始实施");

    public bool CanAddTask => Leads && at.Status is Claimed or InProgress;

    public bool CanReport => Leads && at.Status is Claimed or InProgress;

    public bool CanHandIn => Leads && Allows("申请验收");

    public bool CanResume => Leads && Allows("恢复实施");

    public bool CanAskSuspension => Leads && Allows("挂起") && !at.SuspensionAsked;

    public bool CanDecideSuspension => May(Can.GrowthCamp.DecideSuspension) && Allows("挂起") && at.SuspensionAsked && !at.OwnBranchLeads;

    public bool CanGiveBack => Leads && Allows("退还认领");

    public bool CanOfferLead => Leads && at.Status is Claimed or InProgress && !at.TransferIsOpen;

    public bool CanInvite => Leads && at.Status is Claimed or InProgress or Suspended;

    public bool CanRevoke => May(Can.GrowthCamp.RevokeClaim) && Allows("收回认领");

    public bool CanAcceptForCommunity => May(Can.GrowthCamp.AcceptForCommunity) && at.InOwnCommunity && MayAccept && !at.AcceptedByCommunity;

    public bool CanAcceptForOffice => May(Can.GrowthCamp.AcceptForOffice) && MayAccept && !at.AcceptedByOffice;

    public bool CanFail => May(Can.GrowthCamp.CloseProject) && Allows("认定未达成");

    public bool CanCancel => May(Can.GrowthCamp.CloseProject) && Allows("取消");

    public bool CanReopen => May(Can.GrowthCamp.ReopenProject) && Allows("重新打开") && at.CompletedAt is { } completed
        && ChinaTime.Today(completed).AddDays(rules.ReopenWithin) >= ChinaTime.Today(now);

    public bool CanProposeResult => WritesResult && Publishing("提请公开");

    public bool CanRewriteResult => WritesResult && at.Publication != PublicationState.Published;

    public bool CanPublishResult => May(Can.GrowthCamp.PublishResult) && Publishing("公开结果") && !at.EditedByViewer;

    public bool CanReturnResult => May(Can.GrowthCamp.PublishResult) && Publishing("退回修改");

    public bool CanWithdrawResult => May(Can.GrowthCamp.PublishResult) && Publishing("撤下结果");

    /// <summary>The author of a draft; the lead branch while it works. What was handed in for acceptance stays as it is.</summary>
    public bool CanAttach => CanEdit || (Leads && at.Status is Claimed or InProgress);

    public bool CanReadFeedback => viewer.May(Can.GrowthCamp.PublishResult) || (viewer.May(Can.GrowthCamp.ProposeResult) && at.InOwnCommunity);

    /// <summary>Plans and requests of other branches are the office's business.</summary>
    public bool SeesRequests => viewer.SeesStreet;

    public bool TakesTasks => May(Can.GrowthCamp.DoTask) && at.IsWorkedOn && at.Status is Claimed or InProgress;

    public bool LeadsTasks => Leads && at.Status is Claimed or InProgress;

    public bool ReviewsTasks => May(Can.GrowthCamp.ReviewTask) && (at.IsLed || viewer.SeesStreet);

    /// <summary>Most pressing first.</summary>
    public IReadOnlyList<ProjectAct> All => field ??= [.. Waiting().Concat(Others())];

    /// <summary>The one that the matter waits for.</summary>
    public ProjectAct? First => All.FirstOrDefault(act => act.Waits);

    private bool Leads => May(Can.GrowthCamp.LeadProject) && at.IsLed;

    private bool MayAccept => Allows("验收通过") && !at.OwnBranchLeads && !at.WasAskedFor && !at.AcceptedByViewer;

    private bool WritesResult => May(Can.GrowthCamp.ProposeResult) && at.Status == Completed && (at.IsLed || at.InOwnCommunity || viewer.SeesStreet);

    private IEnumerable<ProjectAct> Waiting()
    {
        if (CanAnswerTransfer) yield return new("答复移交", $"{Here}/transfer/{at.TransferToAnswer}/answer", "send", true);
        if (CanSubmit) yield return new("提交审核", $"{Here}/submission", "send", true) { IsPost = true };
        if (CanReview) yield return new("审核", $"{Here}/review", "checkup-list", true);
        if (CanDecideClaim) yield return Decide();
        if (CanClaim) yield return new("认领", $"{Here}/claim", "flag", true);
        if (CanStart && !at.HasOpenTasks) yield return new("安排任务", $"{Here}/tasks/new", "plus", true);
        if (CanStart && at.HasOpenTasks) yield return new("开始实施", $"{Here}/start", "flag", true);
        if (CanDecideSuspension) yield return new("审批挂起", $"{Here}/suspension/decision", "clock", true);
        if (ReviewsTasks && at.HasTasksToConfirm) yield return new("确认任务", $"{Here}#tasks", "list-check", true);
        if (CanHandIn && !at.HasMandatoryTasksLeft) yield return new("申请验收", $"{Here}/hand-in", "send", true);
        if (CanAcceptForCommunity) yield return new("社区验收", $"{Here}/acceptance/community", "checkup-list", true);
        if (CanAcceptForOffice) yield return new("党建办验收", $"{Here}/acceptance/office", "checkup-list", true);
        if (CanPublishResult) yield return new("公开结果", $"{Here}/publication", "eye", true);
        if (CanRelist) yield return new("重新上架", $"{Here}/relisting", "refresh", true);
        if (TakesTasks && at.HasOwnTasks) yield return new("做我的任务", $"{Here}#tasks", "list-check", true);
        if (TakesTasks && at.HasTasksToTake && !at.IsLed) yield return new("领取任务", $"{Here}#tasks", "list-check", true);
    }

    private IEnumerable<ProjectAct> Others()
    {
        if (CanEdit) yield return new("接着写", $"{Here}/edit", "pencil");
        if (CanReport) yield return new("写进展", $"{Here}/progress", "notes");
        if (CanAddTask && at.HasOpenTasks) yield return new("新增任务", $"{Here}/tasks/new", "plus");
        if (CanHandIn && at.HasMandatoryTasksLeft) yield return new("申请验收", $"{Here}/hand-in", "send");
        if (CanAttach) yield return new("上传附件", $"{Here}/attachments", "paperclip");
        if (CanResume) yield return new("恢复实施", $"{Here}/resumption", "refresh");
        if (CanAskSuspension) yield return new("申请挂起", $"{Here}/suspension", "clock") { IsRare = true };
        if (CanInvite) yield return new("邀请协办支部", $"{Here}/co-branches", "users-group");
        if (CanOfferLead) yield return new("移交牵头", $"{Here}/transfer", "arrow-right") { IsRare = true };
        if (CanGiveBack) yield return new("退还认领", $"{Here}/giving-back", "arrow-back-up") { IsRare = true };
        if (CanWithdrawClaim) yield return new("撤回申请", $"{Here}/claims/{at.FirstOwnRequest}/withdrawal", "arrow-back-up");
        if (CanRewriteResult) yield return new("修改公开内容", $"{Here}/result", "pencil");
        if (CanProposeResult) yield return new("提请公开", $"{Here}/publication", "eye");
        if (CanReturnResult && !CanPublishResult) yield return new("退回修改", $"{Here}/publication", "arrow-back-up");
        if (CanWithdrawResult) yield return new("撤下结果", $"{Here}/publication", "arrow-back-up") { IsRare = true };
        if (CanRevoke) yield return new("收回认领", $"{Here}/revocation", "arrow-back-up") { IsRare = true };
        if (CanReopen) yield return new("重新打开", $"{Here}/reopening", "refresh") { IsRare = true };
        if (CanFail) yield return new("认定未达成", $"{Here}/failure", "x") { IsRare = true };
        if (CanCancel) yield return new("取消项目", $"{Here}/cancellation", "trash") { IsRare = true };
    }

    private ProjectAct Decide() => new(
        "审批认领", at.RequestsToDecide == 1 ? $"{Here}/claims/{at.FirstRequestToDecide}/decision" : $"{Here}#claims", "checkup-list", true);

    private string Here => $"{Root}/{at.Id}";

    private bool May(string right) => viewer.May(right);

    private bool Allows(string verb) => Project.Workflow.Allows(at.Status, verb);

    private bool Publishing(string verb) => at.Status == Completed && Publication.Workflow.Allows(at.Publication, verb);
}
