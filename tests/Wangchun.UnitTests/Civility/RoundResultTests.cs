using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Civility;

public sealed class RoundResultTests
{
    [Fact]
    public void The_review_freezes_scores_and_ranks()
    {
        var round = Rounds.Planned().Started();
        round.Finds();
        round.Visited(round.First, times: 2);
        round.Reviewed();

        // Checks of a compound: caps 15 + 5 + 9. The fire lane was blocked twice.
        Assert.Equal((10m, 29m, 90m, 65.52m), (round.First.Lost, round.First.Applicable, round.First.Raw, round.First.Normalised));
        Assert.Equal([1, 2], round.Scores.Select(score => score.Rank));
        var (best, last) = (round.Scores[0], round.Scores[1]);
        // (40 · 100 + 20 · 100) / 60 for the market's community, whose missing compound is filled in by the other's 95.
        Assert.Equal((96.67m, 0, 1), (best.Score, best.ImmediateFaults, best.Visits));
        Assert.Equal((96.67m, 1, 2), (last.Score, last.ImmediateFaults, last.Visits));
        Assert.Equal((100m, 82.76m), (best.Rate, last.Rate));
        Assert.Equal(83.61m, round.Rate);
        Assert.Equal("印发通报", round.Dossier.Awaited);
    }

    [Fact]
    public void What_was_done_in_time_is_kept_with_the_score()
    {
        var round = Rounds.Planned().Ended();
        var community = round.First.Point.CommunityId;

        round.Review(new Dictionary<int, decimal> { [community] = 87.5m }, Civil.Terms, Civil.Lead);

        Assert.Equal((87.5m, 1), (round.Scores[0].OnTimeRate, round.Scores[0].Rank));
        Assert.Equal((null, 2), (round.Scores[1].OnTimeRate, round.Scores[1].Rank));
    }

    [Fact]
    public void A_fault_that_was_dismissed_costs_nothing()
    {
        var round = Rounds.Planned().Started();
        var finding = round.Finds();
        round.Ended();
        finding.Dismiss("车主在装卸，已驶离", Civil.Lead);

        round.Reviewed();

        Assert.Equal((0m, 100m), (round.First.Lost, round.First.Raw));
        Assert.All(round.Scores, score => Assert.Equal((100m, 0, 1), (score.Score, score.ImmediateFaults, score.Rank)));
    }

    [Fact]
    public void What_does_not_apply_is_not_counted_and_what_was_not_done_has_no_score()
    {
        var round = Rounds.Planned().Started();
        var sheet = round.SheetFor(round.First);
        round.Submit(round.First, sheet with { Checks = [sheet.Checks[0] with { Verdict = Verdict.NotApplicable }, .. sheet.Checks.Skip(1)] }, Civil.Terms, round.First.Walker());
        round.CloseFieldByClock(Civil.Terms, Rounds.Evening);

        round.Review(new Dictionary<int, decimal>(), Civil.Terms, Civil.Lead.On("2026-03-16"));

        Assert.Equal(14m, round.First.Applicable);
        Assert.Equal(1, Assert.Single(round.Scores).Visits);
        Assert.All(round.Points.Where(point => point.State == RoundPointState.NotDone), point => Assert.Null(point.Raw));
    }

    [Fact]
    public void A_round_without_a_visit_has_no_figure()
    {
        var round = Rounds.Planned().Started();
        round.CloseFieldByClock(Civil.Terms, Rounds.Evening);

        round.Review(new Dictionary<int, decimal>(), Civil.Terms, Civil.Lead.On("2026-03-16"));

        Assert.Empty(round.Scores);
        Assert.Null(round.Rate);
    }

    [Fact]
    public void Every_finding_is_decided_on_first()
    {
        var round = Rounds.Planned();
        round.Finds();

        round.Ended().Refuses("还有 {0} 个问题没有认定、不予认定或合并。", r => r.Review(new Dictionary<int, decimal>(), Civil.Terms, Civil.Lead));
    }

    [Fact]
    public void Before_issue_the_scores_can_be_taken_back_for_a_reason()
    {
        var round = Rounds.Planned().Reviewed();

        round.Refuses("请写明理由。", r => r.SendBack(" ", Civil.Terms, Civil.Lead));
        round.SendBack("漏算了一项", Civil.Terms, Civil.Lead);

        Assert.Empty(round.Scores);
        Assert.All(round.Points, point => Assert.Null(point.Raw));
        round.Reviewed();
        Assert.Equal(2, round.Scores.Count);
    }

