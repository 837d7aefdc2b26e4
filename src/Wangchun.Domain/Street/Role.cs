using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.Street;

public enum Role
{
    [Display(Name = "系统管理员")] Administrator,
    [Display(Name = "审计员")] Auditor,
    [Display(Name = "街道领导")] StreetLeader,
    [Display(Name = "街道党建办")] PartyOffice,
    [Display(Name = "社区工作者")] CommunityWorker,
    [Display(Name = "支部书记")] BranchSecretary,
    [Display(Name = "党员")] PartyMember,
    [Display(Name = "街道文明办")] CivilityOffice,
    [Display(Name = "督查组长")] InspectionLead,
    [Display(Name = "督查员")] Inspector,
    [Display(Name = "责任单位")] ResponsibleUnit,
}

public enum PostScope
{
    [Display(Name = "全街道")] Street,
    [Display(Name = "社区")] Community,
    [Display(Name = "党支部")] Branch,
    [Display(Name = "责任单位")] Unit,
}
