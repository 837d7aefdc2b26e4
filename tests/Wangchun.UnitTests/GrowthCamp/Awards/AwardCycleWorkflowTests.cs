using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

public sealed class AwardCycleWorkflowTests
{
    private const string SentBack = "退回合议";

    private static readonly string[] Agreed =
    [
        "Drafting 公布标准 CriteriaPublished",
        "CriteriaPublished 开始提名 Nominating",
        "Nominating 截止提名 EligibilityCheck",
        "EligibilityCheck 开始评分 Scoring",
        "Scoring 进入合议 Deliberation",
        "Deliberation 开始公示 PublicNotice",
        "PublicNotice 退回合议 Deliberation",
        "PublicNotice 审定结果 Confirmed",
        "Confirmed 公布表彰 Announced",
        "Announced 归档 Archived",
        "Drafting 中止评选 Aborted",
        "CriteriaPublished 中止评选 Aborted",
        "Nominating 中止评选 Aborted",
        "EligibilityCheck 中止评选 Aborted",
        "Scoring 中止评选 Aborted",
        "Deliberation 中止评选 Aborted",
        "PublicNotice 中止评选 Aborted",
        "Confirmed 中止评选 Aborted",
    ];

    private static readonly Dictionary<string, Action<AwardCycle>> Acts = new()
    {
        ["公布标准"] = c => c.ApproveCriteria(Round.Leader),
        ["开始提名"] = c => c.OpenNominations(By.Day(Round.CloseDay), Camp.Terms, By.Office),
        ["截止提名"] = c => c.CloseNominations(new Dictionary<int, IReadOnlyList<EvidenceSheet>>(), Camp.Terms, By.Clock.On("2026-03-21")),
        ["开始评分"] = c => c.BeginScoring(By.Day(Round.ScoresDue), Camp.Terms, By.Office.On(Round.CheckDay)),
        ["进入合议"] = c => c.Deliberate(Camp.Terms, By.Office.On(Round.ScoreDay)),
        ["开始公示"] = c => c.StartNotice(Round.NoticeEnd, Camp.Terms, Round.Leader.On(Round.ListDay)),
        [SentBack] = c => c.DecideObjection(c.Nominations[0].Objected().Reported(), true, "属实", Camp.Terms, Round.Leader.On(Round.ListDay)),
        ["审定结果"] = c => c.Confirm(Round.Leader.On(Round.AfterNotice)),
        ["公布表彰"] = c => c.Announce(By.Office.On(Round.AfterNotice)),
        ["归档"] = c => c.Archive(By.Office),
        ["中止评选"] = c => c.Abort("今年不评了", Round.Leader),
    };

    public static TheoryData<AwardCycleStatus, string> Allowed => AwardCycle.Workflow.Allowed();

    /// <summary>Only an objection that was upheld sends a round back; what it asks for is told with the objections.</summary>
    public static TheoryData<AwardCycleStatus, string> NotAllowed => Pairs.Rows(
        Pairs.All<AwardCycleStatus>(Acts.Keys).Where(pair => pair.Verb != SentBack && !AwardCycle.Workflow.Allows(pair.Status, pair.Verb)));

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), AwardCycle.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(AwardCycleStatus from, string verb)
    {
        var cycle = Round.Cycle().In(from);

        Acts[verb](cycle);

        var step = AwardCycle.Workflow.Require(from, verb);
        Assert.Equal(step.To, cycle.Status);
        var entry = Assert.Single(cycle.Dossier.Entries, entry => entry.What == verb && entry.From == $"{from}" && entry.To == $"{step.To}");
        Assert.Equal(step.Openness, entry.Openness);
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(AwardCycleStatus from, string verb) =>
        Round.Cycle().In(from).RefusesNow(Acts[verb]);

    [Theory, InlineData(Drafting), InlineData(Nominating), InlineData(Deliberation), InlineData(Confirmed)]
    public void A_round_is_aborted_with_a_reason_only(AwardCycleStatus from) =>
        Round.Cycle().In(from).Refuses("请写明理由。", cycle => cycle.Abort(" ", Round.Leader));

    [Fact]
    public void Whoever_objected_is_answered_before_the_round_is_aborted()
    {
        var cycle = Round.Cycle().In(PublicNotice);
        cycle.Nominations[0].Objected();

        cycle.Refuses("还有异议没有办结。", c => c.Abort("今年不评了", Round.Leader));
    }

    [Fact]
    public void A_round_that_ended_waits_for_nothing()
    {
        Assert.Null(Round.Cycle().In(Aborted).Dossier.DueAt);
        Assert.Null(Round.Cycle().In(Archived).Dossier.DueAt);
    }
}
