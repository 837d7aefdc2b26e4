using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Civility;

public sealed class FieldWorkTests
{
    [Fact]
    public void Points_are_assigned_singly_or_in_bulk_and_belong_to_one_inspector()
    {
        var (round, one, other) = (Rounds.Planned(), Rounds.Inspector(), Rounds.Inspector("顾平"));

        round.Assign(round.Points, one, Civil.Lead);
        round.Assign([round.Points[1]], other, Civil.Lead);

        Assert.Equal([one.Id, other.Id, one.Id], round.Points.Select(point => point.InspectorId!.Value));
    }

    [Fact]
    public void Only_inspectors_are_assigned_and_only_open_points()
    {
        var (round, gone) = (Rounds.Planned().Started(), Rounds.Inspector("离任"));
        gone.Deactivate(By.Today);
        round.Visited(round.First);

        round.Refuses("请选择点位。", r => r.Assign([], Rounds.Inspector(), Civil.Lead));
        round.Refuses("有的点位不在这一轮里。", r => r.Assign(Rounds.Planned().Points, Rounds.Inspector(), Civil.Lead));
        round.Refuses("有的点位已经检查过，不能再分配。", r => r.Assign(r.Points, Rounds.Inspector(), Civil.Lead));
        round.Refuses("{0}已停用，不能任命。", r => r.Assign([r.MarketPoint], gone, Civil.Lead));
        round.Refuses("{0}不是督查员。", r => r.Assign([r.MarketPoint], A.Person(), Civil.Lead));
        Rounds.Planned().Ended().RefusesNow(r => r.Assign(r.Points, Rounds.Inspector(), Civil.Lead));
    }

    [Fact]
    public void The_walk_is_put_in_order()
    {
        var round = Rounds.Planned();
        var (first, last) = (round.Points[0], round.Points[2]);

        round.Walk([last, round.Points[1], first], Civil.Lead);

        Assert.Equal((3, 1), (first.Ordinal, last.Ordinal));
        round.Refuses("请把每个点位排一次。", r => r.Walk([first, last], Civil.Lead));
        round.Refuses("请把每个点位排一次。", r => r.Walk([first, first, last], Civil.Lead));
        Rounds.Planned().Ended().RefusesNow(r => r.Walk(r.Points, Civil.Lead));
    }

    [Fact]
    public void It_starts_when_every_point_has_somebody_and_two_are_out()
    {
        Rounds.Planned().Refuses("还有点位没有分配督查员。", round => round.Start(Civil.Terms, Civil.Lead));

        var alone = Rounds.Planned();
        alone.Assign(alone.Points, Rounds.Inspector(), Civil.Lead);
        alone.Saved().Refuses("一轮督查至少要有 {0} 名督查员。", round => round.Start(Civil.Terms, Civil.Lead));

        var round = Rounds.Planned().Started();
        Assert.Equal(("结束外业", Rounds.Evening.At), (round.Dossier.Awaited, round.Dossier.DueAt));
    }

    [Fact]
    public void A_visit_is_received_once_however_often_it_is_sent()
    {
        var round = Rounds.Planned().Started();
        var point = round.First;
        var sheet = round.SheetFor(point);

        for (var n = 0; n < 10; n++) Assert.Same(point, round.Submit(point, sheet, Civil.Terms, point.Walker()));

        Assert.Equal((RoundPointState.Visited, sheet.Key, 3), (point.State, point.VisitKey, point.Results.Count));
        Assert.False(point.IsLate);
        round.Refuses("“{0}”{1}，不用再提交。", r => r.Submit(point, r.SheetFor(point), Civil.Terms, point.Walker()));
    }

    [Fact]
    public void A_visit_is_whole_and_comes_from_whoever_has_the_point()
    {
        var round = Rounds.Planned().Started();
        var (point, whole) = (round.First, round.SheetFor(round.First));

        Refuses("“{0}”分给了另一位督查员。", whole, Civil.Inspector());
        Refuses("还有 {0} 项没有检查。", whole with { Checks = [.. whole.Checks.Skip(1)] });
        Refuses("有的检查项不属于这个点位，或者重复了。", whole with { Checks = [.. whole.Checks, whole.Checks[0]] });
        Refuses("不合格的处数是 1 到 99 的整数。", Failing(0));
        Refuses("不合格的处数是 1 到 99 的整数。", Failing(100));
        Refuses("“{0}”不合格，请先登记问题。", Failing(1));

        VisitSheet Failing(int times) => whole with { Checks = [whole.Checks[0] with { Verdict = Verdict.Fail, Times = times }, .. whole.Checks.Skip(1)] };

        void Refuses(string sentence, VisitSheet sheet, Act? act = null) =>
            round.Refuses(sentence, r => r.Submit(point, sheet, Civil.Terms, act ?? point.Walker()));
    }

