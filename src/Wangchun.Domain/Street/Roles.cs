namespace Wangchun.Domain.Street;

/// <summary>The one matrix of roles and rights. What a role may see of a record is a question of scope, asked in the queries.</summary>
public static class Roles
{
    public static IReadOnlyDictionary<Role, string[]> Grants { get; } = new Dictionary<Role, string[]>
    {
        // 三员分立: the administrator manages accounts and sees no business data, the auditor reads the trail and nothing else.
        [Role.Administrator] =
        [
            Can.Desk.SeeOwn,
            Can.Administration.ManagePeople,
            Can.Administration.ManageCommunities,
            Can.Administration.ManageBranches,
            Can.Administration.ManageCalendar,
        ],
        [Role.Auditor] = [Can.Audit.ReadTrail],
        [Role.StreetLeader] =
        [
            Can.Desk.SeeOwn,
            Can.GrowthCamp.ViewProjects,
            Can.GrowthCamp.ExportProjects,
            Can.GrowthCamp.ReadAwards,
            Can.GrowthCamp.ApproveAwards,
            Can.GrowthCamp.JudgeAwards,
            Can.GrowthCamp.InvestigateObjection,
            Can.Civility.ViewInspections,
            Can.Civility.ApproveExemption,
            Can.Civility.ApproveOrder,
            Can.Civility.SignReply,
            Can.Civility.ApproveBulletin,
            Can.Activities.SignUp,
        ],
        [Role.PartyOffice] =
        [
            Can.Desk.SeeOwn,
            Can.GrowthCamp.ViewProjects,
            Can.GrowthCamp.ExportProjects,
            Can.GrowthCamp.WriteProject,
            Can.GrowthCamp.ReviewProject,
            Can.GrowthCamp.RelistProject,
            Can.GrowthCamp.DecideClaim,
            Can.GrowthCamp.RevokeClaim,
            Can.GrowthCamp.DecideSuspension,
            Can.GrowthCamp.ReviewTask,
            Can.GrowthCamp.AcceptForOffice,
            Can.GrowthCamp.CloseProject,
            Can.GrowthCamp.ReopenProject,
            Can.GrowthCamp.ProposeResult,
            Can.GrowthCamp.PublishResult,
            Can.GrowthCamp.ReadAwards,
            Can.GrowthCamp.ManageAwards,
            Can.GrowthCamp.Nominate,
            Can.GrowthCamp.JudgeAwards,
            Can.GrowthCamp.InvestigateObjection,
            Can.Activities.SignUp,
            Can.Activities.ManageActivities,
            Can.Activities.IssueCertificate,
            Can.People.ViewRegister,
            Can.People.EditRegister,
            Can.People.ExportRegister,
            Can.People.RevealPersonal,
            Can.People.MergePersons,
            Can.Imports.ImportLedgers,
            Can.Imports.ImportPersons,
            Can.Imports.ImportProjects,
            Can.Imports.ImportActivities,
        ],
        [Role.CommunityWorker] =
        [
            Can.Desk.SeeOwn,
            Can.GrowthCamp.ViewProjects,
            Can.GrowthCamp.ExportProjects,
            Can.GrowthCamp.WriteProject,
            Can.GrowthCamp.AcceptForCommunity,
            Can.GrowthCamp.ProposeResult,
            Can.GrowthCamp.ReadAwards,
            Can.GrowthCamp.JudgeAwards,
            Can.GrowthCamp.InvestigateObjection,
            Can.Civility.ViewInspections,
            Can.Civility.Rectify,
            Can.Civility.AnswerLine,
            Can.Activities.SignUp,
            Can.Activities.ManageActivities,
            Can.Activities.IssueCertificate,
            Can.People.ViewRegister,
            Can.People.EditRegister,
            Can.People.ExportRegister,
            Can.People.RevealPersonal,
            Can.Imports.ImportLedgers,
            Can.Imports.ImportActivities,
        ],
        [Role.BranchSecretary] =
        [
            Can.Desk.SeeOwn,
            Can.GrowthCamp.ViewProjects,
            Can.GrowthCamp.WriteProject,
            Can.GrowthCamp.ClaimProject,
            Can.GrowthCamp.LeadProject,
            Can.GrowthCamp.DoTask,
            Can.GrowthCamp.ReviewTask,
            Can.GrowthCamp.ProposeResult,
            Can.GrowthCamp.ReadAwards,
            Can.GrowthCamp.Nominate,
            Can.GrowthCamp.JudgeAwards,
            Can.Activities.SignUp,
            Can.Activities.ManageActivities,
            Can.People.ViewRegister,
        ],
        [Role.PartyMember] =
        [
            Can.Desk.SeeOwn,
            Can.GrowthCamp.ViewProjects,
            Can.GrowthCamp.DoTask,
            Can.GrowthCamp.ReadAwards,
            Can.GrowthCamp.Nominate,
            Can.GrowthCamp.JudgeAwards,
            Can.Activities.SignUp,
        ],
        [Role.CivilityOffice] =
        [
            Can.Desk.SeeOwn,
            Can.Civility.ViewInspections,
            Can.Civility.ManageScheme,
            Can.Civility.ManagePoints,
            Can.Civility.PlanRound,
            Can.Civility.Dispatch,
            Can.Civility.IssueRound,
            Can.Civility.Exempt,
            Can.Civility.RegisterOrder,
            Can.Civility.AssignOrder,
            Can.Civility.AcceptLine,
            Can.Civility.CloseOrder,
            Can.Civility.ManageCampaign,
            Can.Civility.WriteBulletin,
            Can.Civility.ReviewBulletin,
            Can.Civility.ProposeResult,
            Can.Civility.PublishResult,
            Can.Activities.SignUp,
        ],
        [Role.InspectionLead] =
        [
            Can.Desk.SeeOwn,
            Can.Civility.ViewInspections,
            Can.Civility.LeadRound,
            Can.Civility.Inspect,
            Can.Civility.ReviewFinding,
            Can.Civility.Dispatch,
            Can.Civility.ReInspect,
            Can.Civility.WriteBulletin,
            Can.Civility.CheckBulletin,
            Can.Activities.SignUp,
        ],
        [Role.Inspector] =
        [
            Can.Desk.SeeOwn,
            Can.Civility.ViewInspections,
            Can.Civility.Inspect,
            Can.Civility.ReInspect,
            Can.Activities.SignUp,
        ],
        [Role.ResponsibleUnit] =
        [
            Can.Desk.SeeOwn,
            Can.Civility.ViewInspections,
            Can.Civility.Rectify,
            Can.Civility.AnswerLine,
        ],
    };

    public static PostScope ScopeOf(Role role) => role switch
    {
        Role.CommunityWorker => PostScope.Community,
        Role.BranchSecretary or Role.PartyMember => PostScope.Branch,
        Role.ResponsibleUnit => PostScope.Unit,
        _ => PostScope.Street,
    };

    /// <summary>Held by somebody who holds nothing else.</summary>
    public static bool StandsApart(Role role) => role is Role.Administrator or Role.Auditor;

    /// <summary>Roles that see or grant sensitive data and must use a second factor where the street asks for one.</summary>
    public static bool IsSensitive(Role role) => StandsApart(role) || Grants[role].Contains(Can.People.RevealPersonal);
}
