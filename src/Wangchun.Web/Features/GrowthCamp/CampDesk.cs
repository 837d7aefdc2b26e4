using System.Linq.Expressions;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp;

/// <summary>What the camp asks of each post: reviews, claims, starts, tasks, acceptances, publications.</summary>
public sealed class CampDesk : IDeskSource
{
    private const string Root = "/growth-camp/projects";

    public async Task<IReadOnlyList<DeskItem>> ForAsync(PortalDb db, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var items = new List<DeskItem>();
        if (viewer.Holds(Role.PartyOffice)) items.AddRange(await ForOfficeAsync(db, viewer, stop));
        if (viewer.CommunityIds.Count > 0) items.AddRange(await ForCommunityAsync(db, viewer, stop));
        if (viewer.LedBranchIds.Count > 0) items.AddRange(await ForSecretaryAsync(db, viewer, stop));
        if (viewer.BranchIds.Count > 0) items.AddRange(await ForMemberAsync(db, viewer, stop));
        if (viewer.May(Can.GrowthCamp.WriteProject)) items.AddRange(await DraftsAsync(db, viewer, stop));
        return items;
    }

    private static async Task<IEnumerable<DeskItem>> ForOfficeAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var me = viewer.PersonId;
        var claims = await db.ProjectClaims
            .Where(c => c.Status == ClaimStatus.Requested)
            .OrderBy(c => c.DecisionDueAt).ThenBy(c => c.Id).Take(IDeskSource.Most)
            .Join(db.Projects, c => c.ProjectId, p => p.Id, (c, p) => new { c.Id, c.ProjectId, c.DecisionDueAt, Branch = c.Branch.Name, p.Title, p.TitleEn })
            .ToListAsync(stop);
        return
        [
            .. await Rows(db, p => p.Status == ProjectStatus.InReview && p.AuthorId != me, "请审核", "review", "审核", stop),
            .. claims.Select(c => new DeskItem("a", "请审批认领", c.Title, c.TitleEn, c.Branch, c.DecisionDueAt, false, $"{Root}/{c.ProjectId}/claims/{c.Id}/decision", "审批")),
            .. await Rows(db.Projects.Where(p => p.SuspensionAskedUntil != null).OrderBy(p => p.SuspensionAskedUntil).Take(IDeskSource.Most),
                p => p.Status == ProjectStatus.InProgress, "请审批挂起", "suspension/decision", "审批", stop),
            .. await Rows(db, Unaccepted(AcceptanceSide.Office, me), "请验收", "acceptance/office", "验收", stop),
            .. await Rows(db, p => p.Status == ProjectStatus.Completed && p.DueAt != null && p.Dossier.Publication.State == PublicationState.PendingPublish && p.Dossier.Publication.EditedById != me,
                "请核对公开", "publication", "核对", stop),
            .. await Rows(db, p => p.Status == ProjectStatus.Expired, "请重新上架或取消", "", "去处理", stop),
        ];
    }

    private static Task<List<DeskItem>> ForCommunityAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var (communities, me) = (viewer.CommunityIds, viewer.PersonId);
        return Rows(db.Projects.Where(p => communities.Contains(p.CommunityId)), Unaccepted(AcceptanceSide.Community, me), "请验收", "acceptance/community", "验收", stop);
    }

    private static async Task<IEnumerable<DeskItem>> ForSecretaryAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var (led, me) = (db.Projects.LedBy(viewer), viewer.PersonId);
        var branches = viewer.LedBranchIds;
        var transfers = await db.Set<LeadTransfer>()
            .Where(t => t.State == TransferState.Offered && branches.Contains(t.ToId))
            .OrderBy(t => t.LapsesAt).Take(IDeskSource.Most)
            .Join(db.Projects, t => t.ProjectId, p => p.Id, (t, p) => new { t.Id, t.ProjectId, t.LapsesAt, From = t.From.Name, p.Title, p.TitleEn })
            .ToListAsync(stop);
        var reviews = await led
            .SelectMany(p => p.Tasks, (p, t) => new { Project = p, Task = t })
            .Where(row => row.Task.State == TaskState.Submitted && row.Task.Doer!.PersonId != me)
            .OrderBy(row => row.Task.ReviewDueAt).Take(IDeskSource.Most)
            .Select(row => new { row.Project.Id, TaskId = row.Task.Id, row.Task.Title, row.Task.ReviewDueAt, By = row.Project.Title })
            .ToListAsync(stop);
        return
        [
            .. await Rows(led, p => p.Status == ProjectStatus.Claimed, "请安排任务并开始", "", "去安排", stop),
            .. await Rows(led, p => p.Status == ProjectStatus.InProgress && p.Tasks.All(t => !t.IsMandatory || t.State == TaskState.Done || t.State == TaskState.Cancelled),
                "任务都完成了，请申请验收", "hand-in", "申请验收", stop),
            .. await Rows(led, p => p.Status == ProjectStatus.InProgress && p.Tasks.Any(t => t.IsMandatory && t.State != TaskState.Done && t.State != TaskState.Cancelled),
                "请推进", "", "查看", stop),
            .. transfers.Select(t => new DeskItem("a", "请确认接手", t.Title, t.TitleEn, t.From, t.LapsesAt, false, $"{Root}/{t.ProjectId}/transfer/{t.Id}/answer", "回复")),
            .. reviews.Select(t => new DeskItem("a", "请确认任务", t.Title, null, t.By, t.ReviewDueAt, false, $"{Root}/{t.Id}/tasks/{t.TaskId}/review", "确认")),
        ];
    }

    private static async Task<IEnumerable<DeskItem>> ForMemberAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var me = viewer.PersonId;
        var tasks = await db.ProjectTasks
            .Where(t => t.Doer!.PersonId == me && (t.State == TaskState.Claimed || t.State == TaskState.Doing || t.State == TaskState.Returned))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(IDeskSource.Most)
            .Join(db.Projects, t => t.ProjectId, p => p.Id, (t, p) => new { t.Id, t.ProjectId, t.Title, t.State, t.DueOn, By = p.Title })
            .ToListAsync(stop);
        return tasks.Select(t => t.State == TaskState.Doing
            ? new DeskItem("a", "请完成任务", t.Title, null, t.By, EndOf(t.DueOn), false, $"{Root}/{t.ProjectId}/tasks/{t.Id}/hand-in", "提交")
            : new DeskItem("a", t.State == TaskState.Returned ? "任务被退回，请重做" : "请开始任务", t.Title, null, t.By, EndOf(t.DueOn), false, $"{Root}/{t.ProjectId}/tasks/{t.Id}/beginning", "开始"));
    }

    private static Task<List<DeskItem>> DraftsAsync(PortalDb db, Viewer viewer, CancellationToken stop) =>
        Rows(db.Projects.WrittenBy(viewer), p => p.Status == ProjectStatus.Draft, "草稿还没有提交", "edit", "继续写", stop);

    private static Expression<Func<Project, bool>> Unaccepted(AcceptanceSide side, int me) => p =>
        p.Status == ProjectStatus.AwaitingAcceptance
        && !p.Acceptances.Any(a => a.Round == p.AcceptanceRound && (a.Side == side || a.PersonId == me));

    private static Task<List<DeskItem>> Rows(PortalDb db, Expression<Func<Project, bool>> waits, string ask, string page, string button, CancellationToken stop) =>
        Rows(db.Projects, waits, ask, page, button, stop);

    private static async Task<List<DeskItem>> Rows(
        IQueryable<Project> scope, Expression<Func<Project, bool>> waits, string ask, string page, string button, CancellationToken stop)
    {
        var rows = await scope.Where(waits)
            .OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(IDeskSource.Most)
            .Select(p => new { p.Id, p.Title, p.TitleEn, Community = p.Community.Name, Branch = p.LeadBranch == null ? null : p.LeadBranch.Name, p.DueAt, p.Dossier.DueIsProvisional })
            .ToListAsync(stop);
        return [.. rows.Select(p => new DeskItem("a", ask, p.Title, p.TitleEn, p.Branch ?? p.Community, p.DueAt, p.DueIsProvisional, $"{Root}/{p.Id}/{page}".TrimEnd('/'), button))];
    }

    private static DateTime EndOf(DateOnly day) => ChinaTime.ToUtc(day, OfficeHours.Standard.Closes);
}
