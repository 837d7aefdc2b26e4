using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.UnitTests.Making;

/// <summary>A project on its way, in words. Each word walks the stretches before it when they are missing.</summary>
internal static class Projects
{
    public static Project Submitted(this Project project)
    {
        if (project.Status == Draft) project.Submit(Camp.Terms, By.Author);
        return project.Saved();
    }

    public static Project Listed(this Project project)
    {
        if (project.Submitted().Status == InReview) project.List("HQ-2026-001", Camp.Terms, By.Office);
        return project.Saved();
    }

    public static Project RunOut(this Project project)
    {
        project.Listed().Expire(By.Clock.On("2026-04-10"));
        return project.Saved();
    }

    /// <summary>Asked for; where the first to come has the lead, that is all it takes.</summary>
    public static Project AskedForBy(this Project project, PartyOrganisation branch)
    {
        project.Listed().Claim(branch, "周末集中换灯", Camp.Terms, By.SecretaryOf(branch));
        return project.Saved();
    }

    public static Project ClaimedBy(this Project project, PartyOrganisation branch)
    {
        project.AskedForBy(branch);
        return project.Status == Open ? project.PickedFor(branch) : project;
    }

    /// <summary>The office picks this branch among those that asked.</summary>
    public static Project PickedFor(this Project project, PartyOrganisation branch)
    {
        project.ApproveClaim(project.ClaimOf(branch), Camp.Terms, By.Office);
        return project.Saved();
    }

    public static Project HelpedBy(this Project project, PartyOrganisation branch)
    {
        project.Claimed().InviteCoBranch(branch, project.Secretary);
        return project.Saved();
    }

    public static Project OfferedTo(this Project project, PartyOrganisation branch)
    {
        project.Claimed().OfferLead(branch, "人手不够", Camp.Terms, project.Secretary);
        return project.Saved();
    }

    public static Project WithTask(this Project project, Func<TaskSheet, TaskSheet>? but = null)
    {
        project.Claimed().AddTask(but is null ? A.Work : but(A.Work), project.Secretary);
        return project.Saved();
    }

    public static Project Started(this Project project)
    {
        if (project.Claimed().Tasks.Count == 0) project.WithTask();
        if (project.Status == ProjectStatus.Claimed) project.Start(Camp.Terms, project.Secretary);
        return project.Saved();
    }

    public static Project AskedToRest(this Project project, string until = "2026-04-10")
    {
        project.Started().AskSuspension(By.Day(until), "等电梯年检", Camp.Terms, project.Secretary);
        return project.Saved();
    }

    public static Project Suspended(this Project project, string until = "2026-04-10")
    {
        project.AskedToRest(until).Suspend(By.Office);
        return project.Saved();
    }

    /// <summary>All tasks done by a member of the lead branch, a photo taken: the result can be handed in.</summary>
    public static Project Done(this Project project)
    {
        var member = A.Member(project.Started().LeadBranch!);
        foreach (var task in project.Tasks.Where(task => task.State == TaskState.Todo).ToList()) project.DoneBy(member, task);
        if (!project.Dossier.Has(AttachmentUse.After)) project.Dossier.Attach(project.Secretary, AttachmentUse.After, A.Photo, "亮了的楼道");
        return project.Saved();
    }

    public static Project HandedIn(this Project project)
    {
        project.Done().HandIn("十二盏灯全部换好。", [A.Matter], Camp.Terms, project.Secretary);
        return project.Saved();
    }

    public static Project AcceptedByCommunity(this Project project)
    {
        if (project.Status != AwaitingAcceptance) project.HandedIn();
        project.Accept(AcceptanceSide.Community, project.AllPassed, null, null, Camp.Terms, By.Community);
        return project.Saved();
    }

    public static Project Completed(this Project project)
    {
        project.AcceptedByCommunity().Accept(AcceptanceSide.Office, project.AllPassed, null, null, Camp.Terms, By.Office);
        return project.Saved();
    }

    public static Project Published(this Project project)
    {
        project.Completed().PublishResult(By.Colleague);
        return project.Saved();
    }

    public static Project Reopened(this Project project)
    {
        if (project.Status != ProjectStatus.Completed) project.Completed();
        project.Reopen("居民说三楼又不亮了", By.Day("2026-07-31"), Camp.Terms, By.Office.On("2026-04-01"));
        return project.Saved();
    }

    /// <summary>A project that came to this state the ordinary way.</summary>
    public static Project In(this Project project, ProjectStatus status)
    {
        switch (status)
        {
            case InReview: project.Submitted(); break;
            case Open: project.Listed(); break;
            case ProjectStatus.Claimed: project.Claimed(); break;
            case InProgress: project.Started(); break;
            case ProjectStatus.Suspended: project.Suspended(); break;
            case AwaitingAcceptance: project.HandedIn(); break;
            case ProjectStatus.Completed: project.Completed(); break;
            case Unsuccessful: project.Started().GiveUp(FailureReason.Funds, "先落实维修资金。", By.Office); break;
            case Expired: project.RunOut(); break;
            case Cancelled: project.Cancel("居民撤回诉求", By.Office); break;
            default: Assert.Equal(Draft, status); break;
        }

        Assert.Equal(status, project.Status);
        return project.Saved();
    }

    public static ProjectClaim ClaimOf(this Project project, PartyOrganisation branch) => project.Claims.Last(claim => claim.Branch == branch);

    extension(Project project)
    {
        /// <summary>Claimed by the first branch, when nobody has claimed it yet.</summary>
        public Project Claimed() => project.LeadBranch is null ? project.ClaimedBy(A.Branch()) : project;

        /// <summary>Whoever leads the lead branch now.</summary>
        public Act Secretary => By.SecretaryOf(project.LeadBranch ?? A.Branch("别的支部"));

        public IReadOnlyList<CriterionCheck> AllPassed => [.. project.Criteria.Select(criterion => new CriterionCheck(criterion, true, null))];

        public IReadOnlyList<CriterionCheck> FirstFailed =>
            [.. project.Criteria.Select(criterion => new CriterionCheck(criterion, criterion.Position != 1, criterion.Position != 1 ? null : "三楼还是不亮"))];

        public DossierEntry LastEntry => project.Dossier.Entries[^1];
    }
}
