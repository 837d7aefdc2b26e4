using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Queries;

/// <summary>One project in a working list. Photos are stored names.</summary>
public sealed record ProjectRow
{
    public required int Id { get; init; }

    public string? Number { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required ProjectStatus Status { get; init; }

    public required ProjectCategory Category { get; init; }

    public required string Community { get; init; }

    public required string CommunityEn { get; init; }

    public required string Need { get; init; }

    public int? PeopleWanted { get; init; }

    public string? LeadBranch { get; init; }

    public string? LeadBranchEn { get; init; }

    public string? Awaited { get; init; }

    public DateTime? DueAt { get; init; }

    public bool DueIsProvisional { get; init; }

    public bool IsPaused { get; init; }

    public DateTime? CompletedAt { get; init; }

    public int Requests { get; init; }

    public string? BeforePhoto { get; init; }

    public string? AfterPhoto { get; init; }

    /// <summary>The result where there is one, the place as it was otherwise.</summary>
    public string? Photo => CompletedAt is null ? BeforePhoto : AfterPhoto ?? BeforePhoto;

    public ProjectCursor Cursor => new(DueAt, Id);

    public static IQueryable<ProjectRow> From(IQueryable<Project> projects) => projects.Select(p => new ProjectRow
    {
        Id = p.Id,
        Number = p.Dossier.Number,
        Title = p.Title,
        TitleEn = p.TitleEn,
        Status = p.Status,
        Category = p.Category,
        Community = p.Community.Name,
        CommunityEn = p.Community.NameEn,
        Need = p.Need,
        PeopleWanted = p.PeopleWanted,
        LeadBranch = p.LeadBranch!.Name,
        LeadBranchEn = p.LeadBranch!.NameEn,
        Awaited = p.Dossier.Awaited,
        DueAt = p.Dossier.DueAt,
        DueIsProvisional = p.Dossier.DueIsProvisional,
        IsPaused = p.Dossier.Pauses.Any(pause => pause.To == null),
        CompletedAt = p.CompletedAt,
        Requests = p.Claims.Count(claim => claim.Status == ClaimStatus.Requested),
        BeforePhoto = p.Dossier.Attachments.Where(a => a.Use == AttachmentUse.Before && !a.IsRemoved && a.ThumbnailAs != null)
            .OrderBy(a => a.Id).Select(a => a.StoredAs).FirstOrDefault(),
        AfterPhoto = p.Dossier.Attachments.Where(a => a.Use == AttachmentUse.After && !a.IsRemoved && a.ThumbnailAs != null)
            .OrderByDescending(a => a.Id).Select(a => a.StoredAs).FirstOrDefault(),
    });
}
