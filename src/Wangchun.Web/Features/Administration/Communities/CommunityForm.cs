using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Administration.Communities;

public sealed class CommunityForm
{
    [Required]
    [StringLength(40)]
    [Display(Name = "社区名称")]
    public string Name { get; set; } = "";

    [Required]
    [StringLength(80)]
    [Display(Name = "英文名称")]
    public string NameEn { get; set; } = "";

    [RegularExpression(@"[0-9]{12}", ErrorMessage = "统计代码是 12 位数字。")]
    [Display(Name = "统计代码")]
    public string? StatCode { get; set; }
}

public sealed class CellForm
{
    [Required]
    [StringLength(40)]
    [Display(Name = "网格名称")]
    public string Name { get; set; } = "";
}
