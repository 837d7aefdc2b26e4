using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp;

/// <summary>Who is told of which step of a project. One line of the table per verb; the sentence gets the title and the note.</summary>
public sealed class CampInbox : IInboxWriter
{
    [Flags]
    private enum To
    {
        Office = 1,
        Community = 2,
        Secretaries = 4,
        Author = 8,
        Doer = 16,
        Receiver = 32,
    }

    private static readonly Dictionary<string, (To Audience, string Sentence)> Table = new()
    {
        ["提交审核"] = (To.Office, "“{0}”等您审核。"),
        ["退回修改"] = (To.Author | To.Secretaries, "“{0}”被退回修改：{1}"),
        ["上架"] = (To.Author | To.Community, "“{0}”已上架，等支部认领。"),
        ["申请认领"] = (To.Office, "“{0}”有支部申请认领：{1}"),
        ["认领"] = (To.Author | To.Community | To.Secretaries, "“{0}”已由“{1}”认领。"),
        ["不同意认领"] = (To.Secretaries, "“{0}”的认领申请没有通过：{1}"),
        ["退还认领"] = (To.Office | To.Community, "“{0}”被支部退还：{1}"),
        ["收回认领"] = (To.Secretaries, "“{0}”的认领被收回：{1}"),
        ["移交牵头"] = (To.Receiver, "“{0}”请您的支部接手牵头。"),
        ["接手牵头"] = (To.Office | To.Secretaries, "“{0}”已由“{1}”接手牵头。"),
        ["谢绝移交"] = (To.Secretaries, "“{0}”的移交被“{1}”谢绝。"),
        ["移交失效"] = (To.Secretaries, "“{0}”的移交过了确认期限，没有生效。"),
        ["邀请协办支部"] = (To.Community, "“{0}”有支部加入协办：{1}"),
        ["指派任务"] = (To.Doer, "“{0}”有一项任务交给您：{1}"),
        ["收回任务"] = (To.Doer, "“{0}”收回了您的任务：{1}"),
        ["取消任务"] = (To.Doer, "“{0}”取消了您的任务：{1}"),
        ["提交任务"] = (To.Secretaries, "“{0}”有任务等您确认：{1}"),
        ["确认完成"] = (To.Doer, "“{0}”您的任务已确认完成：{1}"),
        ["退回重做"] = (To.Doer, "“{0}”您的任务被退回：{1}"),
        ["申请挂起"] = (To.Office, "“{0}”申请挂起：{1}"),
        ["挂起"] = (To.Secretaries | To.Community, "“{0}”已挂起，停止计时。"),
        ["不同意挂起"] = (To.Secretaries, "“{0}”的挂起申请没有同意：{1}"),
        ["到期恢复"] = (To.Secretaries, "“{0}”挂起到期，已恢复实施。"),
        ["申请验收"] = (To.Office | To.Community, "“{0}”等您验收。"),
        ["验收退回"] = (To.Secretaries, "“{0}”验收没有通过：{1}"),
        ["验收通过"] = (To.Secretaries | To.Community | To.Author, "“{0}”验收通过，已办结。"),
        ["公开结果"] = (To.Secretaries | To.Community | To.Author, "“{0}”的结果已公开。"),
        ["撤下结果"] = (To.Secretaries | To.Community, "“{0}”的公开结果被撤下：{1}"),
        ["逾期下架"] = (To.Office | To.Author, "“{0}”到期没有支部认领。"),
        ["认定未达成"] = (To.Secretaries | To.Community | To.Author, "“{0}”认定为未达成：{1}"),
        ["取消"] = (To.Secretaries | To.Community | To.Author, "“{0}”已取消：{1}"),
        ["重新打开"] = (To.Secretaries | To.Community, "“{0}”重新打开：{1}"),
    };

    public async Task WriteAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var project in db.ChangeTracker.Entries<Project>().ToList())
        {
            var written = project.Entity.Dossier.Entries
                .Where(entry => entry.Id == 0 && Table.ContainsKey(entry.What))
                .DistinctBy(entry => entry.What)
                .ToList();
            foreach (var entry in written) await TellAsync(db, project, entry, now, stop);
        }
    }

    private static async Task TellAsync(PortalDb db, EntityEntry<Project> project, DossierEntry entry, DateTime now, CancellationToken stop)
    {
        var (audience, sentence) = Table[entry.What];
        var path = $"/growth-camp/projects/{project.Entity.Id}";
        var people = await PeopleAsync(db, project, audience, stop);
        db.AddRange(people.Where(person => person != entry.PersonId).Select(person => new InboxItem(person, entry, path, now, sentence, project.Entity.Title, entry.Note ?? "")));
    }

    private static async Task<HashSet<int>> PeopleAsync(PortalDb db, EntityEntry<Project> project, To audience, CancellationToken stop)
    {
        var people = new HashSet<int>();
        if (audience.HasFlag(To.Office)) people.UnionWith(await Holding(db, Role.PartyOffice).ToListAsync(stop));
        if (audience.HasFlag(To.Community)) people.UnionWith(await Holding(db, Role.CommunityWorker, community: project.Entity.CommunityId).ToListAsync(stop));
        if (audience.HasFlag(To.Secretaries)) people.UnionWith(await SecretariesAsync(db, BranchesOf(project), stop));
        if (audience.HasFlag(To.Receiver)) people.UnionWith(await SecretariesAsync(db, [.. project.Entity.Transfers.Where(t => t.IsOpen).Select(t => t.To.Id)], stop));
        if (audience.HasFlag(To.Author) && project.Entity.AuthorId is { } author) people.Add(author);
        if (audience.HasFlag(To.Doer)) people.UnionWith(await DoersAsync(db, stop));
        return people;
    }

    /// <summary>The lead branch, the one that led until this act, and those whose claim this act decided.</summary>
    private static List<int> BranchesOf(EntityEntry<Project> project)
    {
        var before = project.Property(p => p.LeadBranchId).OriginalValue;
        var decided = project.Entity.Claims.Where(claim => project.Context.Entry(claim).State is EntityState.Modified or EntityState.Added).Select(claim => claim.Branch.Id);
        return [.. decided.Concat(new[] { before, project.Entity.LeadBranch?.Id }.OfType<int>()).Distinct()];
    }

    private static Task<List<int>> SecretariesAsync(PortalDb db, List<int> branches, CancellationToken stop) => db.Posts
        .Where(post => post.Role == Role.BranchSecretary && post.Until == null && branches.Contains(post.OrganisationId!.Value))
        .Select(post => post.PersonId)
        .ToListAsync(stop);

    private static IQueryable<int> Holding(PortalDb db, Role role, int? community = null) => db.Posts
        .Where(post => post.Role == role && post.Until == null && (community == null || post.CommunityId == community))
        .Select(post => post.PersonId);

    private static Task<List<int>> DoersAsync(PortalDb db, CancellationToken stop)
    {
        var changed = db.ChangeTracker.Entries<ProjectTask>()
            .Where(task => task.State == EntityState.Modified)
            .SelectMany(task => new[] { task.Property(t => t.DoerId).OriginalValue, task.Entity.Doer?.Id })
            .OfType<int>()
            .Distinct()
            .ToList();
        return db.Memberships.Where(membership => changed.Contains(membership.Id)).Select(membership => membership.PersonId).ToListAsync(stop);
    }
}
