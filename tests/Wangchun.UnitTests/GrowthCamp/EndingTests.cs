using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class EndingTests
{
    private readonly PartyOrganisation branch = A.Branch();
    private readonly Project project;

    public EndingTests() => project = A.Project().ClaimedBy(branch);

    [Fact]
    public void Giving_up_leaves_a_lesson_and_frees_everybody()
    {
        var member = A.Member(branch);
        project.Started().TakenBy(member);

        project.GiveUp(FailureReason.Permission, " 先谈好产权。 ", By.Office);

        Assert.Equal((FailureReason.Permission, "先谈好产权。", By.Office.At), (project.FailureReason, project.Lesson, project.EndedAt!.Value));
        Assert.Equal("先谈好产权。", project.LastEntry.Note);
        Assert.Equal((ClaimStatus.Revoked, 0, 0), (project.Claims[0].Status, branch.OpenClaims, member.OpenTasks));
        Assert.Equal(branch, project.LeadBranch);
        Assert.Null(project.Dossier.DueAt);
        Assert.True(project.IsEnded);
    }

    [Fact]
    public void Giving_up_without_a_lesson_teaches_nobody() =>
        project.Started().Refuses("请写明经验教训，供以后参考。", p => p.GiveUp(FailureReason.Funds, " ", By.Office));

    [Fact]
    public void Matters_of_a_project_that_was_given_up_are_not_accepted()
    {
        project.HandedIn().GiveUp(FailureReason.NoAgreement, "先开议事会。", By.Office);

        Assert.Equal(OutcomeState.Proposed, project.Outcomes[0].State);
    }

    [Fact]
    public void Cancelling_ends_the_claims_and_the_tasks_with_it()
    {
        var member = A.Member(branch);
        project.WithTask().TakenBy(member);

        project.Cancel(" 居民撤回诉求 ", By.Office);

        Assert.Equal((TaskState.Cancelled, 0, 0), (project.FirstTask().State, member.OpenTasks, branch.OpenClaims));
        Assert.Equal(("居民撤回诉求", By.Office.At), (project.LastEntry.Note, project.EndedAt!.Value));
        Assert.Null(project.Dossier.DueAt);
    }

    [Fact]
    public void Cancelling_turns_down_who_still_waits()
    {
        var waiting = A.ProjectToPick().AskedForBy(A.Branch("第二党支部"));

        waiting.Cancel("居民撤回诉求", By.Office);

        Assert.Equal((ClaimStatus.Rejected, 0), (waiting.Claims[0].Status, waiting.Claims[0].Branch.OpenClaims));
    }

    [Fact]
    public void Cancelling_needs_a_reason() => project.Refuses("请写明理由。", p => p.Cancel(null, By.Office));

    [Fact]
    public void A_reopened_project_is_the_branchs_again_and_its_matters_are_contested()
    {
        for (var i = 0; i < 3; i++) A.ProjectToPick().Listed();
        project.Completed().Reopen(" 三楼又不亮了 ", By.Day("2026-07-31"), Camp.Terms, By.Office.On("2026-04-01"));

        Assert.Equal((ProjectStatus.InProgress, ClaimStatus.Approved, 1), (project.Status, project.Claims[0].Status, branch.OpenClaims));
        Assert.Equal((1, (DateTime?)null, By.Day("2026-07-31")), (project.ReopenCount, project.CompletedAt, project.TargetOn!.Value));
        Assert.All(project.Outcomes, outcome => Assert.Equal(OutcomeState.Contested, outcome.State));
        Assert.Equal(("三楼又不亮了", Openness.Public), (project.LastEntry.Note, project.LastEntry.Openness));
        Assert.Equal(("申请验收", By.Closing("2026-07-31")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
    }

    [Fact]
    public void A_reopened_project_comes_back_to_a_branch_at_its_cap()
    {
        project.Completed();
        for (var i = 0; i < 3; i++) A.Project().ClaimedBy(branch);

        project.Reopened();

        Assert.Equal(4, branch.OpenClaims);
    }

    [Fact]
    public void A_public_result_is_withdrawn_when_the_project_is_reopened()
    {
        project.Published().Reopened();

        Assert.Equal((PublicationState.Withdrawn, "居民说三楼又不亮了"), (project.Dossier.Publication.State, project.Dossier.Publication.WithdrawnBecause));
    }

    [Fact]
    public void A_result_that_waits_to_be_public_waits_no_more_when_the_project_is_reopened()
    {
        project.Completed().Reopened();

        Assert.Equal(PublicationState.Unpublished, project.Dossier.Publication.State);
    }

    [Fact]
    public void A_reopened_project_can_be_completed_and_reopened_again()
    {
        project.Published().Reopened().HandedIn().Completed().Reopened();

        Assert.Equal(2, project.ReopenCount);
        Assert.Equal(ProjectStatus.InProgress, project.Status);
    }

    [Fact]
    public void A_project_is_reopened_until_the_end_of_the_hundred_and_eightieth_day()
    {
        project.Completed();

        var refusal = project.Refuses(
            "办结已超过 {0} 天，不能重新打开。请另立一个项目。", p => p.Reopen("又坏了", By.Day("2026-10-31"), Camp.Terms, By.Office.On("2026-09-07")));
        project.Reopen("又坏了", By.Day("2026-10-31"), Camp.Terms, By.Office.On("2026-09-06", "23:00"));

        Assert.Equal([180], refusal.Values);
        Assert.Equal(ProjectStatus.InProgress, project.Status);
    }

    [Fact]
    public void A_project_is_reopened_with_a_reason_and_a_day_to_come()
    {
        project.Completed();

        project.Refuses("请写明理由。", p => p.Reopen("", By.Day("2026-07-31"), Camp.Terms, By.Office));
        project.Refuses("计划完成日期要晚于今天。", p => p.Reopen("又坏了", By.Today, Camp.Terms, By.Office));
    }

    [Theory]
    [InlineData(ProjectStatus.Completed, true)]
    [InlineData(ProjectStatus.Unsuccessful, true)]
    [InlineData(ProjectStatus.Cancelled, true)]
    [InlineData(ProjectStatus.Expired, false)]
    [InlineData(ProjectStatus.Suspended, false)]
    public void What_can_go_on_has_not_ended(ProjectStatus status, bool ended) => Assert.Equal(ended, A.Project().In(status).IsEnded);
}
