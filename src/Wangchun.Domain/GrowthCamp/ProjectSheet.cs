namespace Wangchun.Domain.GrowthCamp;

/// <summary>What an author writes about a need. <see cref="Budget"/> is yuan; criteria are in the order they will be checked.</summary>
public sealed record ProjectSheet
{
    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required ProjectCategory Category { get; init; }

    public required int CommunityId { get; init; }

    public int? GridCellId { get; init; }

    public required NeedSource Source { get; init; }

    public string? SourceNote { get; init; }

    public required string Need { get; init; }

    public string? Place { get; init; }

    public string? Beneficiaries { get; init; }

    public int? PeopleWanted { get; init; }

    public decimal? Budget { get; init; }

    public DateOnly? TargetOn { get; init; }

    public DateOnly? ClaimsCloseOn { get; init; }

    public LeadMode LeadMode { get; init; }

    /// <summary>Why there is no photo of the place as it is (a council, a class, a service has none).</summary>
    public string? NoBeforePhoto { get; init; }

    public IReadOnlyList<string> Criteria { get; init; } = [];
}
