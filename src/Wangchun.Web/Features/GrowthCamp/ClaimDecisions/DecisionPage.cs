using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.ClaimDecisions;

public sealed class DecisionForm
{
    [Required(ErrorMessage = "请选择同意还是不同意。")]
    public bool? Approve { get; set; }

    [Display(Name = "不同意的理由")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

public sealed record ClaimRow(int Id, string Branch, int BranchOpenClaims, string Plan, string By, DateTime At, ClaimStatus Status);

public sealed record DecisionPage(ProjectHead Head, ClaimRow Claim, IReadOnlyList<ClaimRow> Others, DecisionForm Form)
{
    public static DecisionPage For(Project project, int claimId, DecisionForm form)
    {
        var rows = project.Claims.Select(Row).ToList();
        return new DecisionPage(
            ProjectHead.Of(project), rows.Single(row => row.Id == claimId), [.. rows.Where(row => row.Id != claimId && row.Status == ClaimStatus.Requested)], form);
    }

    private static ClaimRow Row(ProjectClaim claim) =>
        new(claim.Id, claim.Branch.Name, claim.Branch.OpenClaims, claim.Plan, claim.RequestedByName, claim.RequestedAt, claim.Status);
}
