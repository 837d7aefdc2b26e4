using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Shared;

public sealed class ReasonForm
{
    [Display(Name = "理由")]
    [Required(ErrorMessage = "请写明理由。")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

/// <summary>One question with one box. The texts are source sentences; <see cref="Subject"/> is shown as it is (a task's title).</summary>
public sealed record ReasonPage(ProjectHead Head, string Question, string Hint, string Confirm, string Keep)
{
    public string? Subject { get; init; }

    public ReasonForm Form { get; init; } = new();
}
