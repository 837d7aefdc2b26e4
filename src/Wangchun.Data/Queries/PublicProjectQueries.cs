using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Queries;

/// <summary>Which projects and results a stranger may read. Every public page starts from these, so that each rule stands in one place.</summary>
public static class PublicProjectQueries
{
    /// <summary>Somebody is at work: claimed, under way, or handed in.</summary>
    public static IReadOnlyList<ProjectStatus> UnderWayIn { get; } = [ProjectStatus.Claimed, ProjectStatus.InProgress, ProjectStatus.AwaitingAcceptance];

    extension(IQueryable<Project> projects)
    {
        /// <summary>Its result is public: accepted, checked by a second person and not withdrawn.</summary>
        public IQueryable<Project> WithPublicResult() =>
            projects.Where(p => p.Status == ProjectStatus.Completed && p.Dossier.Publication.State == PublicationState.Published);

        public IQueryable<Project> Numbered(string number) => projects.Where(p => p.Dossier.Number == number);
    }
}
