using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Relistings;

public sealed class RelistingForm
{
    [Display(Name = "新的认领截止日期")]
    [Required(ErrorMessage = "填写新的认领截止日期。")]
    public DateOnly? ClaimsCloseOn { get; set; }

    [Display(Name = "新的计划完成日期")]
    [Required(ErrorMessage = "填写新的计划完成日期。")]
    public DateOnly? TargetOn { get; set; }
}

public sealed record RelistingPage(ProjectHead Head, RelistingForm Form)
{
    public static RelistingPage For(Project project, RelistingForm form) => new(ProjectHead.Of(project), form);
}
