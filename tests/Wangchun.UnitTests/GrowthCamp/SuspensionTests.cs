using Wangchun.Domain.GrowthCamp;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class SuspensionTests
{
    private readonly Project project = A.Project().Started();

    [Theory]
    [InlineData("2026-03-10", "恢复日期要晚于今天。")]
    [InlineData("2026-05-10", "最多挂起 {0} 天。")]
    public void A_rest_ends_between_tomorrow_and_the_sixtieth_day(string until, string sentence) =>
        project.Refuses(sentence, p => p.AskSuspension(By.Day(until), "等电梯年检", Camp.Terms, p.Secretary));

    [Theory]
    [InlineData("2026-03-11")]
    [InlineData("2026-05-09")]
    public void The_first_and_the_last_day_can_be_asked_for(string until)
    {
        project.AskedToRest(until);

        Assert.Equal((By.Day(until), "等电梯年检"), (project.SuspensionAskedUntil!.Value, project.SuspensionReason));
        Assert.Equal(ProjectStatus.InProgress, project.Status);
    }

    [Fact]
    public void A_rest_is_asked_for_with_a_reason() =>
        project.Refuses("请写明理由。", p => p.AskSuspension(By.Day("2026-04-10"), " ", Camp.Terms, p.Secretary));

    [Fact]
    public void Nothing_rests_that_nobody_asked_for()
    {
        project.Refuses("牵头支部没有申请挂起。", p => p.Suspend(By.Office));
        project.Refuses("牵头支部没有申请挂起。", p => p.RefuseSuspension("不必", By.Office));
    }

    [Fact]
    public void A_day_that_passed_while_waiting_is_asked_for_again() =>
        project.AskedToRest("2026-03-12").Refuses("申请的恢复日期已过，请牵头支部重新申请。", p => p.Suspend(By.Office.On("2026-03-12")));

    [Fact]
    public void Nobody_decides_for_their_own_branch() =>
        project.AskedToRest().Refuses("不能审批本支部的挂起申请。", p => p.Suspend(By.Office.In(p.LeadBranch)));

    [Fact]
    public void The_clock_stands_still_while_the_project_rests()
    {
        project.Suspended("2026-04-10");

        Assert.True(project.Dossier.IsPaused);
        Assert.Equal((By.Day("2026-04-10"), (DateOnly?)null), (project.SuspendedUntil!.Value, project.SuspensionAskedUntil));
        Assert.False(project.Dossier.IsOverdue(By.Closing("2027-01-01")));
    }

    [Fact]
    public void A_project_that_goes_on_has_lost_no_working_day()
    {
        project.Suspended("2026-04-10").Resume(Camp.Terms, project.Secretary.On("2026-03-17"));

        Assert.Equal(By.Closing("2026-07-07"), project.Dossier.DueAt);
        Assert.Equal(By.Day("2026-07-07"), project.TargetOn);
        Assert.Equal(((DateOnly?)null, (string?)null), (project.SuspendedUntil, project.SuspensionReason));
    }

    [Fact]
    public void The_clock_ends_the_rest_on_its_day_and_not_before()
    {
        project.Suspended("2026-04-10");

        project.Refuses("挂起期限还没有到。", p => p.Resume(Camp.Terms, By.Clock.On("2026-04-09")));
        project.Resume(Camp.Terms, By.Clock.On("2026-04-10"));

        Assert.Equal(("到期恢复", ProjectStatus.InProgress), (project.LastEntry.What, project.Status));
    }

    [Fact]
    public void A_refused_rest_is_forgotten_and_can_be_asked_for_again()
    {
        project.AskedToRest();

        project.Refuses("请写明理由。", p => p.RefuseSuspension("", By.Office));
        project.RefuseSuspension("先把能做的做完", By.Office);

        Assert.Equal(((DateOnly?)null, (string?)null), (project.SuspensionAskedUntil, project.SuspensionReason));
        project.AskedToRest();
    }

    [Fact]
    public void A_result_that_is_handed_in_needs_no_rest()
    {
        project.AskedToRest().HandedIn();

        project.Refuses("牵头支部没有申请挂起。", p => p.RefuseSuspension("不必", By.Office));
    }

    [Theory]
    [InlineData(ProjectStatus.Unsuccessful)]
    [InlineData(ProjectStatus.Cancelled)]
    public void A_project_that_ended_asks_for_no_rest(ProjectStatus end)
    {
        project.AskedToRest().In(end);

        Assert.Null(project.SuspensionAskedUntil);
    }

    [Fact]
    public void A_resting_project_that_is_cancelled_rests_no_more()
    {
        project.Suspended().Cancel("居民撤回诉求", By.Office.On("2026-03-12"));

        Assert.False(project.Dossier.IsPaused);
        Assert.Null(project.SuspendedUntil);
    }
}
