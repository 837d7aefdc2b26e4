using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.Public.Feedback;

/// <summary>What a resident says about a published result. It has no place for a name or a number on purpose.</summary>
public sealed class FeedbackForm
{
    [Display(Name = "这件事解决了吗？")]
    [Required(ErrorMessage = "请选一项：解决了、部分解决或没有解决。")]
    [EnumDataType(typeof(FeedbackAnswer), ErrorMessage = "请选一项：解决了、部分解决或没有解决。")]
    public FeedbackAnswer? Answer { get; set; }

    [Display(Name = "想说的话")]
    [StringLength(ResidentFeedback.ReasonMaxLength)]
    public string? Reason { get; set; }
}
