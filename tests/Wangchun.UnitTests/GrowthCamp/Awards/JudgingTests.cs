using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

public sealed class JudgingTests
{
    [Fact]
    public void Each_nomination_needs_three_judges_who_may_score_it()
    {
        var cycle = Round.Cycle().Checked().WithJudges(2);

        var refusal = cycle.Refuses("“{0}”除去要回避的只有 {1} 位评委，至少要 {2} 位。", Begin);

        Assert.Equal(["第一党支部", 2, 3], refusal.Values);
    }

    [Fact]
    public void A_judge_of_the_same_branch_is_excluded_by_the_portal()
    {
        var (cycle, own) = (Round.Cycle(), Round.JudgeFor("同支部"));
        own.Join(cycle.NamesBranch().Branch, By.Today);
        own.Saved();
        cycle.Checked().WithJudges(2).AppointJudge(own, By.Office);

        cycle.Saved().Refuses("“{0}”除去要回避的只有 {1} 位评委，至少要 {2} 位。", Begin);
        Assert.True(cycle.Judges[2].IsExcludedFrom(cycle.Nominations[0]));
    }

    [Fact]
    public void So_is_a_secretary_of_it_and_who_named_it()
    {
        var (cycle, secretary, nominator) = (Round.Cycle(), A.Person("书记"), Round.JudgeFor("提名人"));
        var nomination = cycle.NamesBranch();
        secretary.Appoint(Role.BranchSecretary, null, nomination.Branch, By.Today);
        secretary.Saved();
        cycle.AppointJudge(secretary, By.Office);
        cycle.AppointJudge(nominator, By.Office);
        var named = cycle.Nominate(new(AwardCategory.MostCreative, A.Branch("第三党支部"), null, "好", NominatedAs.Office), By.Office with { PersonId = nominator.Id });
        cycle.Saved();

        Assert.Equal([true, false], cycle.Judges.Select(judge => judge.IsExcludedFrom(nomination)));
        Assert.Equal([false, true], cycle.Judges.Select(judge => judge.IsExcludedFrom(named)));
    }

    [Fact]
    public void A_relation_is_declared_once_by_the_judge_and_before_scoring_it()
    {
        var cycle = Round.Cycle().Checked().WithJudges(4).Scoring();
        var (nomination, judge) = (cycle.Nominations[0], cycle.Judges[0]);
        var self = By.Office with { PersonId = judge.PersonId };
        judge.Refuses("回避由评委本人申报。", j => j.Recuse(nomination, "亲戚", By.Office));
        judge.Refuses("请写明是什么关系。", j => j.Recuse(nomination, " ", self));
        judge.Refuses("关系说明不能超过 {0} 个字。", j => j.Recuse(nomination, new string('亲', 201), self));

        judge.Recuse(nomination, "表兄弟", self);

        cycle.Saved();
        Assert.True(judge.IsExcludedFrom(nomination));
        judge.Refuses("您已经回避“{0}”。", j => j.Recuse(nomination, "表兄弟", self));
        nomination.Refuses("您和“{0}”有关联，应当回避。", n => n.ScoredBy(judge, 50, 30), cycle);
        nomination.ScoredBy(cycle.Judges[1], 50, 30);
        cycle.Judges[1].Refuses("您已经提交过这份评分，提交后不能再改。", j => j.Recuse(nomination, "同学", self with { PersonId = j.PersonId }));
    }

    [Fact]
    public void Nobody_recuses_themselves_after_scoring()
    {
        var cycle = Round.Cycle().Deliberating();

        cycle.Judges[0].RefusesNow(judge => judge.Recuse(cycle.Nominations[0], "同学", By.Office with { PersonId = judge.PersonId }));
    }

    [Theory, InlineData(new[] { 50 }, "“{0}”还没有评分。"), InlineData(new[] { 61, 0 }, "“{0}”应评 0 到 {1} 分。"), InlineData(new[] { 0, -1 }, "“{0}”应评 0 到 {1} 分。")]
    public void Each_line_is_scored_from_nought_to_its_weight(int[] points, string refusal)
    {
        var cycle = Round.Cycle().Scoring();

        cycle.Nominations[0].Refuses(refusal, nomination => nomination.ScoredBy(cycle.Judges[0], points));
    }

    [Fact]
    public void A_sheet_is_filed_once_by_the_judge_in_person()
    {
        var cycle = Round.Cycle().Scoring();
        var (nomination, judge) = (cycle.Nominations[0], cycle.Judges[0]);
        nomination.Refuses("评分只能由评委本人提交。", n => n.FileScores(judge, new Dictionary<int, int>(), null, By.Office));

        var sheet = nomination.ScoredBy(judge, 60, 0);

        Assert.Equal(60, sheet.Total);
        nomination.Refuses("您已经提交过这份评分，提交后不能再改。", n => n.ScoredBy(judge, 1, 1));
    }

    [Fact]
    public void The_timeline_that_the_branch_reads_does_not_name_a_judge()
    {
        var cycle = Round.Cycle().AllScored();

        Assert.DoesNotContain(cycle.Nominations[0].Dossier.Entries, entry => cycle.Judges.Any(judge => judge.PersonId == entry.PersonId));
    }

