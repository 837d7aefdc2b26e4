using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationSheets;

/// <summary>What can still be changed in a nomination: the words. Who is named for what cannot.</summary>
public sealed class NominationTextForm
{
    [Display(Name = "事迹")]
    [StringLength(Nomination.MeritsMaxLength)]
    public string? Merits { get; set; }

    public string? Intent { get; set; }
}
