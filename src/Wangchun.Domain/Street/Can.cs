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
