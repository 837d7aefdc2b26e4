using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.GrowthCamp.Awards;

public enum AwardCycleStatus
{
    [Display(Name = "拟定标准")] Drafting,
    [Display(Name = "标准已公布")] CriteriaPublished,
    [Display(Name = "提名中")] Nominating,
    [Display(Name = "资格核查")] EligibilityCheck,
    [Display(Name = "评分中")] Scoring,
    [Display(Name = "合议中")] Deliberation,
    [Display(Name = "公示中")] PublicNotice,
    [Display(Name = "已审定")] Confirmed,
    [Display(Name = "已公布表彰")] Announced,
    [Display(Name = "已归档")] Archived,
    [Display(Name = "已中止")] Aborted,
}

public enum NominationStatus
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "已提名")] Submitted,
    [Display(Name = "资格合格")] Eligible,
    [Display(Name = "资格不合格")] Ineligible,
    [Display(Name = "已评分")] Scored,
    [Display(Name = "拟表彰")] Shortlisted,
    [Display(Name = "已表彰")] Awarded,
    [Display(Name = "未获表彰")] NotAwarded,
    [Display(Name = "已撤回")] Withdrawn,
    [Display(Name = "表彰已撤销")] Revoked,
}

public enum ObjectionStatus
{
    [Display(Name = "已收到")] Filed,
    [Display(Name = "调查中")] Investigating,
    [Display(Name = "异议成立")] Upheld,
    [Display(Name = "异议不成立")] Rejected,
}

/// <summary>In what capacity somebody nominates; each may name only what is theirs to name.</summary>
public enum NominatedAs
{
    [Display(Name = "支部书记提名")] Secretary,
    [Display(Name = "本人自荐")] Self,
    [Display(Name = "党建办提名")] Office,
}
