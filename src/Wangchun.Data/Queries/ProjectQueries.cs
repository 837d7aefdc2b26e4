using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>Who may see a project, who may act on it, and in which order lists are read. Actions compose these; pages project them.</summary>
public static class ProjectQueries
{
    extension(IQueryable<Project> projects)
    {
        /// <summary>In the public mall: listed once, whatever became of it, save what was cancelled.</summary>
        public IQueryable<Project> InMall() => projects.Where(p => p.ListedAt != null && p.Status != ProjectStatus.Cancelled);

        /// <summary>
        /// The working pages. The street's offices see all; a community its own; a branch those of its home community that were listed,
        /// those it leads, helps or asked for, and whatever waits for a branch; everybody what they wrote themselves.
        /// </summary>
        public IQueryable<Project> VisibleTo(Viewer viewer)
        {
            if (viewer.SeesStreet) return projects;

            var (me, communities, branches) = (viewer.PersonId, viewer.CommunityIds, viewer.BranchIds);
            if (communities.Count == 0 && branches.Count == 0) return projects.WrittenBy(viewer);

            return projects.Where(p =>
                p.AuthorId == me
                || communities.Contains(p.CommunityId)
                || (branches.Count > 0 && p.Status == ProjectStatus.Open)
                || (p.LeadBranchId != null && branches.Contains(p.LeadBranchId.Value))
                || p.CoBranches.Any(co => branches.Contains(co.BranchId))
                || p.Claims.Any(claim => branches.Contains(claim.BranchId))
                || p.Transfers.Any(transfer => branches.Contains(transfer.ToId)));
        }

        /// <summary>
        /// The same projects, for counting them all: each reason to see one has its index, and only what they find is read. A list that
        /// stops after a page is better asked by <see cref="VisibleTo"/>.
        /// </summary>
        public IQueryable<Project> AllVisibleTo(Viewer viewer)
        {
            if (viewer.SeesStreet) return projects;

            var (communities, branches) = (viewer.CommunityIds, viewer.BranchIds);
            var ids = projects.WrittenBy(viewer).Select(p => p.Id);
            if (communities.Count > 0) ids = ids.Concat(projects.Where(p => communities.Contains(p.CommunityId)).Select(p => p.Id));
            if (branches.Count > 0)
            {
                ids = ids.Concat(projects.Where(p => p.Status == ProjectStatus.Open).Select(p => p.Id))
                    .Concat(projects.Where(p => p.LeadBranchId != null && branches.Contains(p.LeadBranchId.Value)).Select(p => p.Id))
                    .Concat(projects.SelectMany(p => p.CoBranches).Where(co => branches.Contains(co.BranchId)).Select(co => co.ProjectId))
                    .Concat(projects.SelectMany(p => p.Claims).Where(claim => branches.Contains(claim.BranchId)).Select(claim => claim.ProjectId))
                    .Concat(projects.SelectMany(p => p.Transfers).Where(transfer => branches.Contains(transfer.ToId)).Select(transfer => transfer.ProjectId));
            }

            return projects.Where(p => ids.Contains(p.Id));
        }

        /// <summary>Written by this person: the only one who may still change a draft.</summary>
        public IQueryable<Project> WrittenBy(Viewer viewer) => projects.Where(p => p.AuthorId == viewer.PersonId);

        /// <summary>Led by a branch whose secretary this person is.</summary>
        public IQueryable<Project> LedBy(Viewer viewer) =>
            projects.Where(p => p.LeadBranchId != null && viewer.LedBranchIds.Contains(p.LeadBranchId.Value));

        /// <summary>In a community this person works for.</summary>
        public IQueryable<Project> InCommunitiesOf(Viewer viewer) => projects.Where(p => viewer.CommunityIds.Contains(p.CommunityId));

        /// <summary>Where this person may take tasks: their branch leads or helps.</summary>
        public IQueryable<Project> WorkedOnBy(Viewer viewer) => projects.Where(p =>
            (p.LeadBranchId != null && viewer.BranchIds.Contains(p.LeadBranchId.Value)) || p.CoBranches.Any(co => viewer.BranchIds.Contains(co.BranchId)));

        /// <summary>Where this person may add and remove files: their own draft, or what their branch is working on.</summary>
        public IQueryable<Project> FiledBy(Viewer viewer) => projects.Where(p =>
            (p.Status == ProjectStatus.Draft && p.AuthorId == viewer.PersonId)
            || ((p.Status == ProjectStatus.Claimed || p.Status == ProjectStatus.InProgress)
                && p.LeadBranchId != null && viewer.LedBranchIds.Contains(p.LeadBranchId.Value)));

        /// <summary>With everything the rules of an act may look at or change.</summary>
        public IQueryable<Project> Whole() => projects
            .Include(p => p.Dossier).ThenInclude(d => d.Attachments)
            .Include(p => p.Dossier).ThenInclude(d => d.Pauses)
            .Include(p => p.Community)
            .Include(p => p.GridCell)
            .Include(p => p.LeadBranch)
            .Include(p => p.Criteria.OrderBy(c => c.Position))
            .Include(p => p.Claims).ThenInclude(c => c.Branch)
            .Include(p => p.CoBranches).ThenInclude(c => c.Branch)
            .Include(p => p.Transfers).ThenInclude(t => t.From)
            .Include(p => p.Transfers).ThenInclude(t => t.To)
            .Include(p => p.Tasks).ThenInclude(t => t.Doer!.Person)
            .Include(p => p.Tasks).ThenInclude(t => t.Doer!.Branch)
            .Include(p => p.Milestones)
            .Include(p => p.Outcomes)
            .Include(p => p.Acceptances).ThenInclude(a => a.Checks).ThenInclude(c => c.Criterion)
            .AsSplitQuery();
    }
}
