using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>The answer to one question: yes or no, a reason, a day; the page asks only for what its act needs.</summary>
public sealed class AwardActForm
{
    [Display(Name = "结论")]
    public bool? Yes { get; set; }

    [Display(Name = "理由")]
    [StringLength(AwardCycle.TextMaxLength)]
    public string? Reason { get; set; }

    [Display(Name = "日期")]
    public DateOnly? Day { get; set; }

    [Display(Name = "人员")]
    public int? PersonId { get; set; }
}

/// <summary>One question about a round, a nomination or an objection. All texts but <see cref="Subject"/> are source sentences.</summary>
public sealed record AwardActPage(string Title, string Subject, string Back, string Confirm)
{
    public string? Hint { get; init; }

    /// <summary>The {0} of the hint.</summary>
    public int? HintNumber { get; init; }

    /// <summary>The two answers, when there are two.</summary>
    public (string Yes, string No)? Answers { get; init; }

    public string? AsksReason { get; init; }

    public string? AsksDay { get; init; }

    public IReadOnlyList<SelectListItem>? People { get; init; }

    /// <summary>Ends or takes back something.</summary>
    public bool IsGrave { get; init; }

    public AwardActForm Form { get; init; } = new();
}
