using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class AcceptanceTests
{
    private readonly Project project = A.Project().Started();

    private Membership Member => A.Member(project.LeadBranch!);

    [Fact]
    public void A_result_waits_for_the_mandatory_tasks() =>
        project.Refuses("还有必做任务没有完成或取消。", p => p.HandIn("好了。", [A.Matter], Camp.Terms, p.Secretary));

    [Fact]
    public void A_cancelled_mandatory_task_and_an_open_optional_one_hold_nothing_up()
    {
        project.WithTask(task => task with { IsMandatory = false });
        project.CancelTask(project.FirstTask(), "不需要了", project.Secretary);
        project.Dossier.Attach(project.Secretary, AttachmentUse.After, A.Photo, null);

        project.HandIn("好了。", [A.Matter], Camp.Terms, project.Secretary);

        Assert.Equal(ProjectStatus.AwaitingAcceptance, project.Status);
    }

    [Fact]
    public void A_result_shows_a_photo_of_afterwards()
    {
        project.DoneBy(Member);

        project.Refuses("请上传至少一张办理后照片。", p => p.HandIn("好了。", [A.Matter], Camp.Terms, p.Secretary));
    }

    [Fact]
    public void A_result_says_what_was_achieved_and_names_a_matter()
    {
        project.Done();

        project.Refuses("请写明办成了什么。", p => p.HandIn("  ", [A.Matter], Camp.Terms, p.Secretary));
        project.Refuses("请至少填写一件民生实事和解决层级。", p => p.HandIn("好了。", [], Camp.Terms, p.Secretary));
        project.Refuses("请至少填写一件民生实事和解决层级。", p => p.HandIn("好了。", [A.Matter with { Title = " " }], Camp.Terms, p.Secretary));
    }

    [Fact]
    public void A_result_is_accepted_within_seven_working_days()
    {
        project.HandedIn();

        Assert.Equal(("验收", By.Closing("2026-03-19")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
        Assert.Equal((1, "十二盏灯全部换好。"), (project.AcceptanceRound, project.ResultText));
        Assert.Equal(project.Secretary.PersonId, project.Dossier.Publication.EditedById);
    }

    [Fact]
    public void A_second_hand_in_replaces_the_matters_of_the_first()
    {
        SendBack(project.HandedIn());

        project.HandIn("又换了两盏。", [A.Matter with { Title = "三楼照明" }], Camp.Terms, project.Secretary);

        Assert.Equal("三楼照明", Assert.Single(project.Outcomes).Title);
        Assert.Equal(2, project.AcceptanceRound);
    }

    [Fact]
    public void A_second_hand_in_names_its_matters_again()
    {
        SendBack(project.HandedIn());

        project.Refuses("请至少填写一件民生实事和解决层级。", p => p.HandIn("又换了两盏。", [], Camp.Terms, p.Secretary));
    }

    [Fact]
    public void A_reopened_project_can_stand_on_the_matters_it_had()
    {
        project.Reopened().HandIn("又修好了。", [], Camp.Terms, project.Secretary);

        Assert.Equal(OutcomeState.Contested, Assert.Single(project.Outcomes).State);
    }

    [Fact]
    public void The_first_acceptor_alone_completes_nothing()
    {
        project.AcceptedByCommunity();

        Assert.Equal((ProjectStatus.AwaitingAcceptance, "社区验收通过"), (project.Status, project.LastEntry.What));
        Assert.Equal(OutcomeState.Proposed, project.Outcomes[0].State);
    }

    [Fact]
    public void The_office_may_come_first()
    {
        project.HandedIn().Accept(AcceptanceSide.Office, project.AllPassed, " 灯都亮 ", null, Camp.Terms, By.Office);
        Assert.Equal(("党建办验收通过", "灯都亮"), (project.LastEntry.What, project.LastEntry.Note));

        project.Accept(AcceptanceSide.Community, project.AllPassed, null, null, Camp.Terms, By.Community);
        Assert.Equal(ProjectStatus.Completed, project.Status);
    }

    [Fact]
    public void A_completed_project_fulfils_its_claim_and_asks_to_be_published()
    {
        project.Completed();

        Assert.Equal((ClaimStatus.Fulfilled, 0), (project.Claims[0].Status, project.LeadBranch!.OpenClaims));
        Assert.Equal(OutcomeState.Accepted, project.Outcomes[0].State);
        Assert.Equal(By.Office.At, project.CompletedAt);
        Assert.Equal(PublicationState.PendingPublish, project.Dossier.Publication.State);
        Assert.Equal(("公开结果", By.Closing("2026-03-17")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
        Assert.True(project.IsEnded);
    }

    [Fact]
    public void What_nobody_did_ends_with_the_project()
    {
        var member = Member;
        project.WithTask(task => task with { IsMandatory = false }).TakenBy(member, project.Tasks[1]);
        project.DoneBy(Member).Dossier.Attach(project.Secretary, AttachmentUse.After, A.Photo, null);
        project.HandIn("好了。", [A.Matter], Camp.Terms, project.Secretary);

        project.Completed();

        Assert.Equal((TaskState.Cancelled, 0), (project.Tasks[1].State, member.OpenTasks));
        Assert.Equal(100, project.Progress);
    }

    [Theory]
    [InlineData(AcceptanceSide.Community)]
    [InlineData(AcceptanceSide.Office)]
    public void Nobody_of_the_lead_branch_accepts(AcceptanceSide side) =>
        project.HandedIn().Refuses("验收人不能是牵头支部的人。", p => p.Accept(side, p.AllPassed, null, null, Camp.Terms, By.Office.In(p.LeadBranch)));

    [Fact]
    public void Whoever_claimed_it_does_not_accept_it_after_leaving_the_branch()
    {
        var former = By.Office with { PersonId = project.Claims[0].RequestedById };

        project.HandedIn().Refuses("验收人不能是牵头支部的人。", p => p.Accept(AcceptanceSide.Office, p.AllPassed, null, null, Camp.Terms, former));
    }

    [Fact]
    public void One_person_does_not_accept_for_both_sides() =>
        project.AcceptedByCommunity().Refuses(
            "两方验收要由两个人分别完成，您已经验收过这一轮。", p => p.Accept(AcceptanceSide.Office, p.AllPassed, null, null, Camp.Terms, By.Community));

    [Fact]
    public void One_side_does_not_accept_twice()
    {
        var refusal = project.AcceptedByCommunity().Refuses(
            "“{0}”已经验收过这一轮。", p => p.Accept(AcceptanceSide.Community, p.AllPassed, null, null, Camp.Terms, By.Author));

        Assert.Equal([AcceptanceSide.Community], refusal.Values);
    }

    [Fact]
    public void Every_criterion_is_checked_once()
    {
        project.HandedIn();

        const string sentence = "请逐条给出验收结论。";
        project.Refuses(sentence, p => p.Accept(AcceptanceSide.Office, [p.AllPassed[0]], null, null, Camp.Terms, By.Office));
        project.Refuses(sentence, p => p.Accept(AcceptanceSide.Office, [], null, null, Camp.Terms, By.Office));
        project.Refuses(sentence, p => p.Accept(AcceptanceSide.Office, [.. p.AllPassed, p.AllPassed[0]], null, null, Camp.Terms, By.Office));
        project.Refuses(sentence, p => p.Accept(AcceptanceSide.Office, A.Project().AllPassed, null, null, Camp.Terms, By.Office));
    }

    [Fact]
    public void A_failed_criterion_says_what_is_wrong() =>
        project.HandedIn().Refuses(
            "没有通过的标准，请写明哪里不符合。",
            p => p.Accept(AcceptanceSide.Office, [new(p.Criteria[0], false, " "), p.AllPassed[1]], null, By.Day("2026-07-31"), Camp.Terms, By.Office));

    [Theory]
    [InlineData(null)]
    [InlineData("2026-03-10")]
    public void A_result_goes_back_with_a_new_day_to_come(string? target) =>
        project.HandedIn().Refuses(
            "退回时请给出新的完成日期，要晚于今天。",
            p => p.Accept(AcceptanceSide.Office, p.FirstFailed, null, target is null ? null : By.Day(target), Camp.Terms, By.Office));

    [Fact]
    public void One_failed_criterion_sends_the_project_back()
    {
        SendBack(project.AcceptedByCommunity());

        Assert.Equal((ProjectStatus.InProgress, By.Day("2026-07-31")), (project.Status, project.TargetOn!.Value));
        Assert.Equal("每层楼道灯都亮：三楼还是不亮", project.LastEntry.Note);
        Assert.Equal(("申请验收", By.Closing("2026-07-31")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
        Assert.False(project.Acceptances[^1].Passed);
        Assert.True(project.Claims[0].IsActive);
    }

    [Fact]
    public void A_new_round_needs_both_sides_again()
    {
        SendBack(project.AcceptedByCommunity());
        project.HandedIn();
        Assert.Empty(project.CurrentAcceptances);

        project.Accept(AcceptanceSide.Office, project.AllPassed, null, null, Camp.Terms, By.Office);

        Assert.Equal(ProjectStatus.AwaitingAcceptance, project.Status);
    }

    [Fact]
    public void The_result_is_published_by_another_than_its_last_editor()
    {
        project.Completed().RewriteResult(" 十二盏灯换好，装了声控。 ", By.Office);
        Assert.Equal("十二盏灯换好，装了声控。", project.ResultText);

        project.Refuses("公开的内容最后由您修改，请由另一位同事核对后公开。", p => p.PublishResult(By.Office));
        project.PublishResult(By.Colleague);

        Assert.True(project.Dossier.Publication.IsPublic);
        Assert.Null(project.Dossier.DueAt);
    }

    [Fact]
    public void A_public_result_is_withdrawn_before_it_is_rewritten()
    {
        project.Published().Refuses("结果已经公开。要修改，请先撤下。", p => p.RewriteResult("改了。", By.Author));

        project.Refuses("请写明理由。", p => p.WithdrawResult(" ", By.Office));
        project.WithdrawResult("照片拍到人脸", By.Office);
        project.Refuses("请写明办成了什么。", p => p.RewriteResult("", By.Author));
        project.RewriteResult("改了。", By.Author);
        project.ProposeResult(Camp.Terms, By.Author);

        Assert.Equal((PublicationState.PendingPublish, "公开结果"), (project.Dossier.Publication.State, project.Dossier.Awaited));
    }

    [Fact]
    public void A_result_sent_back_to_be_rewritten_gives_a_reason_and_awaits_nothing()
    {
        project.Completed().Refuses("请写明理由。", p => p.ReturnResult(null, By.Office));

        project.ReturnResult("写清楚几号楼", By.Office);

        Assert.Equal((PublicationState.Unpublished, (string?)null), (project.Dossier.Publication.State, project.Dossier.Awaited));
    }

    [Theory]
    [InlineData(ProjectStatus.InProgress)]
    [InlineData(ProjectStatus.AwaitingAcceptance)]
    [InlineData(ProjectStatus.Unsuccessful)]
    public void Only_a_completed_project_has_a_result_to_publish(ProjectStatus status)
    {
        var other = A.Project().In(status);

        other.RefusesNow(p => p.ProposeResult(Camp.Terms, By.Author));
        other.RefusesNow(p => p.PublishResult(By.Colleague));
        other.RefusesNow(p => p.ReturnResult("写清楚", By.Colleague));
        other.RefusesNow(p => p.WithdrawResult("拍到人脸", By.Colleague));
    }

    private static void SendBack(Project project)
    {
        project.Accept(AcceptanceSide.Office, project.FirstFailed, null, By.Day("2026-07-31"), Camp.Terms, By.Office);
        project.Saved();
    }
}
