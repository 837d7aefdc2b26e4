using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp;

/// <summary>Drafts somebody writes, tasks they do, and branches that would be left without a secretary in the middle of a project.</summary>
public sealed class CampOpenWork(CampTerms terms) : IOpenWork
{
    public async Task<IReadOnlyList<OpenWorkItem>> OfAsync(PortalDb db, int personId, CancellationToken stop) =>
    [
        .. await Drafts(db, personId).OrderBy(p => p.Id).Select(p => new OpenWorkItem("项目草稿", p.Title, $"/growth-camp/projects/{p.Id}", null)).ToListAsync(stop),
        .. await Tasks(db, personId).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Select(t => new OpenWorkItem("在做的任务", t.Title, $"/growth-camp/projects/{t.ProjectId}", null)).ToListAsync(stop),
        .. (await LedAlone(db, personId).OrderBy(o => o.Name).Select(o => new { o.Name, o.OpenClaims }).ToListAsync(stop)).Select(branch => new OpenWorkItem(
            "支部认领的项目", branch.Name, null, new Refusal("“{0}”有 {1} 个认领的项目，而书记只有这一位。请先任命另一位书记。", branch.Name, branch.OpenClaims))),
    ];

    public async Task MoveAsync(PortalDb db, int fromPersonId, Person to, Act act, CancellationToken stop)
    {
        foreach (var draft in await Drafts(db, fromPersonId).Include(p => p.Dossier).ToListAsync(stop)) draft.PassTo(to, act);

        var member = to.Memberships.SingleOrDefault(membership => membership.IsCurrent);
        foreach (var project in await WithTasksOf(db, fromPersonId).Whole().ToListAsync(stop))
        {
            foreach (var task in project.Tasks.Where(task => !task.IsTerminal && task.Doer?.PersonId == fromPersonId))
                project.PassTask(task, member ?? throw new Refusal("{0}不在党支部，不能接手任务。", to.Name), terms, act);
        }
    }

    private static IQueryable<Project> Drafts(PortalDb db, int personId) => db.Projects.Where(p => p.AuthorId == personId && p.Status == ProjectStatus.Draft);

    private static IQueryable<ProjectTask> Tasks(PortalDb db, int personId) =>
        db.ProjectTasks.Where(t => t.Doer!.PersonId == personId && t.State != TaskState.Done && t.State != TaskState.Cancelled);

    private static IQueryable<Project> WithTasksOf(PortalDb db, int personId) =>
        db.Projects.Where(p => p.Tasks.Any(t => t.Doer!.PersonId == personId && t.State != TaskState.Done && t.State != TaskState.Cancelled));

    private static IQueryable<PartyOrganisation> LedAlone(PortalDb db, int personId) => db.PartyOrganisations.Where(o => o.OpenClaims > 0
        && db.Posts.Any(p => p.OrganisationId == o.Id && p.Role == Role.BranchSecretary && p.Until == null && p.PersonId == personId)
        && !db.Posts.Any(p => p.OrganisationId == o.Id && p.Role == Role.BranchSecretary && p.Until == null && p.PersonId != personId && p.Person.IsActive));
}
