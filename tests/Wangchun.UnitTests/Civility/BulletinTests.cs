using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.BulletinStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class BulletinTests
{
    private static readonly string[] Agreed =
    [
        "Draft 送初审 FirstReview",
        "FirstReview 初审通过 SecondReview",
        "SecondReview 复审通过 FinalReview",
        "FinalReview 终审通过 Approved",
        "FirstReview 退回修改稿 Draft",
        "SecondReview 退回修改稿 Draft",
        "FinalReview 退回修改稿 Draft",
        "Approved 退回修改稿 Draft",
    ];

    private static readonly Act Author = Civil.Inspector(72);

    private static readonly Dictionary<string, Action<Bulletin>> Acts = new()
    {
        ["送初审"] = bulletin => bulletin.Submit(Civil.Terms, Author),
        ["初审通过"] = bulletin => bulletin.PassFirst(Civil.Terms, Civil.Lead),
        ["复审通过"] = bulletin => bulletin.PassSecond(Civil.Terms, Civil.Office),
        ["终审通过"] = bulletin => bulletin.PassFinal("TB-2026-001", Civil.Terms, Civil.Leader),
        ["退回修改稿"] = bulletin => bulletin.SendBack("标题不清楚", Civil.Leader),
    };

    public static TheoryData<BulletinStatus, string> Allowed => Bulletin.Workflow.Allowed();

    public static TheoryData<BulletinStatus, string> NotAllowed => Bulletin.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), Bulletin.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(BulletinStatus from, string verb)
    {
        var bulletin = In(from);

        Acts[verb](bulletin);

        var step = Bulletin.Workflow.Require(from, verb);
        Assert.Equal(step.To, bulletin.Status);
        Assert.Contains(bulletin.Dossier.Entries, entry => (entry.What, entry.From, entry.To) == (verb, $"{from}", $"{step.To}"));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(BulletinStatus from, string verb) => In(from).RefusesNow(Acts[verb]);

    [Fact]
    public void A_bulletin_stands_on_frozen_scores()
    {
        Assert.Equal("这一轮督查还没有复核，得分还会变。", Assert.Throws<Refusal>(() => new Bulletin(Rounds.Planned().Ended(), "通报", "正文", Author)).Text);
        Assert.Equal("请写明通报的标题和正文。", Assert.Throws<Refusal>(() => new Bulletin(Rounds.Planned().Reviewed(), " ", "正文", Author)).Text);
        Assert.Equal("请写明通报的标题和正文。", Assert.Throws<Refusal>(() => new Bulletin(Rounds.Planned().Reviewed(), "通报", " ", Author)).Text);
    }

    [Fact]
    public void The_author_and_the_three_reviewers_are_four_people()
    {
        const string Sentence = "拟稿和三次审核要由不同的人来做。";

        In(FirstReview).Refuses(Sentence, bulletin => bulletin.PassFirst(Civil.Terms, Author));
        In(SecondReview).Refuses(Sentence, bulletin => bulletin.PassSecond(Civil.Terms, Author));
        In(SecondReview).Refuses(Sentence, bulletin => bulletin.PassSecond(Civil.Terms, Civil.Lead));
        In(FinalReview).Refuses(Sentence, bulletin => bulletin.PassFinal("TB-2026-001", Civil.Terms, Author));
        In(FinalReview).Refuses(Sentence, bulletin => bulletin.PassFinal("TB-2026-001", Civil.Terms, Civil.Lead));
        In(FinalReview).Refuses(Sentence, bulletin => bulletin.PassFinal("TB-2026-001", Civil.Terms, Civil.Office));
    }

    [Fact]
    public void Sent_back_it_is_written_again_and_reviewed_from_the_start()
    {
        var bulletin = In(FinalReview);

        bulletin.Refuses("请写明理由。", b => b.SendBack(" ", Civil.Leader));
        bulletin.SendBack("标题不清楚", Civil.Leader);
        bulletin.Edit(" 第十一周通报 ", "正文", Civil.Lead);
        bulletin.Submit(Civil.Terms, Civil.Lead);

        Assert.Equal(("第十一周通报", FirstReview, Civil.Lead.PersonId), (bulletin.Title, bulletin.Status, bulletin.AuthorId));
        Assert.Equal((null, null, "初审"), (bulletin.FirstReviewerId, bulletin.SecondReviewerId, bulletin.Dossier.Awaited));
    }

    [Theory, InlineData(FirstReview), InlineData(SecondReview), InlineData(FinalReview), InlineData(Approved)]
    public void What_is_under_review_or_final_is_not_edited(BulletinStatus status)
    {
        In(status).RefusesNow(bulletin => bulletin.Edit("通报", "正文", Author));
        In(status).RefusesNow(bulletin => bulletin.Pick([], Author));
    }

    [Fact]
    public void It_shows_findings_of_its_round()
    {
        var task = Rounds.With(RectificationStatus.Verified);
        var round = task.Finding.Round;
        var bulletin = new Bulletin(round, "通报", "正文", Author).Saved();
        var (done, stranger) = (task.Finding, Rounds.With(RectificationStatus.Verified).Finding);

        bulletin.Pick([new PickSheet(done, PickKind.BeforeAndAfter), new PickSheet(done, PickKind.Worst)], Author);

        Assert.Equal((done, PickKind.BeforeAndAfter, 1), (Assert.Single(bulletin.Picks).Finding, bulletin.Picks[0].Kind, bulletin.Picks[0].Ordinal));
        bulletin.Refuses("请选这一轮督查的问题。", b => b.Pick([new PickSheet(stranger, PickKind.Worst)], Author));
    }

    [Fact]
    public void A_pair_needs_both_photos_and_a_fault_that_was_confirmed()
    {
        var round = Rounds.Planned().Started();
        var (open, dismissed) = (round.Finds("RC-04"), round.Finds("RC-08"));
        dismissed.Dismiss("不属实", Civil.Lead);
        var bulletin = new Bulletin(round.Issued(), "通报", "正文", Author).Saved();

        bulletin.Refuses("整改前后对比要有整改前和复查通过的整改后照片。", b => b.Pick([new PickSheet(open, PickKind.BeforeAndAfter)], Author));
        bulletin.Refuses("只能选已认定的问题。", b => b.Pick([new PickSheet(dismissed, PickKind.Worst)], Author));
        bulletin.Pick([new PickSheet(open, PickKind.Worst)], Author);
        Assert.Single(bulletin.Picks);
    }

    [Fact]
    public void What_is_final_is_made_public_by_another_than_its_editor_and_can_be_withdrawn()
    {
        var bulletin = In(Approved);
        Assert.Equal(("TB-2026-001", PublicationState.PendingPublish), (bulletin.Dossier.Number, bulletin.Dossier.Publication.State));

        bulletin.Refuses("公开的内容最后由您修改，请由另一位同事核对后公开。", b => b.Publish(Author));
        bulletin.Publish(Civil.Colleague);
        Assert.True(bulletin.Dossier.Publication.IsPublic);
        Assert.Null(bulletin.Dossier.DueAt);

        bulletin.Refuses("请写明理由。", b => b.Withdraw(" ", Civil.Office));
        bulletin.Withdraw("得分有误", Civil.Office);
        Assert.Equal(PublicationState.Withdrawn, bulletin.Dossier.Publication.State);
        In(FinalReview).RefusesNow(b => b.Publish(Civil.Colleague));
    }

    [Fact]
    public void What_is_public_is_withdrawn_before_it_is_changed_and_keeps_its_number()
    {
        var bulletin = In(Approved);
        bulletin.Publish(Civil.Colleague);

        bulletin.Refuses("通报已经公开。要修改，请先撤下。", b => b.SendBack("得分有误", Civil.Office));
        bulletin.Withdraw("得分有误", Civil.Office);
        bulletin.SendBack("得分有误", Civil.Office);
        foreach (var verb in new[] { "送初审", "初审通过", "复审通过" }) Acts[verb](bulletin);
        bulletin.PassFinal("TB-2026-002", Civil.Terms, Civil.Leader);

        Assert.Equal(("TB-2026-001", PublicationState.PendingPublish), (bulletin.Dossier.Number, bulletin.Dossier.Publication.State));
    }

    [Fact]
    public void What_waits_to_be_published_can_still_be_sent_back()
    {
        var bulletin = In(Approved);

        bulletin.SendBack("得分有误", Civil.Office);

        Assert.Equal((Draft, PublicationState.Unpublished), (bulletin.Status, bulletin.Dossier.Publication.State));
    }

    private static Bulletin In(BulletinStatus status)
    {
        var bulletin = new Bulletin(Rounds.Planned().Reviewed(), "第十一周督查通报", "本周检查三个点位。", Author).Saved();
        foreach (var verb in new[] { "送初审", "初审通过", "复审通过", "终审通过" }.Take((int)status)) Acts[verb](bulletin);
        Assert.Equal(status, bulletin.Status);
        return bulletin.Saved();
    }
}
