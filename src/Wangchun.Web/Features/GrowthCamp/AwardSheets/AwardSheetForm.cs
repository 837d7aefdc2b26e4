using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardSheets;

/// <summary>The criteria of a round. The lines of a category's rubric are written as “评分项 分值”, one a line.</summary>
public sealed partial class AwardSheetForm : IValidatableObject
{
    private const int MostLines = 20;

    [Display(Name = "年度")]
    [Required(ErrorMessage = "请填写年度。")]
    [Range(2000, 2100)]
    public int? Year { get; set; }

    [Display(Name = "评选期从")]
    [Required(ErrorMessage = "请填写评选期。")]
    public DateOnly? PeriodFrom { get; set; }

    [Display(Name = "评选期到")]
    [Required(ErrorMessage = "请填写评选期。")]
    public DateOnly? PeriodTo { get; set; }

    [Display(Name = "同分怎么取舍")]
    [StringLength(AwardCycle.TextMaxLength)]
    public string? TieRule { get; set; }

    public List<CategoryForm> Categories { get; set; } = [];

    public static AwardSheetForm New(int year) => new()
    {
        Year = year, PeriodFrom = new DateOnly(year, 1, 1), PeriodTo = new DateOnly(year, 12, 31),
        Categories = [.. AwardCategories.All.Select(category => new CategoryForm { Category = category })],
    };

    public static AwardSheetForm Of(AwardCycle round) => new()
    {
        Year = round.Year, PeriodFrom = round.PeriodFrom, PeriodTo = round.PeriodTo, TieRule = round.TieRule,
        Categories =
        [
            .. AwardCategories.All.Select(category => new CategoryForm
            {
                Category = category,
                Quota = round.QuotaOf(category),
                Rubric = string.Join('\n', round.RubricOf(category).Select(line => $"{line.Text} {line.Weight}")),
            }),
        ],
    };

    public AwardSheet Sheet() => new()
    {
        Year = Year!.Value, PeriodFrom = PeriodFrom!.Value, PeriodTo = PeriodTo!.Value, TieRule = TieRule,
        Quotas = Categories.DistinctBy(category => category.Category).ToDictionary(category => category.Category, category => category.Quota ?? 0),
        Rubric = [.. Categories.SelectMany(category => category.Lines.Select(line => Read(category.Category, line)).OfType<RubricSheet>())],
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var text = validationContext.GetRequiredService<IStringLocalizer>();
        for (var i = 0; i < Categories.Count; i++)
        {
            var (lines, field) = (Categories[i].Lines, $"Categories[{i}].Rubric");
            if (lines.Length > MostLines) yield return new(text["评分项最多 {0} 行。", MostLines], [field]);
            foreach (var line in lines.Where(line => Read(Categories[i].Category, line) is null))
                yield return new(text["“{0}”要写成“评分项 分值”，分值是 1 到 100 的整数。", line], [field]);
        }
    }

    private static RubricSheet? Read(AwardCategory category, string line) =>
        RubricText().Match(line) is { Success: true } match && match.Groups[1].Length <= RubricLine.TextMaxLength
        && int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) is >= 1 and <= AwardCycle.FullWeight and var weight
            ? new RubricSheet(category, match.Groups[1].Value, weight)
            : null;

    [GeneratedRegex(@"^(.*\S)\s+([0-9]{1,3})\s*分?$")]
    private static partial Regex RubricText();
}

public sealed class CategoryForm
{
    [EnumDataType(typeof(AwardCategory))]
    public AwardCategory Category { get; set; }

    [Display(Name = "名额")]
    [Range(0, 999)]
    public int? Quota { get; set; }

    [Display(Name = "评分项")]
    [StringLength(4000)]
    public string? Rubric { get; set; }

    internal string[] Lines => (Rubric ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

public sealed record AwardSheetPage(int? Id, AwardSheetForm Form);
