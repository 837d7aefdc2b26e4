using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Administration.Branches;

public sealed class BranchForm
{
    [Required]
    [StringLength(60)]
    [Display(Name = "名称")]
    public string Name { get; set; } = "";

    [Required]
    [StringLength(120)]
    [Display(Name = "英文名称")]
    public string NameEn { get; set; } = "";

    [Display(Name = "上级党组织")]
    public int? ParentId { get; set; }

    [Display(Name = "所在社区")]
    public int? CommunityId { get; set; }
}