    [Fact]
    public void Issue_sends_everything_out_at_once()
    {
        var round = Rounds.Planned().Started();
        var (light, shed) = (round.Finds("RC-04"), round.Finds("RC-08"));
        var other = Civil.Unit("城管中队");
        round.Reviewed();

        round.Issue([new DispatchSheet(shed, other)], Civil.Terms, Civil.Office);

        Assert.Equal(light.Point.Unit, Assert.Single(light.Rectifications).Unit);
        Assert.Equal(other, Assert.Single(shed.Rectifications).Unit);
        Assert.Equal((By.Office.At, "归档"), (round.IssuedAt, round.Dossier.Awaited));
        Assert.Equal(By.Closing("2026-04-09"), round.Dossier.DueAt);
    }

    [Fact]
    public void One_that_cannot_be_sent_keeps_all_of_them_back()
    {
        var round = Rounds.Planned().Started();
        var (_, shed, gone) = (round.Finds("RC-04"), round.Finds("RC-08"), Civil.Unit());
        round.Reviewed();
        gone.Close();

        round.Refuses("“{0}”已停用。", r => r.Issue([new DispatchSheet(shed, gone)], Civil.Terms, Civil.Office));
    }

    [Fact]
    public void What_went_out_already_is_not_sent_again()
    {
        var round = Rounds.Planned().Started();
        var finding = round.Finds();
        finding.Confirm(null, Civil.Lead);
        finding.Dispatch(finding.Point.Unit, null, Civil.Terms, Civil.Lead);

        round.Issued();

        Assert.Single(finding.Rectifications);
    }

    [Fact]
    public void It_is_filed_when_everything_is_closed_or_carried_over()
    {
        var round = Rounds.Planned().Started();
        var (one, other) = (round.Finds("RC-04"), round.Finds("RC-08"));
        round.Issued();
        one.Rectifications[0].To(RectificationStatus.Verified);

        round.Refuses("还有 {0} 个问题没有销号，也没有结转。", r => r.Archive(Civil.Office));
        round.Refuses("请写明理由。", r => r.CarryOver(other, " ", Civil.Office));
        round.CarryOver(other, "列入改造计划", Civil.Office);
        round.Archive(Rounds.Evening.On("2026-04-09"));

        Assert.True(other.IsCarriedOver);
        Assert.Equal(RoundStatus.Closed, round.Status);
        Assert.Null(round.Dossier.DueAt);
        round.RefusesNow(r => r.CarryOver(other, "再来", Civil.Office));
    }

    [Fact]
    public void What_is_closed_is_not_carried_over()
    {
        var task = Rounds.With(RectificationStatus.Verified);

        task.Finding.Refuses("现在是“{0}”，不能{1}。", finding => finding.Round.CarryOver(finding, "再看", Civil.Office));
    }

    [Fact]
    public void After_issue_a_mistake_is_put_right_by_a_further_record()
    {
        var round = Rounds.Planned().Issued();
        var score = round.Scores[0];

        var erratum = round.Correct(new ErratumSheet(" 少算了一处。 ", score.CommunityId, 99.5m), Civil.Office);

        Assert.Equal(("少算了一处。", score.CommunityId, 100m, 99.5m), (erratum.Text, erratum.CommunityId, erratum.ScoreBefore, erratum.ScoreAfter));
        Assert.Equal(100m, score.Score);
        Assert.Equal(Openness.Public, round.Dossier.Entries[^1].Openness);
        round.Refuses("请写明哪里有误、应当是什么。", r => r.Correct(new ErratumSheet(" "), Civil.Office));
        round.Refuses("这个社区在这一轮里没有得分。", r => r.Correct(new ErratumSheet("错了", 9), Civil.Office));
        round.Refuses("更正后的得分是 0 到 100，并且要写明是哪个社区。", r => r.Correct(new ErratumSheet("错了", score.CommunityId, 101), Civil.Office));
        round.Refuses("更正后的得分是 0 到 100，并且要写明是哪个社区。", r => r.Correct(new ErratumSheet("错了", null, 90), Civil.Office));
        Rounds.Planned().Reviewed().RefusesNow(r => r.Correct(new ErratumSheet("错了"), Civil.Office));
    }
}
