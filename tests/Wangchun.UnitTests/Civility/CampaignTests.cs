using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.CampaignStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class CampaignTests
{
    private static readonly string[] Agreed =
    [
        "Draft 启动整治 Active",
        "Active 锁定基线 BaselineLocked",
        "BaselineLocked 进入收尾 Closing",
        "Closing 结束整治 Closed",
    ];

    private static readonly CampaignSheet Sheet = new("菜场周边整治", "Around the markets", "菜场周边没有占道经营。", By.Day("2026-03-01"), By.Day("2026-06-30"));

    private static readonly Dictionary<string, Action<SpecialCampaign>> Acts = new()
    {
        ["启动整治"] = campaign => campaign.Start("ZZ-2026-002", Civil.Office),
        ["锁定基线"] = campaign => campaign.LockBaseline(RoundOf(campaign), Civil.Terms, Civil.Office),
        ["进入收尾"] = campaign => campaign.BeginClosing(Civil.Office),
        ["结束整治"] = campaign => campaign.Close(Civil.Office),
    };

    public static TheoryData<CampaignStatus, string> Allowed => SpecialCampaign.Workflow.Allowed();

    public static TheoryData<CampaignStatus, string> NotAllowed => SpecialCampaign.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), SpecialCampaign.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(CampaignStatus from, string verb)
    {
        var campaign = In(from);

        Acts[verb](campaign);

        var (step, entry) = (SpecialCampaign.Workflow.Require(from, verb), campaign.Dossier.Entries[^1]);
        Assert.Equal(step.To, campaign.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(CampaignStatus from, string verb) => In(from).RefusesNow(Acts[verb]);

    [Fact]
    public void A_campaign_is_measured_on_the_same_points_before_and_after()
    {
        var campaign = In(Active);
        campaign.LockBaseline(RoundOf(campaign, failing: 9), Civil.Terms, Civil.Office);
        campaign.BeginClosing(Civil.Office);
        Assert.Equal((92.5m, null, null), (campaign.Baseline, campaign.After, campaign.Gain));

        campaign.EnterAfter(RoundOf(campaign, failing: 1), Civil.Terms, Civil.Office);

        Assert.Equal((92.5m, 97.5m, 5m), (campaign.Baseline, campaign.After, campaign.Gain));
        Assert.Equal([85m, 100m], campaign.Points.Select(point => point.Baseline!.Value).Order());
    }

    [Fact]
    public void A_point_that_is_not_in_the_baseline_is_not_compared()
    {
        var campaign = In(Closing);
        var other = Civil.Point();

        campaign.Refuses("“{0}”不在基线的点位里，整治前后只比较相同的点位。", c => c.EnterAfter(RoundOf(c, also: other), Civil.Terms, Civil.Office));
        campaign.Refuses("整治后的得分要来自另一轮督查。", c => c.EnterAfter(c.BaselineRound!, Civil.Terms, Civil.Office));
        campaign.Refuses("这一轮督查不属于这个专项整治。", c => c.EnterAfter(RoundOf(In(Active), points: c.Points), Civil.Terms, Civil.Office));
        In(BaselineLocked).RefusesNow(c => c.EnterAfter(RoundOf(c), Civil.Terms, Civil.Office));
    }

    [Fact]
    public void A_baseline_needs_a_reviewed_round_of_this_campaign_with_every_point()
    {
        var campaign = In(Active);
        var open = InspectionRound.AdHoc("基线", By.Today, Civil.Scheme(), [.. campaign.Points.Select(point => point.Point)], campaign, Civil.Office).Saved();

        campaign.Refuses("这一轮督查还没有复核，得分还会变。", c => c.LockBaseline(open, Civil.Terms, Civil.Office));
        campaign.Refuses("这一轮督查不属于这个专项整治。", c => c.LockBaseline(RoundOf(In(Active)), Civil.Terms, Civil.Office));
        var round = RoundOf(campaign);
        campaign.ChoosePoints([.. campaign.Points.Select(point => point.Point), Civil.Point()], Civil.Office);
        campaign.Refuses("“{0}”在这一轮里没有得分。", c => c.LockBaseline(round, Civil.Terms, Civil.Office));
    }

    [Fact]
    public void Points_come_and_go_until_the_baseline_is_locked()
    {
        var campaign = In(Active);
        var (kept, fresh, off) = (campaign.Points[0], Civil.Point(), Civil.Point());
        off.SwitchOff();

        campaign.ChoosePoints([kept.Point, fresh, fresh], Civil.Office);

        Assert.Equal([kept.Point, fresh], campaign.Points.Select(point => point.Point));
        Assert.Same(kept, campaign.Points[0]);
        campaign.Refuses("“{0}”已停用。", c => c.ChoosePoints([off], Civil.Office));
        campaign.Refuses("请选择点位。", c => c.ChoosePoints([], Civil.Office));
        In(BaselineLocked).RefusesNow(c => c.ChoosePoints([fresh], Civil.Office));
    }

    [Fact]
    public void It_starts_with_points_and_gets_its_number()
    {
        new SpecialCampaign(Sheet, Civil.Office).Refuses("请选择点位。", c => c.Start("ZZ-2026-001", Civil.Office));

        Assert.Equal("ZZ-2026-001", In(Active).Dossier.Number);
    }

    [Fact]
    public void It_ends_with_a_score_after()
    {
        var campaign = In(BaselineLocked);
        campaign.BeginClosing(Civil.Office);

        campaign.Refuses("还没有整治后的得分，不能结束。", c => c.Close(Civil.Office));
    }

    [Fact]
    public void Its_words_can_be_changed_until_it_has_ended()
    {
        var campaign = In(Closing);

        campaign.Change(Sheet with { Title = " 菜场 ", TitleEn = " " }, Civil.Colleague);

        Assert.Equal(("菜场", null, Civil.Colleague.PersonId), (campaign.Title, campaign.TitleEn, campaign.Dossier.Publication.EditedById));
        campaign.Refuses("请写明名称和目标。", c => c.Change(Sheet with { Goal = " " }, Civil.Office));
        campaign.Refuses("结束日期要晚于开始日期。", c => c.Change(Sheet with { Until = Sheet.From }, Civil.Office));
        In(Closed).RefusesNow(c => c.Change(Sheet, Civil.Office));
        Assert.Equal("请写明名称和目标。", Assert.Throws<Refusal>(() => new SpecialCampaign(Sheet with { Title = null }, Civil.Office)).Text);
    }

    /// <summary>A reviewed round over the campaign's points; the fire lane of the first one is blocked so many times.</summary>
    private static InspectionRound RoundOf(SpecialCampaign campaign, int failing = 0, InspectionPoint? also = null, IReadOnlyList<CampaignPoint>? points = null)
    {
        InspectionPoint[] at = [.. (points ?? campaign.Points).Select(point => point.Point), .. also is null ? [] : new[] { also }];
        var round = InspectionRound.AdHoc("专项督查", By.Today, Civil.Scheme(), at, campaign, Civil.Office).Saved();
        var first = round.First;
        if (failing > 0)
        {
            round.Finds(at: first);
            round.Visited(first, failing);
        }

        return round.Reviewed();
    }

    private static SpecialCampaign In(CampaignStatus status)
    {
        var campaign = new SpecialCampaign(Sheet, Civil.Office);
        campaign.ChoosePoints([Civil.Point(), Civil.Point(Civil.Market)], Civil.Office);
        campaign.Saved();
        if (status == Draft) return campaign.Saved();
        campaign.Start("ZZ-2026-001", Civil.Office);
        if (status == Active) return campaign.Saved();
        campaign.LockBaseline(RoundOf(campaign), Civil.Terms, Civil.Office);
        if (status == BaselineLocked) return campaign.Saved();
        campaign.BeginClosing(Civil.Office);
        campaign.EnterAfter(RoundOf(campaign), Civil.Terms, Civil.Office);
        if (status == Closed) campaign.Close(Civil.Office);
        return campaign.Saved();
    }
}
