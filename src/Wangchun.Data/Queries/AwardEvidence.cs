using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Data.Queries;

/// <summary>From the first to the last of these days, both included.</summary>
public sealed record EvidenceSpan(DateOnly From, DateOnly To)
{
    public DateTime Start => ChinaTime.StartOf(From);

    /// <summary>The first instant that does not belong to it any more.</summary>
    public DateTime End => ChinaTime.StartOf(To.AddDays(1));

    public bool Holds(DateTime at) => at >= Start && at < End;
}

/// <summary>A row behind a number, and the branch or the person it is counted for.</summary>
public sealed record EvidenceRow(int SubjectId, string Title, DateOnly On, string? Note, int? ProjectId);

/// <summary>
/// The numbers of the awards, each counted from the portal's own rows: one method per number, which gives the rows, and the number is how
/// many there are. A new number is a kind, a method and a line in <see cref="RowsAsync"/>.
/// </summary>
public sealed class AwardEvidence(PortalDb db, CampRules rules)
{
    private const string Completed = nameof(ProjectStatus.Completed);

    public static IReadOnlyList<EvidenceKind> OfBranches { get; } =
    [
        EvidenceKind.CompletedProjects, EvidenceKind.LastingProjects, EvidenceKind.AcceptedOutcomes, EvidenceKind.ParticipatingMembers, EvidenceKind.Members,
        EvidenceKind.FeedbackYes, EvidenceKind.FeedbackPartly, EvidenceKind.FeedbackNo,
    ];

    public static IReadOnlyList<EvidenceKind> OfMembers { get; } = [EvidenceKind.TasksDone, EvidenceKind.ProjectsJoined];

    public static IReadOnlyList<EvidenceKind> Of(AwardCategory category) => category.IsForBranches ? OfBranches : OfMembers;

    /// <summary>Everything beside one nomination, as it stands now.</summary>
    public async Task<IReadOnlyList<EvidenceSheet>> SheetsAsync(Nomination nomination, CancellationToken stop)
    {
        var span = new EvidenceSpan(nomination.Cycle.PeriodFrom, nomination.Cycle.PeriodTo);
        var sheets = new List<EvidenceSheet>();
        foreach (var kind in Of(nomination.Category))
        {
            var rows = await RowsAsync(kind, span, [nomination.PersonId ?? nomination.BranchId], stop);
            sheets.Add(new EvidenceSheet(kind, [.. rows.Select(row => new EvidenceLine(row.Title, row.On, row.Note, row.ProjectId))]));
        }

        return sheets;
    }

    /// <summary>The rows of one number for these branches (or, of a member's number, these persons).</summary>
    public async Task<IReadOnlyList<EvidenceRow>> RowsAsync(EvidenceKind kind, EvidenceSpan span, IReadOnlyList<int> subjects, CancellationToken stop)
    {
        var rows = await (kind switch
        {
            EvidenceKind.CompletedProjects => CompletedAsync(span, subjects, stop),
            EvidenceKind.LastingProjects => LastingAsync(span, subjects, stop),
            EvidenceKind.AcceptedOutcomes => OutcomesAsync(span, subjects, stop),
            EvidenceKind.ParticipatingMembers => ParticipantsAsync(span, subjects, stop),
            EvidenceKind.Members => MembersAsync(span, subjects, stop),
            EvidenceKind.FeedbackYes => FeedbackAsync(FeedbackAnswer.Yes, span, subjects, stop),
            EvidenceKind.FeedbackPartly => FeedbackAsync(FeedbackAnswer.Partly, span, subjects, stop),
            EvidenceKind.FeedbackNo => FeedbackAsync(FeedbackAnswer.No, span, subjects, stop),
            EvidenceKind.TasksDone => TasksAsync(span, subjects, stop),
            EvidenceKind.ProjectsJoined => JoinedAsync(span, subjects, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        });
        return [.. rows.OrderBy(row => row.On).ThenBy(row => row.ProjectId).ThenBy(row => row.Title, StringComparer.Ordinal)];
    }

    /// <summary>Projects the branch leads that were accepted in the period; one that came back and was accepted again counts once.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> CompletedAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var (from, to) = (span.Start, span.End);
        var accepted = await db.Projects
            .Where(p => p.LeadBranchId != null && branches.Contains(p.LeadBranchId.Value))
            .SelectMany(p => p.Dossier.Entries.Where(e => e.To == Completed && e.At >= from && e.At < to), (p, e) => new { p.Id, BranchId = p.LeadBranchId!.Value, p.Title, p.Dossier.Number, e.At })
            .ToListAsync(stop);
        return [.. accepted.GroupBy(p => p.Id).Select(times => times.MinBy(p => p.At)!).Select(p => new EvidenceRow(p.BranchId, p.Title, ChinaTime.Today(p.At), p.Number, p.Id))];
    }

