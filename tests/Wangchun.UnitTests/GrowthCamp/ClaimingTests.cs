using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class ClaimingTests
{
    private readonly PartyOrganisation branch = A.Branch();
    private readonly PartyOrganisation second = A.Branch("第二党支部");

    [Fact]
    public void The_first_to_come_has_the_lead_at_once()
    {
        var project = A.Project().Listed();

        var claim = project.Claim(branch, "  周末集中换灯 ", Camp.Terms, By.SecretaryOf(branch));

        Assert.Equal((ProjectStatus.Claimed, branch), (project.Status, project.LeadBranch));
        Assert.Equal((ClaimStatus.Approved, "周末集中换灯"), (claim.Status, claim.Plan));
        Assert.Equal(By.Office.At, project.ClaimedAt);
        Assert.Equal(("开始实施", By.Closing("2026-03-24")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
    }

    [Fact]
    public void A_request_waits_three_working_days_for_the_office()
    {
        var project = A.ProjectToPick().AskedForBy(branch);

        Assert.Equal((ProjectStatus.Open, (PartyOrganisation?)null), (project.Status, project.LeadBranch));
        Assert.Equal(By.Closing("2026-03-13"), project.Claims[0].DecisionDueAt);
        Assert.Equal(("审批认领", By.Closing("2026-03-13")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
    }

    [Fact]
    public void A_taken_project_says_who_has_it_and_since_when()
    {
        var project = A.Project().ClaimedBy(branch);

        var refusal = project.Refuses(
            "已由“{0}”于 {1:g} 认领。", p => p.Claim(second, "计划", Camp.Terms, By.SecretaryOf(second).On("2026-03-11")), second);

        Assert.Equal(["第一党支部", By.Office.At], refusal.Values);
    }

    [Fact]
    public void The_one_that_is_picked_has_the_lead_and_the_others_are_turned_down()
    {
        var project = A.ProjectToPick().AskedForBy(second).AskedForBy(branch);

        project.ApproveClaim(project.ClaimOf(branch), Camp.Terms, By.Office);

        Assert.Equal(branch, project.LeadBranch);
        Assert.Equal((ClaimStatus.Rejected, "已由其他支部领办。"), (project.ClaimOf(second).Status, project.ClaimOf(second).Reason));
        Assert.Equal((1, 0), (branch.OpenClaims, second.OpenClaims));
        Assert.Single(project.Claims, claim => claim.IsActive);
    }

    [Fact]
    public void A_project_cannot_be_claimed_after_its_window()
    {
        var project = A.Project().Listed();

        project.Refuses("认领已于 {0:d} 截止。", p => p.Claim(branch, "计划", Camp.Terms, By.SecretaryOf(branch).On("2026-04-10")), branch);
        project.Claim(branch, "计划", Camp.Terms, By.SecretaryOf(branch).On("2026-04-09"));

        Assert.Equal(branch, project.LeadBranch);
    }

    [Fact]
    public void A_branch_asks_once()
    {
        var project = A.ProjectToPick().AskedForBy(branch);

        project.Refuses("“{0}”已经申请过，等党建办审批。", p => p.Claim(branch, "再来", Camp.Terms, By.SecretaryOf(branch)), branch);
    }

    [Fact]
    public void A_branch_that_was_turned_down_can_ask_again()
    {
        var project = A.ProjectToPick().AskedForBy(branch);
        project.RejectClaim(project.Claims[0], "计划太笼统", Camp.Terms, By.Office);

        project.AskedForBy(branch);

        Assert.True(project.ClaimOf(branch).IsWaiting);
    }

    [Fact]
    public void The_fourth_open_claim_is_one_too_many()
    {
        for (var i = 0; i < 3; i++) A.ProjectToPick().AskedForBy(branch);

        var refusal = A.Project().Listed().Refuses(
            "“{0}”已有 {1} 个在办的认领项目，达到上限。办结或退还一个后再认领。", p => p.Claim(branch, "计划", Camp.Terms, By.SecretaryOf(branch)), branch);

        Assert.Equal(["第一党支部", 3], refusal.Values);
    }

    [Fact]
    public void The_cap_is_a_setting()
    {
        A.Project().ClaimedBy(branch);

        A.Project().Listed().Refuses(
            "“{0}”已有 {1} 个在办的认领项目，达到上限。办结或退还一个后再认领。",
            p => p.Claim(branch, "计划", Camp.With(new CampRules { OpenClaimsPerBranch = 1 }), By.SecretaryOf(branch)));
    }

    [Fact]
    public void A_closed_branch_cannot_claim()
    {
        branch.Close();

        A.Project().Listed().Refuses("“{0}”已停用，不能认领。", p => p.Claim(branch, "计划", Camp.Terms, By.Author), branch);
    }

    [Fact]
    public void Only_a_branch_can_claim()
    {
        var committee = A.Committee();

        A.Project().Listed().Refuses("“{0}”不是党支部，不能认领。", p => p.Claim(committee, "计划", Camp.Terms, By.Author), committee);
    }

    [Fact]
    public void Nobody_decides_for_their_own_branch() =>
        A.ProjectToPick().AskedForBy(branch).Refuses("不能审批本支部的认领申请。", p => p.ApproveClaim(p.Claims[0], Camp.Terms, By.Office.In(branch)));

    [Fact]
    public void Whoever_asked_cannot_decide_even_after_leaving_the_branch()
    {
        var project = A.ProjectToPick().AskedForBy(branch);
        var asker = By.Office with { PersonId = project.Claims[0].RequestedById };

        project.Refuses("不能审批本支部的认领申请。", p => p.ApproveClaim(p.Claims[0], Camp.Terms, asker));
    }

    [Fact]
    public void A_refusal_of_a_claim_needs_a_reason() =>
        A.ProjectToPick().AskedForBy(branch).Refuses("请写明理由。", p => p.RejectClaim(p.Claims[0], "", Camp.Terms, By.Office));

    [Fact]
    public void After_the_last_request_the_project_waits_for_a_branch_again()
    {
        var project = A.ProjectToPick().AskedForBy(branch).AskedForBy(second);

        project.WithdrawClaim(project.ClaimOf(branch), Camp.Terms, By.SecretaryOf(branch));
        Assert.Equal("审批认领", project.Dossier.Awaited);

        project.RejectClaim(project.ClaimOf(second), "计划太笼统", Camp.Terms, By.Office);
        Assert.Equal(("认领", By.Closing("2026-04-09")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
    }

    [Fact]
    public void A_project_given_back_is_open_again_with_nothing_left_of_the_branch()
    {
        var helper = A.Branch("第三党支部");
        var project = A.Project().ClaimedBy(branch).WithTask().HelpedBy(helper).OfferedTo(second);
        var member = A.Member(branch);
        project.TakenBy(member).Report("看过现场", null, 40, [], project.Secretary);

        project.GiveBack("人手不够", Camp.Terms, project.Secretary);

        Assert.Equal((ProjectStatus.Open, (PartyOrganisation?)null, (int?)null), (project.Status, project.LeadBranch, project.LeadBranchId));
        Assert.Equal((ClaimStatus.GivenBack, "人手不够"), (project.Claims[0].Status, project.Claims[0].Reason));
        Assert.Equal(TaskState.Cancelled, project.FirstTask().State);
        Assert.Equal(TransferState.Lapsed, project.Transfers[0].State);
        Assert.Empty(project.CoBranches);
        Assert.Equal((0, 0, 0), (member.OpenTasks, branch.OpenClaims, project.Progress));
        Assert.Equal(("认领", By.Closing("2026-04-09")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
    }

    [Fact]
    public void A_project_taken_back_late_gets_a_new_window_and_a_later_target()
    {
        var project = A.Project().ClaimedBy(branch);

        project.Revoke("一直没有动静", Camp.Terms, By.Office.On("2026-06-15"));

        Assert.Equal(By.Day("2026-07-15"), project.ClaimsCloseOn);
        Assert.Equal(By.Day("2026-08-14"), project.TargetOn);
        Assert.Equal(ClaimStatus.Revoked, project.Claims[0].Status);
    }

    [Fact]
    public void Giving_and_taking_back_need_a_reason()
    {
        var project = A.Project().ClaimedBy(branch);

        project.Refuses("请写明理由。", p => p.GiveBack(null, Camp.Terms, p.Secretary));
        project.Refuses("请写明理由。", p => p.Revoke(" ", Camp.Terms, By.Office));
    }

    [Fact]
    public void The_first_claim_stays_the_day_it_was_claimed()
    {
        var project = A.Project().ClaimedBy(branch);
        project.GiveBack("人手不够", Camp.Terms, project.Secretary.On("2026-03-12"));

        project.ClaimedBy(second);

        Assert.Equal(By.Office.At, project.ClaimedAt);
    }

    [Fact]
    public void A_branch_helps_once_and_never_the_one_it_leads()
    {
        var project = A.Project().ClaimedBy(branch).HelpedBy(second);

        project.Refuses("“{0}”已经是协办支部。", p => p.InviteCoBranch(second, p.Secretary));
        project.Refuses("“{0}”已经是牵头支部。", p => p.InviteCoBranch(branch, p.Secretary));
    }

    [Fact]
    public void Only_an_active_branch_can_help()
    {
        var project = A.Project().ClaimedBy(branch);
        second.Close();

        project.Refuses("“{0}”已停用，不能认领。", p => p.InviteCoBranch(second, p.Secretary));
        project.Refuses("“{0}”不是党支部，不能认领。", p => p.InviteCoBranch(A.Committee(), p.Secretary));
    }
}
