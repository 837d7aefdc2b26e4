using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class ListingTests
{
    private readonly Project project = A.Project();

    public static TheoryData<string, Func<ProjectSheet, ProjectSheet>> Unfinished => new()
    {
        { "请至少写一条验收标准。", sheet => sheet with { Criteria = [" "] } },
        { "请填写计划完成日期。", sheet => sheet with { TargetOn = null } },
        { "计划完成日期要晚于今天。", sheet => sheet with { TargetOn = By.Today } },
        { "认领截止日期已经过了。", sheet => sheet with { ClaimsCloseOn = By.Today.AddDays(-1) } },
        { "认领截止日期要早于计划完成日期。", sheet => sheet with { ClaimsCloseOn = sheet.TargetOn } },
        { "请上传至少一张办理前照片，或写明没有照片的原因。", sheet => sheet with { NoBeforePhoto = "  " } },
    };

    [Theory]
    [MemberData(nameof(Unfinished))]
    public void An_unfinished_draft_is_not_submitted(string sentence, Func<ProjectSheet, ProjectSheet> but) =>
        A.Project(but).Refuses(sentence, p => p.Submit(Camp.Terms, By.Author));

    [Fact]
    public void A_photo_stands_for_the_reason_why_there_is_none()
    {
        var dark = A.Project(sheet => sheet with { NoBeforePhoto = null });
        dark.Dossier.Attach(By.Author, AttachmentUse.Before, A.Photo, "三楼没有灯");

        dark.Submit(Camp.Terms, By.Author);

        Assert.Equal(ProjectStatus.InReview, dark.Status);
    }

    [Fact]
    public void A_review_takes_five_working_days()
    {
        project.Submit(Camp.Terms, By.Author);

        Assert.Equal(("审核", By.Closing("2026-03-17")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
        Assert.Equal(By.Author.At, project.SubmittedAt);
    }

    [Fact]
    public void A_draft_that_goes_back_gives_its_reason_and_awaits_nothing()
    {
        project.Submitted().ReturnToAuthor(" 写清楚是哪几层 ", By.Office);

        Assert.Equal("写清楚是哪几层", project.LastEntry.Note);
        Assert.Null(project.Dossier.DueAt);
    }

    [Fact]
    public void A_return_needs_a_reason() => project.Submitted().Refuses("请写明理由。", p => p.ReturnToAuthor(" ", By.Office));

    [Fact]
    public void Listing_gives_the_number_and_opens_the_window()
    {
        project.Submitted().List("HQ-2026-007", Camp.Terms, By.Office);

        Assert.Equal("HQ-2026-007", project.Dossier.Number);
        Assert.Equal((By.Office.At, By.Office.PersonId), (project.ListedAt, project.ListedById));
        Assert.Equal(By.Day("2026-04-09"), project.ClaimsCloseOn);
        Assert.Equal(("认领", By.Closing("2026-04-09")), (project.Dossier.Awaited, project.Dossier.DueAt!.Value));
        Assert.True(project.WasListed);
    }

    [Fact]
    public void The_authors_own_day_closes_the_window()
    {
        var hurried = A.Project(sheet => sheet with { ClaimsCloseOn = By.Day("2026-03-20") }).Listed();

        Assert.Equal(By.Day("2026-03-20"), hurried.ClaimsCloseOn);
    }

    [Fact]
    public void The_window_closes_before_the_project_should_be_done()
    {
        var hurried = A.Project(sheet => sheet with { TargetOn = By.Day("2026-03-25") }).Listed();

        Assert.Equal(By.Day("2026-03-24"), hurried.ClaimsCloseOn);
    }

    [Fact]
    public void A_project_whose_day_passed_in_review_is_not_listed()
    {
        var slow = A.Project(sheet => sheet with { TargetOn = By.Day("2026-03-25") }).Submitted();

        slow.Refuses("计划完成日期要晚于今天。", p => p.List("HQ-2026-007", Camp.Terms, By.Office.On("2026-03-25")));
    }

    [Fact]
    public void The_author_cannot_list_it()
    {
        project.Submitted().Refuses("自己提出的项目要由另一位同事审核。", p => p.List("HQ-2026-007", Camp.Terms, By.Author));
    }

    [Fact]
    public void Whoever_passed_the_draft_on_still_wrote_it()
    {
        project.PassTo(A.Person("赵敏"), By.Author);

        project.Submitted().Refuses("自己提出的项目要由另一位同事审核。", p => p.List("HQ-2026-007", Camp.Terms, By.Author));
    }

    [Fact]
    public void The_new_author_cannot_list_what_was_passed_to_them()
    {
        var reviewer = A.Person("王建国");
        project.PassTo(reviewer, By.Author);

        project.Submitted().Refuses("自己提出的项目要由另一位同事审核。", p => p.List("HQ-2026-007", Camp.Terms, By.Office with { PersonId = reviewer.Id }));
    }

    [Fact]
    public void A_submitted_project_is_not_rewritten()
    {
        var refusal = project.Submitted().Refuses(
            "“{0}”已提交，不能再修改。要改内容，请审核人退回。", p => p.Rewrite(A.Sheet with { Title = "别的" }, By.Author));

        Assert.Equal("楼道微光", refusal.Values[0]);
    }

    [Fact]
    public void Rewriting_trims_and_numbers_what_was_written()
    {
        project.Rewrite(A.Sheet with { Title = " 楼道明灯 ", Place = " ", Criteria = [" 灯亮 ", "", "有人修"], Budget = 1200.50m }, By.Colleague);

        Assert.Equal(("楼道明灯", (string?)null, 1200.50m), (project.Title, project.Place, project.Budget!.Value));
        Assert.Equal([(1, "灯亮"), (2, "有人修")], project.Criteria.Select(criterion => (criterion.Position, criterion.Text)));
        Assert.Equal(By.Colleague.PersonId, project.Dossier.Publication.EditedById);
    }

    [Fact]
    public void Criteria_that_did_not_change_stay_the_same_ones()
    {
        var before = project.Criteria.ToList();

        project.Rewrite(A.Sheet with { Title = "楼道明灯" }, By.Author);

        Assert.Equal(before, project.Criteria);
    }

    [Fact]
    public void The_window_stays_open_on_its_last_day() =>
        project.Listed().Refuses("认领截止日期还没有到。", p => p.Expire(By.Clock.On("2026-04-09")));

    [Fact]
    public void A_window_that_closes_turns_down_who_still_waits()
    {
        var branch = A.Branch();
        var waiting = A.ProjectToPick().AskedForBy(branch);

        waiting.Expire(By.Clock.On("2026-04-10"));

        Assert.Equal((ClaimStatus.Rejected, "认领期已满，未选定支部。"), (waiting.Claims[0].Status, waiting.Claims[0].Reason));
        Assert.Equal(0, branch.OpenClaims);
        Assert.Null(waiting.Dossier.DueAt);
    }

    [Fact]
    public void A_relisted_project_keeps_its_number_and_its_first_day()
    {
        var first = project.RunOut().ListedAt;

        project.Relist(By.Day("2026-05-10"), By.Day("2026-07-31"), Camp.Terms, By.Office.On("2026-04-13"));

        Assert.Equal("HQ-2026-001", project.Dossier.Number);
        Assert.Equal(first, project.ListedAt);
        Assert.Equal((By.Day("2026-05-10"), By.Day("2026-07-31")), (project.ClaimsCloseOn!.Value, project.TargetOn!.Value));
        Assert.Equal(By.Closing("2026-05-10"), project.Dossier.DueAt);
    }

    [Theory]
    [InlineData("2026-04-13", "2026-07-31", "认领截止日期要晚于今天。")]
    [InlineData("2026-05-10", "2026-05-10", "认领截止日期要早于计划完成日期。")]
    public void A_window_is_opened_again_for_days_to_come(string close, string target, string sentence) =>
        project.RunOut().Refuses(sentence, p => p.Relist(By.Day(close), By.Day(target), Camp.Terms, By.Office.On("2026-04-13")));
}
