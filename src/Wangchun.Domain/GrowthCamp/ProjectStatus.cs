using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.GrowthCamp;

public enum ProjectStatus
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "待审核")] InReview,
    [Display(Name = "待认领")] Open,
    [Display(Name = "已认领")] Claimed,
    [Display(Name = "实施中")] InProgress,
    [Display(Name = "已挂起")] Suspended,
    [Display(Name = "待验收")] AwaitingAcceptance,
    [Display(Name = "已解决")] Completed,
    [Display(Name = "未达成")] Unsuccessful,
    [Display(Name = "逾期未领")] Expired,
    [Display(Name = "已取消")] Cancelled,
}