    /// <summary>Of these, the ones that were not reopened in the days that followed (90 unless the street sets others).</summary>
    public async Task<IReadOnlyList<EvidenceRow>> LastingAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var completed = await CompletedAsync(span, branches, stop);
        var ids = completed.Select(row => row.ProjectId!.Value).ToList();
        var reopened = await db.Projects
            .Where(p => ids.Contains(p.Id))
            .SelectMany(p => p.Dossier.Entries.Where(e => e.From == Completed && e.To == nameof(ProjectStatus.InProgress)), (p, e) => new { p.Id, e.At })
            .ToListAsync(stop);
        return [.. completed.Where(row => !reopened.Exists(again => again.Id == row.ProjectId && CameBack(row.On, ChinaTime.Today(again.At))))];
    }

    public async Task<IReadOnlyList<EvidenceRow>> OutcomesAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var (from, to) = (span.Start, span.End);
        var outcomes = await db.Projects
            .Where(p => p.LeadBranchId != null && branches.Contains(p.LeadBranchId.Value))
            .SelectMany(p => p.Outcomes.Where(o => o.State == OutcomeState.Accepted && o.AcceptedAt >= from && o.AcceptedAt < to),
                (p, o) => new { p.Id, BranchId = p.LeadBranchId!.Value, o.Title, Project = p.Title, At = o.AcceptedAt!.Value })
            .ToListAsync(stop);
        return [.. outcomes.Select(o => new EvidenceRow(o.BranchId, o.Title, ChinaTime.Today(o.At), o.Project, o.Id))];
    }

    /// <summary>Members of the branch at the end of the period, each once.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> MembersAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var last = span.To;
        return await db.Memberships
            .Where(m => branches.Contains(m.BranchId) && m.Since <= last && (m.Until == null || m.Until > last))
            .Select(m => new EvidenceRow(m.BranchId, m.Person.Name, m.Since, null, null))
            .ToListAsync(stop);
    }

    /// <summary>Of these, the ones who finished at least one task in the period.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> ParticipantsAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var (from, to, last) = (span.Start, span.End, span.To);
        var members = await db.Memberships
            .Where(m => branches.Contains(m.BranchId) && m.Since <= last && (m.Until == null || m.Until > last))
            .Select(m => new
            {
                m.BranchId,
                m.Person.Name,
                At = db.ProjectTasks.Where(t => t.Doer!.PersonId == m.PersonId && t.State == TaskState.Done && t.DoneAt >= from && t.DoneAt < to).Max(t => t.DoneAt),
            })
            .Where(m => m.At != null)
            .ToListAsync(stop);
        return [.. members.Select(m => new EvidenceRow(m.BranchId, m.Name, ChinaTime.Today(m.At!.Value), null, null))];
    }

    public async Task<IReadOnlyList<EvidenceRow>> FeedbackAsync(FeedbackAnswer answer, EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var (first, last) = (span.From, span.To);
        return await db.ResidentFeedback
            .Where(f => f.Answer == answer && f.On >= first && f.On <= last)
            .Join(
                db.Projects.Where(p => p.LeadBranchId != null && branches.Contains(p.LeadBranchId.Value)),
                f => f.ProjectId,
                p => p.Id,
                (f, p) => new EvidenceRow(p.LeadBranchId!.Value, p.Title, f.On, p.Dossier.Number, p.Id))
            .ToListAsync(stop);
    }

    public async Task<IReadOnlyList<EvidenceRow>> TasksAsync(EvidenceSpan span, IReadOnlyList<int> persons, CancellationToken stop)
    {
        var (start, end) = (span.Start, span.End);
        var tasks = await (
            from task in db.ProjectTasks
            join project in db.Projects on task.ProjectId equals project.Id
            where task.State == TaskState.Done && task.DoneAt >= start && task.DoneAt < end && persons.Contains(task.Doer!.PersonId)
            select new { task.Doer!.PersonId, task.Title, Project = project.Title, project.Id, At = task.DoneAt!.Value }).ToListAsync(stop);
        return [.. tasks.Select(task => new EvidenceRow(task.PersonId, task.Title, ChinaTime.Today(task.At), task.Project, task.Id))];
    }

    /// <summary>Projects in which the member finished a task, each once.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> JoinedAsync(EvidenceSpan span, IReadOnlyList<int> persons, CancellationToken stop) =>
    [
        .. (await TasksAsync(span, persons, stop))
            .GroupBy(task => (task.SubjectId, task.ProjectId))
            .Select(tasks => new EvidenceRow(tasks.Key.SubjectId, tasks.First().Note ?? "", tasks.Min(task => task.On), null, tasks.Key.ProjectId)),
    ];

    private bool CameBack(DateOnly completed, DateOnly reopened) => reopened >= completed && reopened <= completed.AddDays(rules.LastingWithin);
}
