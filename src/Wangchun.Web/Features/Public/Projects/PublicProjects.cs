using Microsoft.Extensions.Localization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>Reads one project as strangers may see it.</summary>
public sealed class PublicProjects(PortalDb db, Session session, ReaderTime time, IStringLocalizer text)
{
    private const int MostEntries = 60;
    private const int MostPhotos = 14;

    /// <summary>Nothing for a number that was never listed, or whose project was cancelled.</summary>
    public async Task<ProjectPage?> ReadAsync(string number, CancellationToken stop)
    {
        var facts = await ProjectFacts.From(db.Projects.InMall().Numbered(number)).SingleOrDefaultAsync(stop);
        if (facts is null) return null;

        var tasks = db.ProjectTasks.Where(task => task.ProjectId == facts.Id);
        return new ProjectPage
        {
            Facts = facts,
            Steps = facts.Steps(time, text),
            Timeline = await TimelineAsync(facts, stop),
            Criteria = await CriteriaAsync(facts, stop),
            CoBranches = await CoBranchesAsync(facts.Id, stop),
            Photos = await PublicPhoto.From(db.Set<Attachment>().Where(a => a.DossierId == facts.DossierId).OnlyPublic(db.Projects)).Take(MostPhotos).ToListAsync(stop),
            Activities = await MatterActivity.OfAsync(db.Activities.ToldBesideMatter(), facts.DossierId, session.Now, stop),
            TasksDone = await tasks.CountAsync(task => task.State == TaskState.Done, stop),
            TasksCounted = await tasks.CountAsync(task => task.State != TaskState.Cancelled, stop),
            People = await tasks.Where(task => task.State == TaskState.Done && task.Doer != null).Select(task => task.Doer!.PersonId).Distinct().CountAsync(stop),
            Matters = facts.HasPublicResult ? await MattersAsync(facts.Id, stop) : [],
            Feedback = facts.HasPublicResult ? await FeedbackAsync(facts.Id, stop) : null,
        };
    }

    private async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(ProjectFacts facts, CancellationToken stop)
    {
        var entries = await db.Set<DossierEntry>()
            .Where(entry => entry.DossierId == facts.DossierId)
            .OnlyPublic(facts.HasPublicResult)
            .OrderByDescending(entry => entry.Id)
            .Take(MostEntries)
            .Select(entry => new { entry.What, entry.At, entry.Post, Note = entry.Openness == Openness.WithResult ? entry.Note : null })
            .ToListAsync(stop);
        var posts = await PostsAsync([.. entries.Select(entry => entry.Post).Distinct()], stop);
        var lines = entries.Select(entry => new TimelineEntry(entry.What, entry.At, posts(entry.Post), entry.Note, ProjectSteps.ToneOf(entry.What)));
        return facts.Next() is { } next ? [next, .. lines] : [.. lines];
    }

    /// <summary>Posts are written down in Chinese; most are the names of branches and communities, which have an English one.</summary>
    private async Task<Func<string, string>> PostsAsync(List<string> posts, CancellationToken stop)
    {
        var branches = await db.PartyOrganisations.Where(o => posts.Contains(o.Name)).Select(o => new { o.Name, o.NameEn }).ToListAsync(stop);
        var communities = await db.Communities.Where(c => posts.Contains(c.Name)).Select(c => new { c.Name, NameEn = c.NameEn + " Community" }).ToListAsync(stop);
        var names = branches.Concat(communities).ToDictionary(post => post.Name, post => new Named(post.Name, post.NameEn).Text);
        return post => names.TryGetValue(post, out var name) ? name : text[post];
    }

    private async Task<IReadOnlyList<CriterionLine>> CriteriaAsync(ProjectFacts facts, CancellationToken stop)
    {
        var criteria = await db.Projects.Where(p => p.Id == facts.Id).SelectMany(p => p.Criteria).OrderBy(c => c.Position)
            .Select(c => new { c.Id, c.Text }).ToListAsync(stop);
        if (!facts.HasPublicResult) return [.. criteria.Select(criterion => new CriterionLine(criterion.Text, []))];

        var passed = await db.Projects.Where(p => p.Id == facts.Id).SelectMany(p => p.Acceptances)
            .Where(acceptance => acceptance.Round == facts.AcceptanceRound)
            .SelectMany(acceptance => acceptance.Checks, (acceptance, check) => new { acceptance.Side, check.Criterion.Id, check.Passed })
            .Where(check => check.Passed)
            .ToListAsync(stop);
        return [.. criteria.Select(criterion => new CriterionLine(criterion.Text, [.. passed.Where(check => check.Id == criterion.Id).Select(check => check.Side).Order()]))];
    }

    private async Task<IReadOnlyList<Named>> CoBranchesAsync(int id, CancellationToken stop) => await db.Projects
        .Where(p => p.Id == id)
        .SelectMany(p => p.CoBranches)
        .OrderBy(co => co.JoinedAt).ThenBy(co => co.Id)
        .Select(co => new Named(co.Branch.Name, co.Branch.NameEn))
        .ToListAsync(stop);

    private async Task<IReadOnlyList<Matter>> MattersAsync(int id, CancellationToken stop) => await db.Outcomes
        .Where(outcome => outcome.ProjectId == id && outcome.State == OutcomeState.Accepted)
        .OrderBy(outcome => outcome.Id)
        .Select(outcome => new Matter(outcome.Title, outcome.Level))
        .ToListAsync(stop);

    private async Task<FeedbackCounts> FeedbackAsync(int id, CancellationToken stop)
    {
        var answers = await db.ResidentFeedback.Where(feedback => feedback.ProjectId == id)
            .GroupBy(feedback => feedback.Answer)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        return new(answers.GetValueOrDefault(FeedbackAnswer.Yes), answers.GetValueOrDefault(FeedbackAnswer.Partly), answers.GetValueOrDefault(FeedbackAnswer.No));
    }
}
