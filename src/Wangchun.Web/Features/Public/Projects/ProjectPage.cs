using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>A project as every stranger may read it. What is not in this record is not on the page.</summary>
public sealed record ProjectPage
{
    public required ProjectFacts Facts { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public required IReadOnlyList<CriterionLine> Criteria { get; init; }

    public required IReadOnlyList<Named> CoBranches { get; init; }

    public required IReadOnlyList<PublicPhoto> Photos { get; init; }

    public required IReadOnlyList<MatterActivity> Activities { get; init; }

    public required int TasksDone { get; init; }

    public required int TasksCounted { get; init; }

    public required int People { get; init; }

    /// <summary>Empty until the result is public.</summary>
    public required IReadOnlyList<Matter> Matters { get; init; }

    /// <summary>Nothing until the result is public.</summary>
    public FeedbackCounts? Feedback { get; init; }

    public PublicPhoto? Before => Photos.FirstOrDefault(photo => photo.Use == AttachmentUse.Before);

    public PublicPhoto? After => Photos.FirstOrDefault(photo => photo.Use == AttachmentUse.After);

    public IEnumerable<PublicPhoto> MorePhotos => Photos.Where(photo => photo != Before && photo != After);

    public int Progress => Facts.ProgressMode == ProgressMode.Stated ? Facts.StatedProgress : Project.ProgressOf(TasksDone, TasksCounted);
}

public sealed record ProjectFacts
{
    public required int Id { get; init; }

    public required int DossierId { get; init; }

    public required string Number { get; init; }

    public required Named Title { get; init; }

    public required string Need { get; init; }

    public string? Place { get; init; }

    public string? Beneficiaries { get; init; }

    public int? PeopleWanted { get; init; }

    public required ProjectCategory Category { get; init; }

    public required ProjectStatus Status { get; init; }

    public required NeedSource Source { get; init; }

    public required int CommunityId { get; init; }

    public required Named Community { get; init; }

    public int? BranchId { get; init; }

    public Named? Branch { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required DateTime ListedAt { get; init; }

    public DateOnly? ClaimsCloseOn { get; init; }

    public DateTime? ClaimedAt { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateOnly? TargetOn { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateOnly? SuspendedUntil { get; init; }

    public required int AcceptanceRound { get; init; }

    public required ProgressMode ProgressMode { get; init; }

    public required int StatedProgress { get; init; }

    public required int ReopenCount { get; init; }

    public FailureReason? FailureReason { get; init; }

    public required PublicationState Publication { get; init; }

    public DateTime? PublishedAt { get; init; }

    public string? WithdrawnBecause { get; init; }

    /// <summary>Only with a public result.</summary>
    public string? Result { get; init; }

    public bool HasPublicResult => Status == ProjectStatus.Completed && Publication == PublicationState.Published;

    public string Path => $"{MallAddress.Path}/{Number}";

    public static IQueryable<ProjectFacts> From(IQueryable<Project> projects) => projects.Select(p => new ProjectFacts
    {
        Id = p.Id,
        DossierId = p.DossierId,
        Number = p.Dossier.Number!,
        Title = new Named(p.Title, p.TitleEn),
        Need = p.Need,
        Place = p.Place,
        Beneficiaries = p.Beneficiaries,
        PeopleWanted = p.PeopleWanted,
        Category = p.Category,
        Status = p.Status,
        Source = p.Source,
        CommunityId = p.CommunityId,
        Community = new Named(p.Community.Name, p.Community.NameEn + " Community"),
        BranchId = p.LeadBranchId,
        Branch = p.LeadBranch == null ? null : new Named(p.LeadBranch.Name, p.LeadBranch.NameEn),
        OpenedAt = p.Dossier.OpenedAt,
        ListedAt = p.ListedAt!.Value,
        ClaimsCloseOn = p.ClaimsCloseOn,
        ClaimedAt = p.ClaimedAt,
        StartedAt = p.StartedAt,
        TargetOn = p.TargetOn,
        DueAt = p.Dossier.DueAt,
        CompletedAt = p.CompletedAt,
        EndedAt = p.EndedAt,
        SuspendedUntil = p.SuspendedUntil,
        AcceptanceRound = p.AcceptanceRound,
        ProgressMode = p.ProgressMode,
        StatedProgress = p.StatedProgress,
        ReopenCount = p.ReopenCount,
        FailureReason = p.FailureReason,
        Publication = p.Dossier.Publication.State,
        PublishedAt = p.Dossier.Publication.PublishedAt,
        WithdrawnBecause = p.Dossier.Publication.WithdrawnBecause,
        Result = p.Status == ProjectStatus.Completed && p.Dossier.Publication.State == PublicationState.Published ? p.ResultText : null,
    });
}

/// <summary>What has to be true for the result, and which of the two sides found it so; no verdicts before the result is public.</summary>
public sealed record CriterionLine(string Text, IReadOnlyList<AcceptanceSide> PassedBy);

/// <summary>A livelihood matter that the project solved.</summary>
public sealed record Matter(string Title, ResolvedLevel Level);

public sealed record FeedbackCounts(int Yes, int Partly, int No)
{
    public bool IsEmpty => Yes + Partly + No == 0;

    public string Total => SmallCell.Sum(Yes, Partly, No);
}