    [Fact]
    public void A_fault_that_is_open_already_needs_no_second_finding()
    {
        var earlier = Rounds.Planned();
        var known = earlier.Finds();
        var round = InspectionRound.AdHoc("回头看", By.Today, earlier.Scheme, [known.Point, earlier.MarketPoint.Point], null, Civil.Office).Saved().Started();
        var point = round.First;
        var sheet = round.SheetFor(point);
        var failed = sheet with { Checks = [sheet.Checks[0] with { Verdict = Verdict.Fail, Times = 2, Known = known }, .. sheet.Checks.Skip(1)] };

        round.Submit(point, failed, Civil.Terms, point.Walker());

        Assert.Equal((known, 2), (point.Results[0].Known, point.Results[0].Times));
        Assert.Empty(round.Findings);
    }

    [Fact]
    public void A_point_is_skipped_or_cannot_be_entered_for_a_reason()
    {
        var round = Rounds.Planned().Started();
        var (one, other) = (round.First, round.MarketPoint);

        round.Refuses("请写明理由。", r => r.Skip(one, " ", Civil.Terms, one.Walker()));
        round.Refuses("请写明理由。", r => r.MarkInaccessible(one, null, A.Photo, Civil.Terms, one.Walker()));
        round.Refuses("请上传一张现场照片。", r => r.MarkInaccessible(one, "门锁着", A.Paper, Civil.Terms, one.Walker()));
        round.Skip(one, "修路封闭", Civil.Terms, one.Walker());
        round.MarkInaccessible(other, "门锁着", A.Photo, Civil.Terms, other.Walker());

        Assert.Equal((RoundPointState.Skipped, "修路封闭"), (one.State, one.Because));
        Assert.Equal((RoundPointState.NotAccessible, "门锁着"), (other.State, other.Because));
        Assert.Equal("五江花园", Assert.Single(round.Dossier.Attachments).Caption);
        Assert.Equal(new RoundProgress(0, 2, 1), round.Progress);
    }

    [Fact]
    public void What_was_not_done_stays_in_the_denominator_and_what_was_excused_does_not()
    {
        Assert.Equal(66.67m, new RoundProgress(2, 5, 1).Rate);
        Assert.Null(new RoundProgress(0, 3, 0).Rate);
    }

    [Fact]
    public void The_lead_ends_the_field_work_when_nothing_is_left()
    {
        Rounds.Planned().Started().Refuses("还有 {0} 个点位没有检查、跳过或登记无法进入。", round => round.CloseField(Civil.Terms, Civil.Lead));

        var round = Rounds.Planned().Ended();

        Assert.Equal((By.Office.At, "完成复核", By.Closing("2026-03-12")), (round.FieldClosedAt, round.Dossier.Awaited, round.Dossier.DueAt));
    }

    [Fact]
    public void On_friday_evening_the_clock_ends_it()
    {
        var round = Rounds.Planned().Started();
        round.Visited(round.First);

        round.Refuses("还没有到外业结束的时间。", r => r.CloseFieldByClock(Civil.Terms, By.Clock.On(Rounds.Friday, "17:59")));
        round.CloseFieldByClock(Civil.Terms, Rounds.Evening);

        Assert.Equal([RoundPointState.Visited, RoundPointState.NotDone, RoundPointState.NotDone], round.Points.Select(point => point.State).Order());
        Assert.Equal((RoundStatus.FieldClosed, 33.33m), (round.Status, round.Progress.Rate));
        Rounds.Planned().RefusesNow(r => r.CloseFieldByClock(Civil.Terms, Rounds.Evening));
    }

    [Fact]
    public void A_round_for_an_occasion_is_ended_by_its_lead() =>
        InspectionRound.AdHoc("节前督查", By.Today, Civil.Scheme(), [Civil.Point(), Civil.Point(Civil.Market)], null, Civil.Office).Saved().Started()
            .Refuses("专项督查由督查组长结束外业。", round => round.CloseFieldByClock(Civil.Terms, Rounds.Evening));

    [Fact]
    public void A_phone_that_had_no_network_may_send_for_a_day_and_is_marked()
    {
        var round = Rounds.Planned().Started();
        round.CloseFieldByClock(Civil.Terms, Rounds.Evening);
        var (one, other) = (round.First, round.MarketPoint);

        round.Submit(one, round.SheetFor(one), Civil.Terms, one.Walker().On("2026-03-14", "18:00"));

        Assert.True(one.IsLate);
        Assert.Equal(RoundPointState.Visited, one.State);
        round.Refuses("外业结束已超过 {0} 小时，不能补传。请联系督查组长。", r => r.Submit(other, r.SheetFor(other), Civil.Terms, other.Walker().On("2026-03-14", "18:01")));
        round.RefusesNow(r => r.Skip(other, "太远", Civil.Terms, other.Walker().On("2026-03-14")));
    }

    [Fact]
    public void Nothing_is_received_before_the_start_or_after_the_review()
    {
        Rounds.Planned().Assigned().RefusesNow(round => round.Submit(round.First, round.SheetFor(round.First), Civil.Terms, round.First.Walker()));
        Rounds.Planned().Reviewed().RefusesNow(round => round.Submit(round.First, round.SheetFor(round.First), Civil.Terms, round.First.Walker()));
    }
}
