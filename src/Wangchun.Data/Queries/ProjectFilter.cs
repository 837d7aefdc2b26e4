using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Data.Queries;

/// <summary>The stretches of a project's way that the mall's strip counts. Each state belongs to exactly one.</summary>
public enum ProjectStage
{
    Drafts,
    InReview,
    Open,
    Doing,
    Accepting,
    Solved,
    Unsolved,
}

/// <summary>What a reader of the mall asked for. Empty means everything.</summary>
public sealed record ProjectFilter
{
    public string? Words { get; init; }

    public ProjectStage? Stage { get; init; }

    public bool Unfinished { get; init; }

    public bool Late { get; init; }

    public IReadOnlyList<ProjectCategory> Categories { get; init; } = [];

    public IReadOnlyList<int> CommunityIds { get; init; } = [];

    public bool IsEmpty => Words is null && Stage is null && !Unfinished && !Late && Categories.Count == 0 && CommunityIds.Count == 0;

    public static IReadOnlyList<ProjectStatus> StatusesOf(ProjectStage stage) => stage switch
    {
        ProjectStage.Drafts => [Draft],
        ProjectStage.InReview => [InReview],
        ProjectStage.Open => [Open],
        ProjectStage.Doing => [Claimed, InProgress, Suspended],
        ProjectStage.Accepting => [AwaitingAcceptance],
        ProjectStage.Solved => [Completed],
        _ => [Unsuccessful, Expired, Cancelled],
    };
}

/// <summary>So many projects are alike in everything the facets ask: from these all counts of a page are added up.</summary>
public sealed record ProjectTally(ProjectStatus Status, ProjectCategory Category, int CommunityId, bool IsLate, int Count)
{
    public bool IsLike(ProjectTally other) => (Status, Category, CommunityId) == (other.Status, other.Category, other.CommunityId);

    public bool IsUnfinished => Status is not (Completed or Unsuccessful or Cancelled);
}
