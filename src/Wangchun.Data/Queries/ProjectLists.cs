using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Data.Queries;

/// <summary>The working lists of projects: what is asked for, what it counts, and its pages.</summary>
public static class ProjectLists
{
    private const string Escape = "\\";

    extension(IQueryable<Project> projects)
    {
        public IQueryable<Project> Matching(ProjectFilter filter, DateTime now)
        {
            if (filter.Stage is not { } stage) return projects.MatchingInAnyStage(filter, now);

            var statuses = ProjectFilter.StatusesOf(stage);
            return projects.MatchingInAnyStage(filter, now).Where(p => statuses.Contains(p.Status));
        }

        /// <summary>Every word somewhere in the title, the number, the need or the place. Upper and lower case are alike.</summary>
        public IQueryable<Project> Mentioning(string? words)
        {
            var found = projects;
            foreach (var word in (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5))
            {
                var pattern = $"%{Literally(word)}%";
                found = found.Where(p =>
                    EF.Functions.Like(p.Title, pattern, Escape) || EF.Functions.Like(p.TitleEn!, pattern, Escape)
                    || EF.Functions.Like(p.Dossier.Number!, pattern, Escape) || EF.Functions.Like(p.Need, pattern, Escape)
                    || EF.Functions.Like(p.Place!, pattern, Escape));
            }

            return found;
        }

        public IQueryable<Project> Unfinished() => projects.Where(p => p.Status != Completed && p.Status != Unsuccessful && p.Status != Cancelled);

        /// <summary>A deadline has passed, and its clock is not stopped.</summary>
        public IQueryable<Project> LateAt(DateTime now) => projects.Where(p => p.DueAt < now && p.Dossier.Pauses.All(pause => pause.To != null));

        /// <summary>Counted twice, all and the late ones: SQL Server groups by columns only, and late is a question to another table.</summary>
        public async Task<IReadOnlyList<ProjectTally>> TallyAsync(DateTime now, CancellationToken stop)
        {
            var all = await projects.Alike(isLate: false).ToListAsync(stop);
            var late = await projects.LateAt(now).Alike(isLate: true).ToListAsync(stop);
            return [.. late, .. all.Select(tally => tally with { Count = tally.Count - late.Where(tally.IsLike).Sum(other => other.Count) })];
        }

        public async Task<Slice<ProjectRow>> NewestAsync(ProjectFilter filter, DateTime now, ProjectCursor? after, int size, CancellationToken stop) =>
            await projects.RowsAsync(await projects.Keys(filter, now, size + 1, scope => scope.Newest(after)).OrderByDescending(key => key.Id).SliceAsync(size, stop), stop);

        /// <summary>Most urgent first. What waits for nobody follows, the newest first; two queries, because each then has its index.</summary>
        public async Task<Slice<ProjectRow>> MostUrgentAsync(ProjectFilter filter, DateTime now, ProjectCursor? after, int size, CancellationToken stop)
        {
            var dated = after is { DueAt: null }
                ? new Slice<ProjectKey>([], false)
                : await projects.Keys(filter, now, size + 1, scope => scope.Urgent(after)).OrderBy(key => key.DueAt).ThenBy(key => key.Id).SliceAsync(size, stop);
            if (dated.HasMore || filter.Late) return await projects.RowsAsync(dated, stop);

            var rest = await projects.Keys(filter, now, size + 1, scope => scope.Where(p => p.DueAt == null).Newest(after is { DueAt: null } ? after : null))
                .OrderByDescending(key => key.Id).SliceAsync(size - dated.Rows.Count, stop);
            return await projects.RowsAsync(rest with { Rows = [.. dated.Rows, .. rest.Rows] }, stop);
        }

        /// <summary>
        /// What might be the same need: of the same community and category, still open or ended since <paramref name="since"/>.
        /// </summary>
        public IQueryable<Project> LikelyTwins(int communityId, ProjectCategory category, DateTime since) => projects.Where(p =>
            p.CommunityId == communityId && p.Category == category && p.Status != Draft && p.Status != Cancelled
            && ((p.Status != Completed && p.Status != Unsuccessful) || p.CompletedAt >= since || p.EndedAt >= since));

        private IQueryable<ProjectTally> Alike(bool isLate) => projects
            .GroupBy(p => new { p.CommunityId, p.Category, p.Status })
            .Select(alike => new ProjectTally(alike.Key.Status, alike.Key.Category, alike.Key.CommunityId, isLate, alike.Count()));

        private IQueryable<Project> Newest(ProjectCursor? after) => (after is null ? projects : projects.Where(p => p.Id < after.Id)).OrderByDescending(p => p.Id);

        private IQueryable<Project> Urgent(ProjectCursor? after) => (after is null
                ? projects.Where(p => p.DueAt != null)
                : projects.Where(p => p.DueAt >= after.DueAt && (p.DueAt > after.DueAt || p.Id > after.Id)))
            .OrderBy(p => p.DueAt).ThenBy(p => p.Id);

        private IQueryable<Project> MatchingInAnyStage(ProjectFilter filter, DateTime now)
        {
            var found = projects.Mentioning(filter.Words);
            if (filter.Unfinished) found = found.Unfinished();
            if (filter.Late) found = found.LateAt(now);
            if (filter.Categories.Count > 0) found = found.Where(p => filter.Categories.Contains(p.Category));
            if (filter.CommunityIds.Count > 0) found = found.Where(p => filter.CommunityIds.Contains(p.CommunityId));
            return found;
        }

        /// <summary>
        /// The keys of one page, still to be put in order, read along the index of the order ("+ 0" is not searched for). A stage of several states is read state by state, each along its own index:
        /// asked for all at once, a database sorts every row of them.
        /// </summary>
        private IQueryable<ProjectKey> Keys(ProjectFilter filter, DateTime now, int most, Func<IQueryable<Project>, IQueryable<Project>> inOrder)
        {
            var found = projects.MatchingInAnyStage(filter with { CommunityIds = [] }, now);
            if (filter.CommunityIds.Count > 0) found = found.Where(p => filter.CommunityIds.Contains(p.CommunityId + 0));
            if (filter.Stage is not { } stage) return Page(found);

            return ProjectFilter.StatusesOf(stage).Select(status => Page(found.Where(p => p.Status == status))).Aggregate(Queryable.Concat);

            IQueryable<ProjectKey> Page(IQueryable<Project> scope) => inOrder(scope).Take(most).Select(p => new ProjectKey { Id = p.Id, DueAt = p.DueAt });
        }

        private async Task<Slice<ProjectRow>> RowsAsync(Slice<ProjectKey> keys, CancellationToken stop)
        {
            var ids = keys.Rows.Select(key => key.Id).ToList();
            var rows = await ProjectRow.From(projects.Where(p => ids.Contains(p.Id))).ToDictionaryAsync(row => row.Id, stop);
            return new Slice<ProjectRow>([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], keys.HasMore);
        }
    }

    private sealed record ProjectKey
    {
        public required int Id { get; init; }

        public required DateTime? DueAt { get; init; }
    }

    private static string Literally(string word) => string.Concat(word.Select(c => c is '%' or '_' or '[' or '\\' ? Escape + c : $"{c}"));
}
