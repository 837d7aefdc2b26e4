using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Activities;

namespace Wangchun.Web.Features.Activities.Shared;

public sealed class ReasonForm
{
    [Display(Name = "理由")]
    [StringLength(Activity.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

/// <summary>One question with one box. The texts are source sentences; <see cref="Subject"/> is shown as it is (a person's name).</summary>
public sealed record ReasonPage(ActivityHead Head, string Question, string Hint, string Confirm, string Keep)
{
    public string? Subject { get; init; }

    /// <summary>The person may leave the box empty.</summary>
    public bool IsOptional { get; init; }

    public ReasonForm Form { get; init; } = new();
}
