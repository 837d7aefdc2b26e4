using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.Awards.ObjectionStatus;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

public sealed class ObjectionTests
{
    private static readonly string[] Agreed = ["Filed 开始调查 Investigating", "Investigating 认定异议不成立 Rejected", "Investigating 认定异议成立 Upheld"];

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), Objection.Workflow.Lines());

    [Fact]
    public void It_is_looked_into_reported_and_decided_by_three_people()
    {
        var objection = Round.Cycle().OnNotice().Nominations[0].Objected();
        var due = objection.Dossier.DueAt;

        Decide(objection.InHands().Reported(false), upheld: false);

        Assert.Equal(Rejected, objection.Status);
        Assert.Equal(AwardCycleStatus.PublicNotice, objection.Nomination.Cycle.Status);
        Assert.Equal(Camp.Terms.In(By.Office.On(Round.ListDay), 5).At, due);
        Assert.Null(objection.Dossier.DueAt);
        Assert.Equal(["登记", "开始调查", "报告调查结果", "认定异议不成立"], objection.Dossier.Entries.Select(entry => entry.What));
    }

    [Fact]
    public void Upheld_it_takes_the_nominee_off_and_the_round_back_to_deliberation()
    {
        var cycle = Round.Cycle().OnNotice();
        var objection = cycle.Nominations[0].Objected().Reported();

        Decide(objection, upheld: true);

        Assert.Equal((Upheld, NominationStatus.Scored, AwardCycleStatus.Deliberation), (objection.Status, cycle.Nominations[0].Status, cycle.Status));
        Assert.Null(cycle.NoticeUntil);
        cycle.Refuses("对“{0}”的异议已经成立，不能再列入。", c => c.ProposeShortlist(new HashSet<int> { c.Nominations[0].Id }, null, By.Office));
    }

    [Fact]
    public void A_second_one_upheld_leaves_the_round_where_it_is()
    {
        var cycle = Round.Cycle();
        cycle.NamesBranch();
        cycle.NamesMember();
        cycle.OnNotice([.. cycle.Deliberating().Nominations]);
        var (first, second) = (cycle.Nominations[0].Objected().Reported(), cycle.Nominations[1].Objected().Reported());

        Decide(first, upheld: true);
        Decide(second, upheld: true);

        Assert.Equal(AwardCycleStatus.Deliberation, cycle.Status);
        Assert.All(cycle.Nominations, nomination => Assert.Equal(NominationStatus.Scored, nomination.Status));
    }

    [Fact]
    public void While_one_is_open_nothing_is_confirmed_or_put_on_notice_again()
    {
        var cycle = Round.Cycle();
        cycle.NamesBranch();
        cycle.NamesMember();
        cycle.OnNotice([.. cycle.Deliberating().Nominations]);
        var (first, second) = (cycle.Nominations[0].Objected().Reported(), cycle.Nominations[1].Objected());
        cycle.Refuses("还有异议没有办结。", c => c.Confirm(Round.Leader.On(Round.AfterNotice)));

        Decide(first, upheld: true);

        Assert.True(second.IsOpen);
        cycle.Refuses("还有异议没有办结。", c => c.StartNotice(Round.NoticeEnd, Camp.Terms, Round.Leader.On(Round.ListDay)));
    }

    [Fact]
    public void It_carries_a_name_a_way_to_reach_and_a_reason()
    {
        var nomination = Round.Cycle().OnNotice().Nominations[0];

        nomination.Refuses("异议要署名，请写姓名和联系方式。", n => n.FileObjection(Round.Word with { Name = " " }, Camp.Terms, Round.Stranger));
        nomination.Refuses("异议要署名，请写姓名和联系方式。", n => n.FileObjection(Round.Word with { Contact = null }, Camp.Terms, Round.Stranger));
        nomination.Refuses("请写明异议的内容和依据。", n => n.FileObjection(Round.Word with { Text = "" }, Camp.Terms, Round.Stranger));
    }

    [Fact]
    public void It_comes_while_the_nominee_is_on_notice_and_in_time()
    {
        var nomination = Round.Cycle().Proposed().Nominations[0];
        nomination.Refuses("它现在不在公示中，不能提出异议。", n => n.FileObjection(Round.Word, Camp.Terms, Round.Stranger));
        nomination.Cycle.OnNotice();

        nomination.Refuses("公示已于 {0:d} 期满。", n => n.FileObjection(Round.Word, Camp.Terms, Round.Stranger.On(Round.AfterNotice)));
    }

    [Fact]
    public void No_timeline_says_who_it_came_from_even_when_they_were_signed_in()
    {
        var nomination = Round.Cycle().OnNotice().Nominations[0];

        var objection = nomination.FileObjection(Round.Word, Camp.Terms, By.Community.On(Round.ListDay));

        Assert.DoesNotContain(nomination.Dossier.Entries.Concat(objection.Dossier.Entries), entry => entry.PersonId == By.Community.PersonId || entry.PersonName == By.Community.PersonName);
        Assert.DoesNotContain(nomination.Dossier.Entries, entry => entry.What.Contains("异议", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_looks_into_it_is_nobody_close_to_it_and_nobody_who_scored_it()
    {
        var nomination = Round.Cycle().OnNotice().Nominations[0];
        var (objection, own, gone) = (nomination.Objected(), A.Member(nomination.Branch).Person, A.Person("走了的"));
        gone.Deactivate(By.Today);

        objection.Refuses("{0}和“{1}”有关联，不能调查。", o => o.Assign(own, By.Office));
        objection.Refuses("{0}给它评过分，不能调查。", o => o.Assign(nomination.Sheets[0].Judge.Person, By.Office));
        objection.Refuses("{0}已停用，不能任命。", o => o.Assign(gone, By.Office));
        objection.Refuses("和被提名的支部有关联的人不能处理这件异议。", o => o.Assign(A.Person(), By.Office.In(nomination.Branch)));
    }

    [Fact]
    public void It_can_be_given_to_somebody_else_until_it_is_reported()
    {
        var objection = Round.Cycle().OnNotice().Nominations[0].Objected().InHands();

        objection.InHands(A.Person("另一位"));

        Assert.Equal("另一位", objection.Investigator!.Name);
        objection.Reported().RefusesNow(o => o.Assign(A.Person(), By.Office));
    }

    [Fact]
    public void Only_the_investigator_reports_and_once()
    {
        var objection = Round.Cycle().OnNotice().Nominations[0].Objected();
        objection.RefusesNow(o => o.Report("看过", true, By.Office));
        objection.InHands();
        var investigator = By.Office with { PersonId = objection.InvestigatorId };
        objection.Refuses("调查结果由调查人报告。", o => o.Report("看过", true, By.Office));
        objection.Refuses("请写明查到了什么。", o => o.Report(" ", true, investigator));
        objection.Refuses("请选择异议是否成立。", o => o.Report("看过", null, investigator));

        objection.Report("看过，灯亮着。", false, investigator);

        objection.Refuses("调查结果已经报告。", o => o.Report("再看", true, investigator));
    }

    [Fact]
    public void Who_looked_into_it_does_not_decide_and_nobody_decides_unread()
    {
        var objection = Round.Cycle().OnNotice().Nominations[0].Objected();
        objection.RefusesNow(o => Decide(o, upheld: true));
        objection.InHands();
        objection.Refuses("调查人还没有报告结果。", o => Decide(o, upheld: true));
        objection.Reported();

        objection.Refuses("调查和决定要由两个人来做。", o => Decide(o, true, Round.Leader with { PersonId = o.InvestigatorId }));
        objection.Refuses("和被提名的支部有关联的人不能处理这件异议。", o => Decide(o, true, Round.Leader.In(o.Nomination.Branch)));
        objection.Refuses("请写明理由。", o => o.Nomination.Cycle.DecideObjection(o, true, null, Camp.Terms, Round.Leader));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void It_is_decided_once(bool upheld)
    {
        var objection = Round.Cycle().OnNotice().Nominations[0].Objected().Reported();
        Decide(objection, upheld);

        objection.RefusesNow(o => Decide(o, upheld: true));
        objection.RefusesNow(o => Decide(o, upheld: false));
    }

    private static void Decide(Objection objection, bool upheld, Act? by = null) =>
        objection.Nomination.Cycle.DecideObjection(objection, upheld, "看过材料", Camp.Terms, by ?? Round.Leader.On(Round.ListDay));
}
