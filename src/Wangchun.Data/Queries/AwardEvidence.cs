using Wangchun.Domain.Activities;
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
public sealed record EvidenceRow(int SubjectId, string Title, DateOnly On, string? Note, int? ProjectId, decimal? Hours = null)
{
    public EvidenceLine Line => new(Title, On, Note, ProjectId, Hours);
}

/// <summary>
/// The numbers of the awards, each counted from the portal's own rows: one method per number, which gives the rows, and the number is how
/// many there are (or, of hours, how many they add up to). A new number is a kind, a method and a line in one of the two switches.
/// </summary>
public sealed class AwardEvidence(PortalDb db, CampRules rules)
{
    private const string Completed = nameof(ProjectStatus.Completed);

    public static IReadOnlyList<EvidenceKind> OfBranches { get; } =
    [
        EvidenceKind.CompletedProjects, EvidenceKind.LastingProjects, EvidenceKind.AcceptedOutcomes, EvidenceKind.ParticipatingMembers, EvidenceKind.Members,
        EvidenceKind.ServiceHours, EvidenceKind.FeedbackYes, EvidenceKind.FeedbackPartly, EvidenceKind.FeedbackNo,
    ];

    public static IReadOnlyList<EvidenceKind> OfMembers { get; } = [EvidenceKind.TasksDone, EvidenceKind.ProjectsJoined, EvidenceKind.ActivitiesJoined, EvidenceKind.ServiceHours];

    public static IReadOnlyList<EvidenceKind> Of(AwardCategory category) => category.IsForBranches ? OfBranches : OfMembers;

    /// <summary>Everything beside one nomination, as it stands now.</summary>
    public async Task<IReadOnlyList<EvidenceSheet>> SheetsAsync(Nomination nomination, CancellationToken stop)
    {
        var span = new EvidenceSpan(nomination.Cycle.PeriodFrom, nomination.Cycle.PeriodTo);
        var sheets = new List<EvidenceSheet>();
        foreach (var kind in Of(nomination.Category))
        {
            var rows = nomination.PersonId is { } person ? await OfMemberAsync(kind, span, person, stop) : await OfBranchesAsync(kind, span, [nomination.BranchId], stop);
            sheets.Add(new EvidenceSheet(kind, [.. rows.Select(row => row.Line)]));
        }

        return sheets;
    }

