using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Styleguide;

public sealed class SampleForm
{
    [Display(Name = "需求名称")]
    [Required(ErrorMessage = "写上需求名称")]
    [StringLength(40)]
    public string Title { get; set; } = "";

    [Display(Name = "哪一类")]
    public SampleKind Kind { get; set; } = SampleKind.Facility;

    [Display(Name = "哪个社区")]
    [Required]
    public string Community { get; set; } = "";

    [Display(Name = "问题和影响")]
    [StringLength(300)]
    public string? Description { get; set; }

    [Display(Name = "希望什么时候完成")]
    public DateOnly? WishedOn { get; set; }

    [Display(Name = "需要几个人")]
    [Range(1, 50)]
    public int? People { get; set; }

    [Display(Name = "联系手机号")]
    [DataType(DataType.PhoneNumber)]
    [RegularExpression("1[0-9]{10}", ErrorMessage = "手机号应是 11 位数字")]
    public string? Phone { get; set; }

    [Display(Name = "现场照片")]
    public IFormFile? Photo { get; set; }

    [Display(Name = "愿意一起参加")]
    public bool JoinsIn { get; set; }
}
