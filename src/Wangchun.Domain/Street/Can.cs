namespace Wangchun.Domain.Street;

/// <summary>Everything a person may be allowed to do. One constant is one policy and one row of docs/permissions.md.</summary>
public static class Can
{
    public static class Desk
    {
        public const string SeeOwn = "Desk.SeeOwn";
    }

    public static class GrowthCamp
    {
        public const string ViewProjects = "GrowthCamp.ViewProjects";
        public const string ExportProjects = "GrowthCamp.ExportProjects";
        public const string WriteProject = "GrowthCamp.WriteProject";
        public const string ReviewProject = "GrowthCamp.ReviewProject";
        public const string RelistProject = "GrowthCamp.RelistProject";
        public const string ClaimProject = "GrowthCamp.ClaimProject";
        public const string DecideClaim = "GrowthCamp.DecideClaim";
        public const string RevokeClaim = "GrowthCamp.RevokeClaim";
        public const string LeadProject = "GrowthCamp.LeadProject";
        public const string DecideSuspension = "GrowthCamp.DecideSuspension";
        public const string DoTask = "GrowthCamp.DoTask";
        public const string ReviewTask = "GrowthCamp.ReviewTask";
        public const string AcceptForCommunity = "GrowthCamp.AcceptForCommunity";
        public const string AcceptForOffice = "GrowthCamp.AcceptForOffice";
        public const string CloseProject = "GrowthCamp.CloseProject";
        public const string ReopenProject = "GrowthCamp.ReopenProject";
        public const string ProposeResult = "GrowthCamp.ProposeResult";
        public const string PublishResult = "GrowthCamp.PublishResult";
        public const string ReadAwards = "GrowthCamp.ReadAwards";
        public const string ManageAwards = "GrowthCamp.ManageAwards";
        public const string ApproveAwards = "GrowthCamp.ApproveAwards";
        public const string Nominate = "GrowthCamp.Nominate";
        public const string JudgeAwards = "GrowthCamp.JudgeAwards";
        public const string InvestigateObjection = "GrowthCamp.InvestigateObjection";
    }

    public static class Civility
    {
        public const string ViewInspections = "Civility.ViewInspections";
        public const string ManageScheme = "Civility.ManageScheme";
        public const string ManagePoints = "Civility.ManagePoints";
        public const string PlanRound = "Civility.PlanRound";
        public const string LeadRound = "Civility.LeadRound";
        public const string Inspect = "Civility.Inspect";
        public const string ReviewFinding = "Civility.ReviewFinding";
        public const string Dispatch = "Civility.Dispatch";
        public const string IssueRound = "Civility.IssueRound";
        public const string Rectify = "Civility.Rectify";
        public const string ReInspect = "Civility.ReInspect";
        public const string Exempt = "Civility.Exempt";
        public const string ApproveExemption = "Civility.ApproveExemption";
        public const string RegisterOrder = "Civility.RegisterOrder";
        public const string ApproveOrder = "Civility.ApproveOrder";
        public const string AssignOrder = "Civility.AssignOrder";
        public const string AnswerLine = "Civility.AnswerLine";
        public const string AcceptLine = "Civility.AcceptLine";
        public const string SignReply = "Civility.SignReply";
        public const string CloseOrder = "Civility.CloseOrder";
        public const string ManageCampaign = "Civility.ManageCampaign";
        public const string WriteBulletin = "Civility.WriteBulletin";
        public const string CheckBulletin = "Civility.CheckBulletin";
        public const string ReviewBulletin = "Civility.ReviewBulletin";
        public const string ApproveBulletin = "Civility.ApproveBulletin";
        public const string ProposeResult = "Civility.ProposeResult";
        public const string PublishResult = "Civility.PublishResult";
    }

    public static class Activities
    {
        public const string SignUp = "Activities.SignUp";
        public const string ManageActivities = "Activities.ManageActivities";
        public const string IssueCertificate = "Activities.IssueCertificate";
    }

    public static class People
    {
        public const string ViewRegister = "People.ViewRegister";
        public const string EditRegister = "People.EditRegister";
        public const string ExportRegister = "People.ExportRegister";
        public const string RevealPersonal = "People.RevealPersonal";
        public const string MergePersons = "People.MergePersons";
    }

    public static class Imports
    {
        public const string ImportLedgers = "Imports.ImportLedgers";
        public const string ImportPersons = "Imports.ImportPersons";
        public const string ImportProjects = "Imports.ImportProjects";
        public const string ImportActivities = "Imports.ImportActivities";
    }

    public static class Administration
    {
        public const string ManagePeople = "Administration.ManagePeople";
        public const string ManageCommunities = "Administration.ManageCommunities";
        public const string ManageBranches = "Administration.ManageBranches";
        public const string ManageCalendar = "Administration.ManageCalendar";
    }

    public static class Audit
    {
        public const string ReadTrail = "Audit.ReadTrail";
    }
}
