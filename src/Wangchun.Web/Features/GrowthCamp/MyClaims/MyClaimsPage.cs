using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.GrowthCamp.Projects;

namespace Wangchun.Web.Features.GrowthCamp.MyClaims;

/// <summary>A request or claim of one of the viewer's branches, with the project as it stands.</summary>
public sealed record MyClaim(string Branch, string BranchEn, ClaimStatus Status, DateTime RequestedAt, DateTime DecisionDueAt, string? Reason, ProjectRow Project, ProjectAct? Act)
{
    public bool IsWaiting => Status == ClaimStatus.Requested;
}

/// <summary>Claims of one stretch under one heading (a source text).</summary>
public sealed record MyClaimGroup(string Heading, IReadOnlyList<MyClaim> Claims);

/// <summary>A lead that another branch wants to hand over.</summary>
public sealed record OfferedLead(int Id, int ProjectId, string Title, string? TitleEn, string From, string FromEn, string Reason, DateTime LapsesAt);

public sealed record MyClaimsPage(IReadOnlyList<OfferedLead> Offered, IReadOnlyList<MyClaimGroup> Groups, IReadOnlyList<(string Name, int Open)> Branches, int Cap);
