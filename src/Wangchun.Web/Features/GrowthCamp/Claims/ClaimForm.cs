using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Claims;

public sealed class ClaimForm
{
    /// <summary>Which of the person's branches claims; chosen for them when they lead only one.</summary>
    [Display(Name = "认领支部")]
    public int BranchId { get; set; }

    [Display(Name = "实施计划")]
    [Required(ErrorMessage = "请填写实施计划。")]
    [StringLength(ProjectClaim.PlanMaxLength, ErrorMessage = "实施计划不能超过 {1} 个字。")]
    public string Plan { get; set; } = "";
}
