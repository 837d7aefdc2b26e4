using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Transfers;

public sealed class TransferForm
{
    [Display(Name = "接手的支部")]
    [Required(ErrorMessage = "请选择支部。")]
    public int? BranchId { get; set; }

    [Display(Name = "移交原因")]
    [Required(ErrorMessage = "请写明理由。")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}
