using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.HandIns;

public sealed class HandInForm
{
    /// <summary>Lines a form offers; a project that solves more matters hands the others in with its next round.</summary>
    public const int Lines = 4;

    [Display(Name = "办成了什么")]
    [Required(ErrorMessage = "请写明办成了什么。")]
    [StringLength(Project.NeedMaxLength, ErrorMessage = "不能超过 {1} 个字。")]
    public string? Result { get; set; }

    public List<MatterForm> Matters { get; set; } = [];

    [Display(Name = "办理后照片")]
    public List<IFormFile>? After { get; set; }

    public IReadOnlyList<OutcomeSheet> Sheets =>
        [.. Matters.Where(matter => !string.IsNullOrWhiteSpace(matter.Title)).Select(matter => new OutcomeSheet(matter.Title!, matter.Level))];

    public static HandInForm For(Project project)
    {
        var form = new HandInForm { Result = project.ResultText };
        form.Matters.AddRange(project.Outcomes.Where(o => o.State == OutcomeState.Proposed).Select(o => new MatterForm { Title = o.Title, Level = o.Level }));
        return form.Filled();
    }

    /// <summary>With empty lines up to the number that the page shows.</summary>
    public HandInForm Filled()
    {
        while (Matters.Count < Lines) Matters.Add(new MatterForm());
        return this;
    }
}

public sealed class MatterForm
{
    [Display(Name = "民生实事")]
    [StringLength(Outcome.TitleMaxLength, ErrorMessage = "民生实事不能超过 {1} 个字。")]
    public string? Title { get; set; }

    [Display(Name = "在哪一级解决")]
    public ResolvedLevel Level { get; set; } = ResolvedLevel.Community;
}
