using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>One choice of a filter: what it is called, how many it would leave, where it leads.</summary>
public sealed record FacetChoice(string Value, Named Name, int Count, bool IsChosen);

public sealed record MallTab(MallGroup Group, int Count, bool IsCurrent);

public sealed record AppliedFilter(Named Name, MallAddress Without);

/// <summary>The mall as one page shows it.</summary>
public sealed record MallPage
{
    public required MallAddress Address { get; init; }

    public required IReadOnlyList<MallRow> Rows { get; init; }

    public required IReadOnlyList<MallTab> Tabs { get; init; }

    public required IReadOnlyList<FacetChoice> Communities { get; init; }

    public required IReadOnlyList<FacetChoice> Categories { get; init; }

    public required IReadOnlyList<FacetChoice> Branches { get; init; }

    public required IReadOnlyList<AppliedFilter> Applied { get; init; }

    public required int ClosingSoon { get; init; }

    public required int Total { get; init; }

    /// <summary>There are at least as many; nobody counted further.</summary>
    public required bool IsCapped { get; init; }

    public MallAddress? Previous { get; init; }

    public MallAddress? Next { get; init; }
}

/// <summary>A project as a card or a line of the mall shows it.</summary>
public sealed record MallRow
{
    public required int Id { get; init; }

    public required int DossierId { get; init; }

    public required string Number { get; init; }

    public required Named Title { get; init; }

    public required string Need { get; init; }

    public required ProjectStatus Status { get; init; }

    public required ProjectCategory Category { get; init; }

    public required Named Community { get; init; }

    public Named? Branch { get; init; }

    public int? PeopleWanted { get; init; }

    public DateOnly? ClaimsCloseOn { get; init; }

    public DateOnly? TargetOn { get; init; }

    public DateTime? CompletedAt { get; init; }

    public int ReopenCount { get; init; }

    public bool HasPublicResult { get; init; }

    public PublicPhoto? Photo { get; init; }

    public string Path => $"{MallAddress.Path}/{Number}";

    /// <summary>The day this project waits for; none once it has ended.</summary>
    public DateOnly? DueOn => Status switch
    {
        ProjectStatus.Open => ClaimsCloseOn,
        ProjectStatus.Claimed or ProjectStatus.InProgress or ProjectStatus.AwaitingAcceptance => TargetOn,
        _ => null,
    };

    public static IQueryable<MallRow> From(IQueryable<Project> projects) => projects.Select(p => new MallRow
    {
        Id = p.Id,
        DossierId = p.DossierId,
        Number = p.Dossier.Number!,
        Title = new Named(p.Title, p.TitleEn),
        Need = p.Need,
        Status = p.Status,
        Category = p.Category,
        Community = new Named(p.Community.Name, p.Community.NameEn + " Community"),
        Branch = p.LeadBranch == null ? null : new Named(p.LeadBranch.Name, p.LeadBranch.NameEn),
        PeopleWanted = p.PeopleWanted,
        ClaimsCloseOn = p.ClaimsCloseOn,
        TargetOn = p.TargetOn,
        CompletedAt = p.CompletedAt,
        ReopenCount = p.ReopenCount,
        HasPublicResult = p.Status == ProjectStatus.Completed && p.Dossier.Publication.State == Domain.Casework.PublicationState.Published,
    });
}
