using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Reviews;

public enum ReviewDecision
{
    [Display(Name = "上架到商城")] List,
    [Display(Name = "退回修改")] Return,
}

public sealed class ReviewForm
{
    [Display(Name = "审核结论")]
    [Required(ErrorMessage = "选审核结论。")]
    public ReviewDecision? Decision { get; set; }

    [Display(Name = "退回的理由")]
    [StringLength(Project.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public sealed record ReviewPage(Projects.ProjectPage Page, IReadOnlyList<Sheets.Twin> Twins, ReviewForm Form);
