using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>The thirteen kinds of need of the project list.</summary>
public enum ProjectCategory
{
    [Display(Name = "安全隐患")] Safety,
    [Display(Name = "设施修缮")] Facilities,
    [Display(Name = "助老服务")] ElderCare,
    [Display(Name = "便民服务")] Convenience,
    [Display(Name = "文明新风")] Civility,
    [Display(Name = "邻里调解")] Mediation,
    [Display(Name = "环境整治")] Environment,
    [Display(Name = "水环境")] Water,
    [Display(Name = "停车秩序")] Parking,
    [Display(Name = "青少年")] Youth,
    [Display(Name = "邻里文化")] Culture,
    [Display(Name = "绿化美化")] Greening,
    [Display(Name = "垃圾分类")] WasteSorting,
}

public enum NeedSource
{
    [Display(Name = "居民诉求")] Residents,
    [Display(Name = "网格上报")] Grid,
    [Display(Name = "督查发现")] Inspection,
    [Display(Name = "企业反映")] Enterprise,
    [Display(Name = "自行提出")] Own,
}

/// <summary>How the lead branch is found: the first valid request, or the office picks among the requests.</summary>
public enum LeadMode
{
    [Display(Name = "先到先得")] FirstCome,
    [Display(Name = "党建办择定")] Select,
}

/// <summary>Progress is counted from the tasks or stated by the lead; which of the two is stored, never guessed.</summary>
public enum ProgressMode
{
    [Display(Name = "按任务数算")] FromTasks,
    [Display(Name = "牵头支部填报")] Stated,
}

/// <summary>The level at which a matter was solved (小事不出网格、大事不出社区).</summary>
public enum ResolvedLevel
{
    [Display(Name = "网格")] Grid,
    [Display(Name = "社区")] Community,
    [Display(Name = "街道")] Street,
    [Display(Name = "区级")] District,
}

public enum FailureReason
{
    [Display(Name = "资金不足")] Funds,
    [Display(Name = "人手不足")] People,
    [Display(Name = "居民未达成一致")] NoAgreement,
    [Display(Name = "产权或许可受限")] Permission,
    [Display(Name = "条件变化")] Circumstances,
    [Display(Name = "其他")] Other,
}
