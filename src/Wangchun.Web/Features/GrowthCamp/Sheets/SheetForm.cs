using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Sheets;

/// <summary>What an author fills in. Everything may be half-done until it is submitted; what is wrong is said at once.</summary>
public sealed class SheetForm : IValidatableObject
{
    private const int ShortText = 200;
    private const int MostCriteria = 20;
    private const double MostYuan = 99_999_999.99;

    [Display(Name = "需求名称")]
    [Required(ErrorMessage = "写上需求名称。")]
    [StringLength(Project.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "英文名称")]
    [StringLength(ShortText)]
    public string? TitleEn { get; set; }

    [Display(Name = "哪个社区")]
    [Required(ErrorMessage = "选一个社区。")]
    public int? CommunityId { get; set; }

    [Display(Name = "哪个网格")]
    public int? GridCellId { get; set; }

    [Display(Name = "哪一类")]
    [Required(ErrorMessage = "选一个类别。")]
    public ProjectCategory? Category { get; set; }

    [Display(Name = "需求来自")]
    [Required(ErrorMessage = "选需求的来源。")]
    public NeedSource? Source { get; set; }

    [Display(Name = "来源说明")]
    [StringLength(ShortText)]
    public string? SourceNote { get; set; }

    [Display(Name = "问题和影响")]
    [Required(ErrorMessage = "写清楚问题在哪、影响了谁。")]
    [StringLength(Project.NeedMaxLength)]
    public string? Need { get; set; }

    [Display(Name = "具体地点")]
    [StringLength(ShortText)]
    public string? Place { get; set; }

    [Display(Name = "谁受益")]
    [StringLength(ShortText)]
    public string? Beneficiaries { get; set; }

    [Display(Name = "需要多少人")]
    [Range(1, 9999)]
    public int? PeopleWanted { get; set; }

    [Display(Name = "预算")]
    [Range(0, MostYuan)]
    public decimal? Budget { get; set; }

    [Display(Name = "验收标准")]
    [StringLength(Project.NeedMaxLength)]
    public string? Criteria { get; set; }

    [Display(Name = "希望什么时候完成")]
    public DateOnly? TargetOn { get; set; }

    [Display(Name = "认领截止")]
    public DateOnly? ClaimsCloseOn { get; set; }

    [Display(Name = "怎么定牵头支部")]
    public LeadMode LeadMode { get; set; }

    [Display(Name = "没有照片的原因")]
    [StringLength(Project.ReasonMaxLength)]
    public string? NoBeforePhoto { get; set; }

    [Display(Name = "办理前照片")]
    public List<IFormFile>? Photos { get; set; }

    /// <summary>Photos that came with an earlier try of this form, sealed.</summary>
    public string? Kept { get; set; }

    /// <summary>The dossier as it was when the form was opened.</summary>
    public Guid? Version { get; set; }

    /// <summary>save, submit or check.</summary>
    public string? Intent { get; set; }

    /// <summary>The person has seen the likely twins and goes on.</summary>
    public bool Anyway { get; set; }

    public bool IsSubmission => Intent == "submit";

    private string[] Lines => (Criteria ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static SheetForm Of(Project project) => new()
    {
        Title = project.Title, TitleEn = project.TitleEn, CommunityId = project.CommunityId, GridCellId = project.GridCellId,
        Category = project.Category, Source = project.Source, SourceNote = project.SourceNote, Need = project.Need,
        Place = project.Place, Beneficiaries = project.Beneficiaries, PeopleWanted = project.PeopleWanted, Budget = project.Budget,
        Criteria = string.Join('\n', project.Criteria.OrderBy(criterion => criterion.Position).Select(criterion => criterion.Text)),
        TargetOn = project.TargetOn, ClaimsCloseOn = project.ClaimsCloseOn, LeadMode = project.LeadMode,
        NoBeforePhoto = project.NoBeforePhoto, Version = project.Dossier.Version,
    };

    public ProjectSheet Sheet() => new()
    {
        Title = Title!, TitleEn = TitleEn, Category = Category!.Value, CommunityId = CommunityId!.Value, GridCellId = GridCellId,
        Source = Source!.Value, SourceNote = SourceNote, Need = Need!, Place = Place, Beneficiaries = Beneficiaries,
        PeopleWanted = PeopleWanted, Budget = Budget, TargetOn = TargetOn, ClaimsCloseOn = ClaimsCloseOn, LeadMode = LeadMode,
        NoBeforePhoto = NoBeforePhoto, Criteria = Lines,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var text = validationContext.GetRequiredService<IStringLocalizer>();
        if (Lines.Length > MostCriteria) yield return new(text["验收标准最多 {0} 条，现在是 {1} 条。", MostCriteria, Lines.Length], [nameof(Criteria)]);
        if (Array.Exists(Lines, line => line.Length > ShortText)) yield return new(text["每条验收标准不能超过 {0} 个字。", ShortText], [nameof(Criteria)]);
        if (Budget is { } yuan && decimal.Round(yuan, 2) != yuan) yield return new(text["预算最多到分，小数点后两位。"], [nameof(Budget)]);
        if (TargetOn <= ChinaTime.Today(validationContext.GetRequiredService<TimeProvider>())) yield return new(text["希望完成的日期要在今天以后。"], [nameof(TargetOn)]);
        if (ClaimsCloseOn >= TargetOn) yield return new(text["认领截止日期要早于计划完成日期。"], [nameof(ClaimsCloseOn)]);
    }
}
