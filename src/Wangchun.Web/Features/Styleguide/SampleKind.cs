using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Styleguide;

public enum SampleKind
{
    [Display(Name = "环境整治")]
    Environment,

    [Display(Name = "便民设施")]
    Facility,

    [Display(Name = "安全隐患")]
    Hazard,

    [Display(Name = "助老服务")]
    Elders,

    [Display(Name = "邻里文化")]
    Neighbours,
}
