using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>The work itself: tasks, milestones, progress, a suspension with the clock stopped.</summary>
public sealed partial class Project
{
    private readonly List<ProjectTask> tasks = [];
    private readonly List<Milestone> milestones = [];

    public IReadOnlyList<ProjectTask> Tasks => tasks;

    public IReadOnlyList<Milestone> Milestones => milestones;

    public DateTime? StartedAt { get; private set; }

    public ProgressMode ProgressMode { get; private set; }

    /// <summary>Per cent, as stated by the lead; read only when <see cref="ProgressMode"/> says so.</summary>
    public int StatedProgress { get; private set; }

    public DateOnly? SuspensionAskedUntil { get; private set; }

    public string? SuspensionReason { get; private set; }

    public DateOnly? SuspendedUntil { get; private set; }

    /// <summary>Per cent of the tasks that count, or what the lead states.</summary>
    public int Progress => ProgressMode == ProgressMode.Stated ? StatedProgress : ProgressOf(
        tasks.Count(task => task.State == TaskState.Done), tasks.Count(task => task.State != TaskState.Cancelled));

    public static int ProgressOf(int done, int counted) => counted == 0 ? 0 : (int)Math.Round(100m * done / counted, MidpointRounding.AwayFromZero);

    public ProjectTask AddTask(TaskSheet sheet, Act act)
    {
        Refusal.If(Status is not (Claimed or InProgress), "现在是“{0}”，不能{1}。", Status, new Words("新增任务"));
        RefuseTaskDay(sheet, act);

        var task = new ProjectTask(sheet);
        tasks.Add(task);
        Dossier.Record(act, "新增任务", task.Title);
        return task;
    }

    public void RewriteTask(ProjectTask task, TaskSheet sheet, Act act)
    {
        Refusal.If(task.IsTerminal, "任务已经是“{0}”，不能再修改。", task.State);
        RefuseTaskDay(sheet, act);

        task.Write(sheet);
        Dossier.Record(act, "修改任务", task.Title);
    }

    public void Start(CampTerms terms, Act act)
    {
        Workflow.Require(Status, "开始实施");
        Refusal.If(!tasks.Exists(task => task.State != TaskState.Cancelled && task.DueOn <= TargetOn), "请先安排至少一项任务，期限不晚于计划完成日期。");

        Move("开始实施", act);
        StartedAt ??= act.At;
        ExpectTarget(terms);
    }

    public void TakeTask(ProjectTask task, Membership member, CampTerms terms, Act act)
    {
        RefuseUnlessWorking("领取任务");
        Refusal.If(!Involves(member.BranchId), "这项任务只由牵头支部和协办支部的党员领取。");
        task.TakenBy("领取任务", member, terms.Rules.OpenTasksPerMember);
        Dossier.Record(act, "领取任务", task.Title);
    }

    public void AssignTask(ProjectTask task, Membership member, CampTerms terms, Act act)
    {
        RefuseUnlessWorking("指派任务");
        Refusal.If(!Involves(member.BranchId), "这项任务只由牵头支部和协办支部的党员领取。");
        task.TakenBy("指派任务", member, terms.Rules.OpenTasksPerMember);
        Dossier.Record(act, "指派任务", task.Title);
    }

    /// <summary>The doer left; another member goes on from where the task stands.</summary>
    public void PassTask(ProjectTask task, Membership member, CampTerms terms, Act act)
    {
        Refusal.If(!Involves(member.BranchId), "这项任务只由牵头支部和协办支部的党员领取。");
        task.PassTo(member, terms.Rules.OpenTasksPerMember);
        Dossier.Record(act, "移交任务", $"{task.Title} → {member.Person.Name}");
    }

    public void GiveTaskBack(ProjectTask task, string? reason, Act act)
    {
        ProjectTask.Workflow.Require(task.State, "退还任务");
        Refusal.If(act.Today > task.DueOn, "任务期限已过，不能退还。请完成，或请书记收回。");
        var because = Typed.Reason(reason);

        task.Released("退还任务");
        Dossier.Record(act, "退还任务", because);
    }

    public void WithdrawTask(ProjectTask task, string? reason, Act act)
    {
        ProjectTask.Workflow.Require(task.State, "收回任务");
        var because = Typed.Reason(reason);

        task.Released("收回任务");
        Dossier.Record(act, "收回任务", because);
    }

    public void BeginTask(ProjectTask task, Act act)
    {
        RefuseUnlessWorking("开始任务");
        task.Begin();
        Dossier.Record(act, "开始任务", task.Title);
    }

    /// <summary>The doer hands a task in. <paramref name="proof"/> are photos or files that came with it.</summary>
    public void HandInTask(ProjectTask task, string? result, IReadOnlyList<StoredFile> proof, CampTerms terms, Act act)
    {
        RefuseUnlessWorking("提交任务");
        ProjectTask.Workflow.Require(task.State, "提交任务");
        Refusal.If(string.IsNullOrWhiteSpace(result), "请写明任务完成情况。");
        Refusal.If(task.NeedsProof && proof.Count == 0, "这项任务要求佐证，请上传照片或材料。");

        task.HandIn(result!, terms.In(act, terms.Rules.TaskReviewDays), act);
        var entry = Dossier.Record(act, "提交任务", task.Title);
        foreach (var file in proof) Dossier.Attach(act, AttachmentUse.Proof, file, task.Title, entry);
    }

    public void ConfirmTask(ProjectTask task, Act act)
    {
        RefuseOwnTask(task, act);
        task.Confirm(act);
        Dossier.Record(act, "确认完成", task.Title, Openness.WithResult);
    }

