using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.Casework;

public enum DossierKind
{
    [Display(Name = "认领项目")] Project,
    [Display(Name = "年度评选")] AwardCycle,
    [Display(Name = "评选提名")] Nomination,
    [Display(Name = "评选异议")] Objection,
    [Display(Name = "活动")] Activity,
    [Display(Name = "测评体系")] AssessmentScheme,
    [Display(Name = "督查轮次")] InspectionRound,
    [Display(Name = "督查问题")] Finding,
    [Display(Name = "整改任务")] Rectification,
    [Display(Name = "督办单")] SupervisionOrder,
    [Display(Name = "督办事项")] SupervisionLine,
    [Display(Name = "专项整治")] SpecialCampaign,
    [Display(Name = "督查通报")] Bulletin,
}