    [Fact]
    public void Scores_come_in_time_and_while_scores_are_asked_for()
    {
        var cycle = Round.Cycle().Checked().WithJudges();
        cycle.Nominations[0].RefusesNow(n => n.ScoredBy(cycle.Judges[0], 1, 1));
        cycle.Scoring();
        var late = By.Office.On("2026-04-01") with { PersonId = cycle.Judges[0].PersonId };

        cycle.Nominations[0].Refuses("评分已于 {0:d} 截止。", n => n.FileScores(cycle.Judges[0], new Dictionary<int, int>(), null, late));
    }

    [Fact]
    public void Who_was_found_ineligible_is_not_scored()
    {
        var cycle = Round.Cycle();
        var (bad, _) = (cycle.NamesBranch(), cycle.NamesMember());
        cycle.Closed();
        bad.Check(false, "今年没有办结的项目", By.Office);
        cycle.Scoring();

        bad.RefusesNow(n => n.ScoredBy(cycle.Judges[0], 1, 1));
        Assert.True(cycle.AllScored().AllScoresAreIn(Camp.Terms));
    }

    [Fact]
    public void The_office_waits_for_the_last_sheet_and_the_clock_for_the_day()
    {
        var cycle = Round.Cycle().Scoring();
        cycle.Nominations[0].ScoredBy(cycle.Judges[0], 50, 31);
        cycle.Nominations[0].ScoredBy(cycle.Judges[1], 50, 30);
        cycle.Saved().Refuses("还有评委没有提交评分，评分到 {0:d} 截止。", c => c.Deliberate(Camp.Terms, By.Clock.On(Round.ScoresDue)));

        cycle.Deliberate(Camp.Terms, By.Clock.On("2026-04-01"));

        Assert.Equal(80.5m, cycle.Nominations[0].Score);
    }

    [Fact]
    public void Where_nobody_scored_there_is_no_score_and_not_nought()
    {
        var cycle = Round.Cycle().Scoring();

        cycle.Deliberate(Camp.Terms, By.Clock.On("2026-04-01"));

        Assert.Null(cycle.Nominations[0].Score);
        cycle.Refuses("“{0}”没有评分，不能列入。", c => c.ProposeShortlist(new HashSet<int> { c.Nominations[0].Id }, null, By.Office));
    }

    [Fact]
    public void A_judge_holds_a_post_that_may_judge_and_is_named_once()
    {
        var (cycle, admin, judge) = (Round.Cycle().Published(), A.Person("管理员"), Round.JudgeFor("评委"));
        admin.Appoint(Role.Administrator, null, null, By.Today);
        var gone = Round.JudgeFor("走了的");
        gone.Deactivate(By.Today);

        cycle.Refuses("{0}没有可以当评委的岗位。", c => c.AppointJudge(admin, By.Office));
        cycle.Refuses("{0}已停用，不能任命。", c => c.AppointJudge(gone, By.Office));
        cycle.AppointJudge(judge, By.Office);
        cycle.Refuses("{0}已经是评委。", c => c.AppointJudge(judge, By.Office));
        Round.Cycle().RefusesNow(c => c.AppointJudge(judge, By.Office));
        Round.Cycle().Deliberating().RefusesNow(c => c.AppointJudge(judge, By.Office));
    }

    [Fact]
    public void A_judge_is_let_go_when_enough_are_left_and_may_come_back()
    {
        var cycle = Round.Cycle().Scoring();
        cycle.Refuses("“{0}”除去要回避的只有 {1} 位评委，至少要 {2} 位。", c => c.ReleaseJudge(c.Judges[0], Camp.Terms, By.Office));
        cycle.WithJudges(4);

        cycle.ReleaseJudge(cycle.Judges[0], Camp.Terms, By.Office);

        Assert.False(cycle.Judges[0].CanScore(cycle.Nominations[0]));
        cycle.Refuses("{0}已经不是评委。", c => c.ReleaseJudge(c.Judges[0], Camp.Terms, By.Office));
        cycle.AppointJudge(cycle.Judges[0].Person, By.Office);
        Assert.True(cycle.Judges[0].CanScore(cycle.Nominations[0]));
        Round.Cycle().Deliberating().RefusesNow(c => c.ReleaseJudge(c.Judges[0], Camp.Terms, By.Office));
    }

    [Fact]
    public void Scoring_begins_when_all_is_checked_something_is_left_and_a_day_is_named()
    {
        var cycle = Round.Cycle().Closed().WithJudges();
        cycle.Refuses("还有提名没有核查资格。", Begin);
        cycle.Nominations[0].Check(false, "没有材料", By.Office);
        cycle.Refuses("没有资格合格的提名，不能评分。", Begin);

        Round.Cycle().Checked().WithJudges().Refuses("评分截止日期要晚于今天。", c => c.BeginScoring(By.Today, Camp.Terms, By.Office));
        Round.Cycle().Checked().WithJudges().Refuses("评分截止日期要晚于今天。", c => c.BeginScoring(null, Camp.Terms, By.Office));
    }

    [Fact]
    public void Whether_judges_see_each_others_names_is_a_switch()
    {
        var cycle = Round.Cycle().Scoring();
        Assert.False(cycle.JudgeNamesShown);

        cycle.ShowJudgeNames(true, By.Office);

        Assert.True(cycle.JudgeNamesShown);
        Round.Cycle().In(AwardCycleStatus.Aborted).RefusesNow(c => c.ShowJudgeNames(true, By.Office));
    }

    private static void Begin(AwardCycle cycle) => cycle.BeginScoring(By.Day(Round.ScoresDue), Camp.Terms, By.Office.On(Round.CheckDay));
}