    /// <summary>The rows of one of the branches' numbers, for all of these branches.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> OfBranchesAsync(EvidenceKind kind, EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop) => InOrder(await (kind switch
    {
        EvidenceKind.CompletedProjects => CompletedAsync(span, branches, stop),
        EvidenceKind.LastingProjects => LastingAsync(span, branches, stop),
        EvidenceKind.AcceptedOutcomes => OutcomesAsync(span, branches, stop),
        EvidenceKind.ParticipatingMembers => ParticipantsAsync(span, branches, stop),
        EvidenceKind.Members => MembersAsync(span, branches, stop),
        EvidenceKind.ServiceHours => HoursAsync(span, branches, stop),
        EvidenceKind.FeedbackYes => FeedbackAsync(FeedbackAnswer.Yes, span, branches, stop),
        EvidenceKind.FeedbackPartly => FeedbackAsync(FeedbackAnswer.Partly, span, branches, stop),
        EvidenceKind.FeedbackNo => FeedbackAsync(FeedbackAnswer.No, span, branches, stop),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    }));

    /// <summary>The rows of one of a member's numbers; what is kept under a record that was merged into the member's is theirs.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> OfMemberAsync(EvidenceKind kind, EvidenceSpan span, int personId, CancellationToken stop)
    {
        var member = await KnownAsAsync([personId], stop);
        return InOrder(await (kind switch
        {
            EvidenceKind.TasksDone => TasksAsync(span, member, stop),
            EvidenceKind.ProjectsJoined => JoinedAsync(span, member, stop),
            EvidenceKind.ActivitiesJoined => VisitsAsync(span, member, stop),
            EvidenceKind.ServiceHours => VisitsAsync(span, member, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        }));
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
    public async Task<IReadOnlyList<EvidenceRow>> MembersAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop) =>
        [.. (await RollAsync(span, branches, stop)).Select(member => new EvidenceRow(member.BranchId, member.Name, member.Since, null, null))];

    /// <summary>Of these, the ones who finished a task in the period or took part in an activity of a project, with the first time.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> ParticipantsAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var roll = await RollAsync(span, branches, stop);
        var known = await KnownAsAsync([.. roll.Select(member => member.PersonId)], stop);
        var first = (await TasksAsync(span, known, stop)).Concat((await VisitsAsync(span, known, stop)).Where(visit => visit.ProjectId is not null))
            .GroupBy(part => part.SubjectId).ToDictionary(parts => parts.Key, parts => parts.Min(part => part.On));
        return [.. roll.Where(member => first.ContainsKey(member.PersonId)).Select(member => new EvidenceRow(member.BranchId, member.Name, first[member.PersonId], null, null))];
    }

    /// <summary>The confirmed service of the branch's members, by activity; nobody's hours are told apart from the others'.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> HoursAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var roll = await RollAsync(span, branches, stop);
        var visits = (await VisitsAsync(span, await KnownAsAsync([.. roll.Select(member => member.PersonId)], stop), stop)).ToLookup(visit => visit.SubjectId);
        return
        [
            .. from member in roll
               from visit in visits[member.PersonId]
               group visit by (member.BranchId, visit.Title, visit.On, visit.Note, visit.ProjectId) into activity
               select new EvidenceRow(activity.Key.BranchId, activity.Key.Title, activity.Key.On, activity.Key.Note, activity.Key.ProjectId, activity.Sum(visit => visit.Hours)),
        ];
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

    private async Task<IReadOnlyList<EvidenceRow>> TasksAsync(EvidenceSpan span, IReadOnlyDictionary<int, int> persons, CancellationToken stop)
    {
        var (start, end, ids) = (span.Start, span.End, persons.Keys.ToList());
        var tasks = await (
            from task in db.ProjectTasks
            join project in db.Projects on task.ProjectId equals project.Id
            where task.State == TaskState.Done && task.DoneAt >= start && task.DoneAt < end && ids.Contains(task.Doer!.PersonId)
            select new { task.Doer!.PersonId, task.Title, Project = project.Title, project.Id, At = task.DoneAt!.Value }).ToListAsync(stop);
        return [.. tasks.Select(task => new EvidenceRow(persons[task.PersonId], task.Title, ChinaTime.Today(task.At), task.Project, task.Id))];
    }

    /// <summary>Projects in which the member finished a task, each once.</summary>
    private async Task<IReadOnlyList<EvidenceRow>> JoinedAsync(EvidenceSpan span, IReadOnlyDictionary<int, int> persons, CancellationToken stop) =>
    [
        .. (await TasksAsync(span, persons, stop))
            .GroupBy(task => (task.SubjectId, task.ProjectId))
            .Select(tasks => new EvidenceRow(tasks.Key.SubjectId, tasks.First().Note ?? "", tasks.Min(task => task.On), null, tasks.Key.ProjectId)),
    ];

    /// <summary>Activities that ended in the period and whose organiser confirmed the hours, one row a person, with all corrections until now.</summary>
    private async Task<IReadOnlyList<EvidenceRow>> VisitsAsync(EvidenceSpan span, IReadOnlyDictionary<int, int> persons, CancellationToken stop)
    {
        var (start, end, ids) = (span.Start, span.End, persons.Keys.ToList());
        var visits = await (
            from signUp in db.SignUps
            join activity in db.Activities on signUp.ActivityId equals activity.Id
            join project in db.Projects on activity.MatterId equals project.DossierId into matters
            from matter in matters.DefaultIfEmpty()
            where ids.Contains(signUp.PersonId) && signUp.State == SignUpState.Completed && activity.EndsAt >= start && activity.EndsAt < end
            select new
            {
                signUp.PersonId, ActivityId = activity.Id, activity.Title, activity.EndsAt, activity.Dossier.Number, ProjectId = (int?)matter.Id,
                Hours = (signUp.Hours ?? 0m) + signUp.Adjustments.Sum(adjustment => adjustment.Hours),
            }).ToListAsync(stop);
        return
        [
            .. visits.GroupBy(visit => (PersonId: persons[visit.PersonId], visit.ActivityId)).Select(own => 
                new EvidenceRow(own.Key.PersonId, own.First().Title, ChinaTime.Today(own.First().EndsAt), own.First().Number, own.First().ProjectId, own.Sum(visit => visit.Hours))),
        ];
    }

    /// <summary>Who was in these branches on the last day; somebody with two records that were merged is there once.</summary>
    private async Task<IReadOnlyList<RollEntry>> RollAsync(EvidenceSpan span, IReadOnlyList<int> branches, CancellationToken stop)
    {
        var last = span.To;
        var roll = await db.Memberships
            .Where(m => branches.Contains(m.BranchId) && m.Since <= last && (m.Until == null || m.Until > last))
            .Select(m => new RollEntry(m.BranchId, m.Person.MergedIntoId ?? m.PersonId, m.Person.Name, m.Since))
            .ToListAsync(stop);
        return [.. roll.GroupBy(member => (member.BranchId, member.PersonId)).Select(records => records.MinBy(member => member.Since)!)];
    }

    /// <summary>Every record of these persons, also the ones that were merged into theirs or theirs into, and the one that is kept.</summary>
    private async Task<IReadOnlyDictionary<int, int>> KnownAsAsync(IReadOnlyList<int> persons, CancellationToken stop)
    {
        var kept = await db.Persons.Where(p => persons.Contains(p.Id)).Select(p => p.MergedIntoId ?? p.Id).ToListAsync(stop);
        var merged = await db.Persons.Where(p => p.MergedIntoId != null && kept.Contains(p.MergedIntoId.Value)).Select(p => new { p.Id, KeptId = p.MergedIntoId!.Value }).ToListAsync(stop);
        return merged.Select(person => (person.Id, person.KeptId)).Concat(kept.Distinct().Select(id => (Id: id, KeptId: id))).ToDictionary(person => person.Id, person => person.KeptId);
    }

    private static IReadOnlyList<EvidenceRow> InOrder(IEnumerable<EvidenceRow> rows) =>
        [.. rows.OrderBy(row => row.On).ThenBy(row => row.ProjectId).ThenBy(row => row.Title, StringComparer.Ordinal)];

    private bool CameBack(DateOnly completed, DateOnly reopened) => reopened >= completed && reopened <= completed.AddDays(rules.LastingWithin);

    private sealed record RollEntry(int BranchId, int PersonId, string Name, DateOnly Since);
}
