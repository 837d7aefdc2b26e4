using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

public sealed class ResultTests
{
    [Fact]
    public void A_category_honours_no_more_than_its_quota()
    {
        var (cycle, _, _) = TwoBranches(50, 40);

        var refusal = cycle.Refuses("“{0}”选了 {1} 个，名额只有 {2} 个。", c => c.ProposeShortlist(c.Nominations.Select(n => n.Id).ToHashSet(), "都好", By.Office));

        Assert.Equal([AwardCategory.MostExemplary, 2, 1], refusal.Values);
    }

    [Theory, InlineData(50, 50), InlineData(40, 50)]
    public void Equal_scores_and_a_list_out_of_order_need_a_reason(int first, int second)
    {
        var (cycle, chosen, _) = TwoBranches(first, second);
        cycle.Refuses("名单里有同分取舍，或者没有按得分先后。请写明理由。", c => c.ProposeShortlist(new HashSet<int> { chosen.Id }, " ", By.Office));

        cycle.ProposeShortlist(new HashSet<int> { chosen.Id }, "居民评价更好", By.Office);

        Assert.Equal("居民评价更好", cycle.Reasoning);
    }

    [Fact]
    public void The_best_scores_need_none()
    {
        var (cycle, chosen, other) = TwoBranches(50, 40);

        cycle.ProposeShortlist(new HashSet<int> { chosen.Id }, null, By.Office);

        Assert.Equal((NominationStatus.Shortlisted, NominationStatus.Scored), (chosen.Status, other.Status));
    }

    [Fact]
    public void A_new_list_takes_off_who_is_not_on_it()
    {
        var (cycle, first, second) = TwoBranches(50, 50);
        cycle.ProposeShortlist(new HashSet<int> { first.Id }, "先到", By.Office);

        cycle.ProposeShortlist(new HashSet<int> { second.Id }, "居民评价更好", By.Office);

        Assert.Equal((NominationStatus.Scored, NominationStatus.Shortlisted), (first.Status, second.Status));
    }

    [Fact]
    public void A_list_is_made_in_deliberation_only()
    {
        Round.Cycle().AllScored().RefusesNow(c => c.ProposeShortlist(new HashSet<int>(), null, By.Office));
        Round.Cycle().OnNotice().RefusesNow(c => c.ProposeShortlist(new HashSet<int>(), null, By.Office));
    }

    [Fact]
    public void Who_was_found_ineligible_cannot_be_listed()
    {
        var cycle = Round.Cycle();
        var (bad, _) = (cycle.NamesBranch(), cycle.NamesMember());
        cycle.Closed();
        bad.Check(false, "没有材料", By.Office);

        cycle.Deliberating().Refuses("“{0}”现在是“{1}”，不能列入。", c => c.ProposeShortlist(new HashSet<int> { bad.Id }, null, By.Office));
    }

    [Fact]
    public void Who_made_the_list_does_not_put_it_on_notice() => Round.Cycle().Proposed()
        .Refuses("自己拟定的名单要由另一位领导公示。", cycle => cycle.StartNotice(Round.NoticeEnd, Camp.Terms, By.Office.On(Round.ListDay)));

    [Fact]
    public void A_notice_lasts_five_working_days_and_a_holiday_is_none()
    {
        var cycle = Round.Cycle().Proposed();
        // 1 April 2026 is a Wednesday; Qingming is a holiday.
        Assert.True(Round.NoticeEnd > By.Day("2026-04-08"));

        var refusal = cycle.Refuses("公示至少 {0} 个工作日，最早到 {1:d}。", c => c.StartNotice(Round.NoticeEnd.AddDays(-1), Camp.Terms, Round.Leader.On(Round.ListDay)));

        Assert.Equal([5, Round.NoticeEnd], refusal.Values);
        cycle.Refuses("公示至少 {0} 个工作日，最早到 {1:d}。", c => c.StartNotice(null, Camp.Terms, Round.Leader.On(Round.ListDay)));
    }

    [Fact]
    public void An_empty_list_is_not_put_on_notice() => Round.Cycle().Deliberating()
        .Refuses("还没有拟定名单。", cycle => cycle.StartNotice(Round.NoticeEnd, Camp.Terms, Round.Leader.On(Round.ListDay)));

    [Fact]
    public void Nothing_is_confirmed_before_the_last_day_is_over()
    {
        var cycle = Round.Cycle().OnNotice();
        var last = By.Closing($"{Round.NoticeEnd:yyyy-MM-dd}");

        cycle.Refuses("公示到 {0:d} 期满，期满后才能审定。", c => c.Confirm(Round.Leader with { At = last, Today = Round.NoticeEnd }));

        cycle.Confirm(Round.Leader with { Today = Round.NoticeEnd.AddDays(1) });
        Assert.Equal(AwardCycleStatus.Confirmed, cycle.Status);
    }

    [Fact]
    public void Who_confirmed_does_not_announce() => Round.Cycle().Confirmed().Refuses("审定和公布要由两个人来做。", cycle => cycle.Announce(Round.Leader));

    [Fact]
    public void Altered_evidence_stops_notice_and_confirmation()
    {
        var listed = Round.Cycle().Proposed();
        typeof(Nomination).GetProperty("Merits")!.SetValue(listed.Nominations[0], "别的");
        listed.Refuses("冻结的材料和封存时不一致，从“{0}”起。请先查清原因。", c => c.StartNotice(Round.NoticeEnd, Camp.Terms, Round.Leader.On(Round.ListDay)));

        var noticed = Round.Cycle().OnNotice();
        typeof(Nomination).GetProperty("Merits")!.SetValue(noticed.Nominations[0], "别的");
        noticed.Refuses("冻结的材料和封存时不一致，从“{0}”起。请先查清原因。", c => c.Confirm(Round.Leader.On(Round.AfterNotice)));
    }

    private static (AwardCycle, Nomination, Nomination) TwoBranches(int first, int second)
    {
        var cycle = Round.Cycle();
        var (one, two) = (cycle.NamesBranch(), cycle.NamesBranch("第二党支部"));
        foreach (var judge in cycle.Scoring().Judges)
        {
            one.ScoredBy(judge, first, 0);
            two.ScoredBy(judge, second, 0);
        }

        return (cycle.Saved().Deliberating(), one, two);
    }
}
