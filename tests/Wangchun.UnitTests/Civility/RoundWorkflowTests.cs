using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Civility;

public sealed class RoundWorkflowTests
{
    private static readonly string[] Agreed =
    [
        "Planned 启动督查 Open",
        "Open 结束外业 FieldClosed",
        "FieldClosed 完成复核 Reviewed",
        "Reviewed 退回更正 FieldClosed",
        "Reviewed 印发通报 Issued",
        "Issued 归档 Closed",
        "Planned 取消督查 Cancelled",
        "Open 取消督查 Cancelled",
    ];

    private static readonly string[] AgreedForPoints =
    [
        "Pending 提交检查 Visited",
        "Pending 跳过点位 Skipped",
        "Pending 登记无法进入 NotAccessible",
        "Pending 没有检查 NotDone",
        "NotDone 提交检查 Visited",
    ];

    private static readonly Dictionary<string, Action<InspectionRound>> Acts = new()
    {
        ["启动督查"] = round => round.Start(Civil.Terms, Civil.Lead),
        ["结束外业"] = round => round.CloseField(Civil.Terms, Civil.Lead),
        ["完成复核"] = round => round.Review(new Dictionary<int, decimal>(), Civil.Terms, Civil.Lead),
        ["退回更正"] = round => round.SendBack("漏算了一项", Civil.Terms, Civil.Lead),
        ["印发通报"] = round => round.Issue([], Civil.Terms, Civil.Office),
        ["归档"] = round => round.Archive(Civil.Office),
        ["取消督查"] = round => round.Cancel("台风", Civil.Office),
    };

    public static TheoryData<RoundStatus, string> Allowed => InspectionRound.Workflow.Allowed();

    public static TheoryData<RoundStatus, string> NotAllowed => InspectionRound.Workflow.NotAllowed();

    [Fact]
    public void The_tables_are_those_the_street_agreed_on()
    {
        Assert.Equal(Agreed.Order(StringComparer.Ordinal), InspectionRound.Workflow.Lines());
        Assert.Equal(AgreedForPoints.Order(StringComparer.Ordinal), RoundPoint.Workflow.Lines());
    }

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(RoundStatus from, string verb)
    {
        var round = Rounds.Planned().In(from);

        Acts[verb](round);

        var (step, entry) = (InspectionRound.Workflow.Require(from, verb), round.Dossier.Entries[^1]);
        Assert.Equal(step.To, round.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(RoundStatus from, string verb) => Rounds.Planned().In(from).RefusesNow(Acts[verb]);

    [Theory]
    [InlineData("2026-03-09", "2026-W11", "2026-03-09")]
    [InlineData("2026-03-15", "2026-W11", "2026-03-09")]
    [InlineData("2025-12-29", "2026-W01", "2025-12-29")]
    [InlineData("2027-01-03", "2026-W53", "2026-12-28")]
    public void A_week_is_the_one_of_the_standard(string day, string week, string monday) =>
        Assert.Equal((week, By.Day(monday)), (InspectionRound.WeekOf(By.Day(day)), InspectionRound.MondayOf(By.Day(day))));

    [Fact]
    public void A_weekly_round_has_the_key_of_its_week_and_its_scheme_and_draw_are_pinned()
    {
        var scheme = Civil.Scheme();

        var round = Rounds.Planned(scheme);

        Assert.Equal((RoundKind.Weekly, "2026-W11", By.Day("2026-03-09")), (round.Kind, round.WeekKey, round.StartsOn));
        Assert.Equal((scheme, 7L), (round.Scheme, round.Seed));
        Assert.Equal([1, 2, 3], round.Points.Select(point => point.Ordinal));
        Assert.Equal(round.DrawAgain(), round.Points.Select(point => point.PointId));
    }

    [Fact]
    public void A_round_walks_no_more_points_than_the_rules_say()
    {
        InspectionPoint[] points = [.. Enumerable.Range(0, 25).Select(_ => Civil.Point())];

        var round = InspectionRound.Weekly(By.Today, Civil.Scheme(), points, new HashSet<int> { points[24].Id }, 3, new CivilityRules(), Rounds.Night).Saved();

        Assert.Equal(20, round.Points.Count);
        Assert.Contains(round.Points, at => at.Point == points[24]);
        Assert.Equal(round.DrawAgain(), round.Points.Select(point => point.PointId));
    }

    [Fact]
    public void A_round_needs_a_scheme_in_use_and_points_with_checks()
    {
        var (scheme, off) = (Civil.Scheme(), Civil.Point());
        off.SwitchOff();

        Refuses("要用使用中的测评体系版本，第 {0} 版{1}。", Civil.Draft(), Civil.Point());
        Refuses("没有可以督查的点位。", scheme);
        Refuses("“{0}”已停用。", scheme, off);
        Refuses("点位类型“{0}”没有检查项。", scheme, Civil.Point(new PointType("WC", "公共厕所", "Public toilet")));
    }

    [Fact]
    public void A_round_for_an_occasion_has_a_title_and_no_week()
    {
        var point = Civil.Point();
        var round = InspectionRound.AdHoc(" 节前督查 ", By.Today, Civil.Scheme(), [point, point], null, Civil.Office);

        Assert.Equal((RoundKind.AdHoc, "节前督查", null, null), (round.Kind, round.Title, round.WeekKey, round.Seed));
        Assert.Single(round.Points);
        Assert.Empty(round.DrawAgain());
        Assert.Equal("请写明名称。", Refused(() => InspectionRound.AdHoc(" ", By.Today, Civil.Scheme(), [point], null, Civil.Office)));
        Assert.Equal("开始日期不能早于今天。", Refused(() => InspectionRound.AdHoc("督查", By.Day(Rounds.Monday), Civil.Scheme(), [point], null, Civil.Office)));
    }

    [Fact]
    public void A_round_is_cancelled_with_a_reason_and_before_anything_was_found()
    {
        Rounds.Planned().Refuses("请写明理由。", round => round.Cancel(" ", Civil.Office));

        var found = Rounds.Planned();
        found.Finds();
        found.Refuses("已经登记了问题，不能取消。请结束外业后复核。", round => round.Cancel("台风", Civil.Office));
    }

    private static void Refuses(string sentence, AssessmentScheme scheme, params InspectionPoint[] points) =>
        Assert.Equal(sentence, Refused(() => InspectionRound.Weekly(By.Today, scheme, points, new HashSet<int>(), 1, new CivilityRules(), Rounds.Night)));

    private static string Refused(Func<object> make) => Assert.Throws<Refusal>(make).Text;
}
