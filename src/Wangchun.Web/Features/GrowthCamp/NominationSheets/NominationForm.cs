using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationSheets;

/// <summary>Who is named for what. Branches and members are chosen from those the person may name.</summary>
public sealed class NominationForm
{
    [Display(Name = "奖项")]
    [Required(ErrorMessage = "请选择奖项。")]
    [EnumDataType(typeof(AwardCategory), ErrorMessage = "请选择奖项。")]
    public AwardCategory? Category { get; set; }

    [Display(Name = "支部")]
    public int? BranchId { get; set; }

    [Display(Name = "党员")]
    public int? MembershipId { get; set; }

    [Display(Name = "事迹")]
    [StringLength(Nomination.MeritsMaxLength)]
    public string? Merits { get; set; }

    /// <summary>submit or save.</summary>
    public string? Intent { get; set; }
}

public sealed record NominationFormPage(
    int? Id, int RoundId, int Year, string? Subject, IReadOnlyList<SelectListItem> Branches, IReadOnlyList<SelectListItem> Members, NominationForm Form);
