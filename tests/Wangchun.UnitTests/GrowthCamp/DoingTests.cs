using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class DoingTests
{
    private readonly PartyOrganisation branch = A.Branch();
    private readonly Project project;
    private readonly Membership member;

    public DoingTests() => (project, member) = (A.Project().ClaimedBy(branch), A.Member(branch));

    [Fact]
    public void A_project_starts_with_a_task_in_time()
    {
        project.Refuses("请先安排至少一项任务，期限不晚于计划完成日期。", p => p.Start(Camp.Terms, p.Secretary));

        project.WithTask().Start(Camp.Terms, project.Secretary);

        Assert.Equal(By.Office.At, project.StartedAt);
        Assert.Equal(("申请验收", By.Closing("2026-06-30")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
    }

    [Fact]
    public void A_cancelled_task_is_no_plan()
    {
        project.WithTask().CancelTask(project.FirstTask(), "不需要了", project.Secretary);

        project.Refuses("请先安排至少一项任务，期限不晚于计划完成日期。", p => p.Start(Camp.Terms, p.Secretary));
    }

    [Fact]
    public void A_task_done_before_the_start_counts_as_a_plan()
    {
        project.WithTask().DoneBy(member).Start(Camp.Terms, project.Secretary);

        Assert.Equal(ProjectStatus.InProgress, project.Status);
    }

    [Theory]
    [InlineData("2026-03-09", "任务期限不能早于今天。")]
    [InlineData("2026-07-01", "任务期限不能晚于计划完成日期 {0:d}。")]
    public void A_task_is_due_between_today_and_the_target(string due, string sentence)
    {
        project.WithTask();

        project.Refuses(sentence, p => p.AddTask(A.Work with { DueOn = By.Day(due) }, p.Secretary));
        project.Refuses(sentence, p => p.RewriteTask(p.FirstTask(), A.Work with { DueOn = By.Day(due) }, p.Secretary));
    }

    [Fact]
    public void A_task_can_be_rewritten_until_it_is_over()
    {
        project.WithTask().RewriteTask(project.FirstTask(), A.Work with { Title = " 清点坏灯和线路 ", Detail = " " }, project.Secretary);
        Assert.Equal(("清点坏灯和线路", (string?)null), (project.FirstTask().Title, project.FirstTask().Detail));

        project.DoneBy(member).Refuses("任务已经是“{0}”，不能再修改。", p => p.RewriteTask(p.FirstTask(), A.Work, p.Secretary));
    }

    [Fact]
    public void Members_of_the_lead_and_of_the_helpers_take_tasks_and_nobody_else()
    {
        var (helper, stranger) = (A.Branch("第二党支部"), A.Member(A.Branch("第三党支部")));
        project.WithTask().WithTask().HelpedBy(helper);

        project.TakeTask(project.Tasks[0], member, Camp.Terms, By.Doing(member));
        project.TakeTask(project.Tasks[1], A.Member(helper), Camp.Terms, By.Author);
        project.WithTask();

        Assert.Equal([TaskState.Claimed, TaskState.Claimed, TaskState.Todo], project.Tasks.Select(task => task.State));
        const string sentence = "这项任务只由牵头支部和协办支部的党员领取。";
        project.Refuses(sentence, p => p.TakeTask(p.Tasks[2], stranger, Camp.Terms, By.Doing(stranger)), stranger);
        project.Refuses(sentence, p => p.AssignTask(p.Tasks[2], stranger, Camp.Terms, p.Secretary), stranger);
    }

    [Fact]
    public void The_sixth_open_task_is_one_too_many()
    {
        for (var i = 0; i < 6; i++) project.WithTask();
        foreach (var task in project.Tasks.Take(5)) project.TakenBy(member, task);

        const string sentence = "{0}手上已有 {1} 项任务，达到上限。完成或退还一项后再领取。";
        var refusal = project.Refuses(sentence, p => p.TakeTask(p.Tasks[5], member, Camp.Terms, By.Doing(member)), member);
        project.Refuses(sentence, p => p.AssignTask(p.Tasks[5], member, Camp.Terms, p.Secretary), member);

        Assert.Equal(["沈国良", 5], refusal.Values);
    }

    [Fact]
    public void A_member_who_left_takes_no_task()
    {
        project.WithTask();
        member.End(By.Today);

        project.Refuses("{0}已不在“{1}”，不能领取任务。", p => p.TakeTask(p.FirstTask(), member, Camp.Terms, By.Doing(member)), member);
    }

    [Fact]
    public void A_person_who_is_no_longer_active_is_given_no_task()
    {
        project.WithTask();
        member.Person.Deactivate(new DateOnly(2026, 11, 24));

        project.Refuses("{0}已不在“{1}”，不能领取任务。", p => p.AssignTask(p.FirstTask(), member, Camp.Terms, p.Secretary), member);
    }

    [Fact]
    public void A_task_is_given_back_until_its_day_and_with_a_reason()
    {
        project.WithTask().TakenBy(member);

        project.Refuses("请写明理由。", p => p.GiveTaskBack(p.FirstTask(), " ", By.Doing(member)));
        project.Refuses("任务期限已过，不能退还。请完成，或请书记收回。", p => p.GiveTaskBack(p.FirstTask(), "要出差", By.Doing(member).On("2026-05-01")));
        project.GiveTaskBack(project.FirstTask(), "要出差", By.Doing(member).On("2026-04-30"));

        Assert.Null(project.FirstTask().Doer);
        Assert.Equal(0, member.OpenTasks);
    }

    [Fact]
    public void The_secretary_takes_a_late_task_back()
    {
        project.WithTask().TakenBy(member);

        project.Refuses("请写明理由。", p => p.WithdrawTask(p.FirstTask(), null, p.Secretary));
        project.WithdrawTask(project.FirstTask(), "换人做", project.Secretary.On("2026-05-01"));

        Assert.Equal((TaskState.Todo, 0), (project.FirstTask().State, member.OpenTasks));
    }

    [Fact]
    public void A_task_is_handed_in_with_its_result_and_reviewed_in_three_working_days()
    {
        project.WithTask().BegunBy(member);

        project.Refuses("请写明任务完成情况。", p => p.HandInTask(p.FirstTask(), " ", [], Camp.Terms, By.Doing(member)));
        project.HandInTask(project.FirstTask(), " 坏了十二盏。 ", [], Camp.Terms, By.Doing(member));

        Assert.Equal(("坏了十二盏。", By.Closing("2026-03-13")), (project.FirstTask().Result, project.FirstTask().ReviewDueAt!.Value));
    }

    [Fact]
    public void A_task_that_needs_proof_is_handed_in_with_a_file()
    {
        project.WithTask(task => task with { NeedsProof = true }).BegunBy(member);

        project.Refuses("这项任务要求佐证，请上传照片或材料。", p => p.HandInTask(p.FirstTask(), "坏了十二盏。", [], Camp.Terms, By.Doing(member)));
        project.HandInTask(project.FirstTask(), "坏了十二盏。", [A.Photo], Camp.Terms, By.Doing(member));

        var proof = Assert.Single(project.Dossier.Attachments);
        Assert.Equal((AttachmentUse.Proof, project.LastEntry), (proof.Use, proof.Entry));
    }

    [Fact]
    public void Nobody_reviews_their_own_task()
    {
        project.WithTask().HandedInBy(member);

        project.Refuses("自己做的任务要由别人确认。", p => p.ConfirmTask(p.FirstTask(), By.Doing(member)));
        project.Refuses("自己做的任务要由别人确认。", p => p.ReturnTask(p.FirstTask(), "重做", By.Office with { PersonId = member.PersonId }));
    }

    [Fact]
    public void A_secretarys_own_task_is_confirmed_by_the_office()
    {
        project.WithTask().HandedInBy(member).ConfirmTask(project.FirstTask(), By.Office);

        Assert.Equal((TaskState.Done, By.Office.PersonId, By.Office.At), (project.FirstTask().State, project.FirstTask().ReviewedById, project.FirstTask().DoneAt!.Value));
    }

    [Fact]
    public void A_task_goes_back_and_ends_with_a_reason()
    {
        project.WithTask().HandedInBy(member);

        project.Refuses("请写明理由。", p => p.ReturnTask(p.FirstTask(), "", p.Secretary));
        project.Refuses("请写明理由。", p => p.CancelTask(p.FirstTask(), "", p.Secretary));
        project.ReturnTask(project.FirstTask(), "漏了地下室", project.Secretary);

        Assert.Equal("漏了地下室", project.FirstTask().ReturnedBecause);
    }

    [Fact]
    public void Progress_is_counted_from_the_tasks_that_were_not_cancelled()
    {
        Assert.Equal(0, project.Progress);

        for (var i = 0; i < 4; i++) project.WithTask();
        project.DoneBy(member);
        project.CancelTask(project.Tasks[3], "不需要了", project.Secretary);

        Assert.Equal(33, project.Progress);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(1, 8, 13)]
    [InlineData(8, 8, 100)]
    public void Progress_is_rounded_to_whole_per_cents(int done, int counted, int percent) => Assert.Equal(percent, Project.ProgressOf(done, counted));

    [Fact]
    public void The_lead_can_state_the_progress_and_let_it_be_counted_again()
    {
        project.WithTask().Report(" 灯到货了 ", " ", 30, [A.Photo], project.Secretary);

        Assert.Equal((ProgressMode.Stated, 30), (project.ProgressMode, project.Progress));
        Assert.Equal(("灯到货了", (string?)null, By.Today), (project.Milestones[0].Title, project.Milestones[0].Text, project.Milestones[0].ReachedOn));
        Assert.Equal((AttachmentUse.Progress, project.LastEntry), (project.Dossier.Attachments[0].Use, project.Dossier.Attachments[0].Entry));
        Assert.Equal(Openness.WithResult, project.LastEntry.Openness);

        project.CountProgressFromTasks(project.Secretary);

        Assert.Equal((ProgressMode.FromTasks, 0), (project.ProgressMode, project.Progress));
    }

    [Theory]
    [InlineData("", 30, "请写明进展。")]
    [InlineData("灯到货了", -1, "进度是 0 到 100 的整数。")]
    [InlineData("灯到货了", 101, "进度是 0 到 100 的整数。")]
    public void A_report_says_something_and_no_impossible_number(string title, int percent, string sentence) =>
        project.Refuses(sentence, p => p.Report(title, null, percent, [], p.Secretary));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Nothing_and_everything_are_possible_numbers(int percent)
    {
        project.Report("灯到货了", null, percent, [], project.Secretary);

        Assert.Equal(percent, project.Progress);
    }
}