    public void ReturnTask(ProjectTask task, string? reason, Act act)
    {
        ProjectTask.Workflow.Require(task.State, "退回重做");
        RefuseOwnTask(task, act);
        var because = Typed.Reason(reason);

        task.Return(because, act);
        Dossier.Record(act, "退回重做", because);
    }

    public void CancelTask(ProjectTask task, string? reason, Act act)
    {
        ProjectTask.Workflow.Require(task.State, "取消任务");
        var because = Typed.Reason(reason);

        task.Cancel(because);
        Dossier.Record(act, "取消任务", because);
    }

    /// <summary>A step that is worth telling, with its photos. Residents read it once the result is public.</summary>
    public void Report(string title, string? text, int? percent, IReadOnlyList<StoredFile> photos, Act act)
    {
        RefuseUnlessWorking("写进展");
        Refusal.If(string.IsNullOrWhiteSpace(title), "请写明进展。");
        Refusal.If(percent is < 0 or > 100, "进度是 0 到 100 的整数。");

        milestones.Add(new Milestone(title, text, act));
        if (percent is { } stated) (ProgressMode, StatedProgress) = (ProgressMode.Stated, stated);
        var entry = Dossier.Record(act, "写进展", title.Trim(), Openness.WithResult);
        foreach (var photo in photos) Dossier.Attach(act, AttachmentUse.Progress, photo, title.Trim(), entry);
    }

    public void CountProgressFromTasks(Act act)
    {
        ProgressMode = ProgressMode.FromTasks;
        Dossier.Record(act, "进度改为按任务数算");
    }

    public void AskSuspension(DateOnly until, string? reason, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "挂起");
        Refusal.If(until <= act.Today, "恢复日期要晚于今天。");
        Refusal.If(until > act.Today.AddDays(terms.Rules.LongestSuspension), "最多挂起 {0} 天。", terms.Rules.LongestSuspension);
        var because = Typed.Reason(reason);

        (SuspensionAskedUntil, SuspensionReason) = (until, because);
        Dossier.Record(act, "申请挂起", because);
    }

    public void Suspend(Act act)
    {
        Workflow.Require(Status, "挂起");
        Refusal.If(SuspensionAskedUntil is null, "牵头支部没有申请挂起。");
        Refusal.If(SuspensionAskedUntil <= act.Today, "申请的恢复日期已过，请牵头支部重新申请。");
        Refusal.If(LeadBranchId is { } lead && act.BelongsTo(lead), "不能审批本支部的挂起申请。");

        Move("挂起", act, SuspensionReason);
        (SuspendedUntil, SuspensionAskedUntil) = (SuspensionAskedUntil, null);
        Dossier.PauseClock(act, SuspensionReason!);
    }

    public void RefuseSuspension(string? reason, Act act)
    {
        Refusal.If(SuspensionAskedUntil is null, "牵头支部没有申请挂起。");
        var because = Typed.Reason(reason);

        ForgetSuspension();
        Dossier.Record(act, "不同意挂起", because);
    }

    public void Resume(CampTerms terms, Act act) => Resume(act.PersonId is null ? "到期恢复" : "恢复实施", terms, act);

    private void Resume(string verb, CampTerms terms, Act act)
    {
        Workflow.Require(Status, verb);
        Refusal.If(act.PersonId is null && SuspendedUntil > act.Today, "挂起期限还没有到。");

        Move(verb, act);
        ForgetSuspension();
        Dossier.ResumeClock(act, terms.Calendar);
        if (Dossier.DueAt is { } due) TargetOn = ChinaTime.Today(due);
    }

    private void ForgetSuspension() => (SuspensionAskedUntil, SuspendedUntil, SuspensionReason) = (null, null, null);

    private bool Involves(int branchId) => LeadBranchId == branchId || coBranches.Exists(co => co.BranchId == branchId);

    private void RefuseTaskDay(TaskSheet sheet, Act act)
    {
        Refusal.If(sheet.DueOn < act.Today, "任务期限不能早于今天。");
        Refusal.If(sheet.DueOn > TargetOn, "任务期限不能晚于计划完成日期 {0:d}。", TargetOn ?? act.Today);
    }

    private void RefuseUnlessWorking(string verb) =>
        Refusal.If(Status is not (Claimed or InProgress), "现在是“{0}”，不能{1}。", Status, new Words(verb));

    private static void RefuseOwnTask(ProjectTask task, Act act) =>
        Refusal.If(task.Doer?.PersonId == act.PersonId, "自己做的任务要由别人确认。");

    private void CancelTasks(string reason, Act act)
    {
        foreach (var task in tasks.Where(task => !task.IsTerminal))
        {
            task.Cancel(reason);
            Dossier.Record(act, "取消任务", task.Title);
        }
    }

    private void ExpectTarget(CampTerms terms) => Dossier.Expect("申请验收", terms.By(TargetOn!.Value));
}

/// <summary>Something that was reached on the way, as the lead branch tells it.</summary>
public sealed class Milestone
{
    public const int TitleMaxLength = 60;
    public const int TextMaxLength = 1000;

    private Milestone() { }

    internal Milestone(string title, string? text, Act act) =>
        (Title, Text, ReachedOn, PersonId) = (title.Trim(), string.IsNullOrWhiteSpace(text) ? null : text.Trim(), act.Today, act.PersonId);

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public string Title { get; private init; } = "";

    public string? Text { get; private init; }

    public DateOnly ReachedOn { get; private init; }

    public int? PersonId { get; private init; }
}
