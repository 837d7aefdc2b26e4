using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Administration.People;

public sealed class PersonForm
{
    [Required]
    [StringLength(40)]
    [Display(Name = "姓名")]
    public string Name { get; set; } = "";

    [StringLength(80)]
    [Display(Name = "英文或拼音姓名")]
    public string? NameEn { get; set; }
}
