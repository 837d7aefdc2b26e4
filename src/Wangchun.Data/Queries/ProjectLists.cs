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
            var found = projects.Mentioning(filter.Words);
            if (filter.Stage is { } stage)
            {
                var statuses = ProjectFilter.StatusesOf(stage);
                found = found.Where(p => statuses.Contains(p.Status));
            }

            if (filter.Unfinished) found = found.Unfinished();
            if (filter.Late) found = found.LateAt(now);
            if (filter.Categories.Count > 0) found = found.Where(p => filter.Categories.Contains(p.Category));
            if (filter.CommunityIds.Count > 0) found = found.Where(p => filter.CommunityIds.Contains(p.CommunityId));
            return found;
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
        public IQueryable<Project> LateAt(DateTime now) => projects.Where(p => p.Dossier.DueAt < now && p.Dossier.Pauses.All(pause => pause.To != null));

        /// <summary>Counted twice, all and the late ones: SQL Server groups by columns only, and late is a question to another table.</summary>
        public async Task<IReadOnlyList<ProjectTally>> TallyAsync(DateTime now, CancellationToken stop)
        {
            var all = await projects.Alike(isLate: false).ToListAsync(stop);
            var late = await projects.LateAt(now).Alike(isLate: true).ToListAsync(stop);
            return [.. late, .. all.Select(tally => tally with { Count = tally.Count - late.Where(tally.IsLike).Sum(other => other.Count) })];
        }

        public Task<Slice<ProjectRow>> NewestAsync(ProjectCursor? after, int size, CancellationToken stop) =>
            ProjectRow.From(projects.Newest(after)).SliceAsync(size, stop);

        /// <summary>Most urgent first. What waits for nobody follows, the newest first; two queries, because each then has its index.</summary>
        public async Task<Slice<ProjectRow>> MostUrgentAsync(ProjectCursor? after, int size, CancellationToken stop)
        {
            var rows = after is { DueAt: null } ? [] : await ProjectRow.From(projects.Urgent(after)).Take(size + 1).ToListAsync(stop);
            if (rows.Count > size) return new Slice<ProjectRow>(rows[..size], true);

            var rest = projects.Where(p => p.Dossier.DueAt == null).Newest(after is { DueAt: null } ? after : null);
            var more = await ProjectRow.From(rest).SliceAsync(size - rows.Count, stop);
            return more with { Rows = [.. rows, .. more.Rows] };
        }

        /// <summary>
        /// What might be the same need: of the same community and category, still open or ended since <paramref name="since"/>.
        /// </summary>
        public IQueryable<Project> LikelyTwins(int communityId, ProjectCategory category, DateTime since) => projects.Where(p =>
            p.CommunityId == communityId && p.Category == category && p.Status != Draft && p.Status != Cancelled
            && ((p.Status != Completed && p.Status != Unsuccessful) || p.CompletedAt >= since || p.EndedAt >= since));

        private IQueryable<ProjectTally> Alike(bool isLate) => projects
            .GroupBy(p => new { p.Status, p.Category, p.CommunityId })
            .Select(alike => new ProjectTally(alike.Key.Status, alike.Key.Category, alike.Key.CommunityId, isLate, alike.Count()));

        private IQueryable<Project> Newest(ProjectCursor? after) => (after is null ? projects : projects.Where(p => p.Id < after.Id)).OrderByDescending(p => p.Id);

        private IQueryable<Project> Urgent(ProjectCursor? after) => (after is null
                ? projects.Where(p => p.Dossier.DueAt != null)
                : projects.Where(p => p.Dossier.DueAt > after.DueAt || (p.Dossier.DueAt == after.DueAt && p.Id > after.Id)))
            .OrderBy(p => p.Dossier.DueAt).ThenBy(p => p.Id);
    }

    private static string Literally(string word) => string.Concat(word.Select(c => c is '%' or '_' or '[' or '\\' ? Escape + c : $"{c}"));
}
