using Wangchun.Domain.Civility;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Civility;

public sealed class PointTests
{
    [Fact]
    public void A_point_knows_its_type_community_unit_and_position()
    {
        var point = Civil.Point();

        Assert.Equal(("RC", "五江口社区", "安心物业"), (point.Type.Code, point.Community.Name, point.Unit.Name));
        Assert.Equal(new Position(29.868m, 121.544m), point.Position);
        Assert.True(point.IsActive);
    }

    [Fact]
    public void The_code_on_the_wall_can_be_renewed()
    {
        var point = Civil.Point();
        var old = point.Token;

        point.RenewToken();

        Assert.Matches("^[0-9a-f]{24}$", old);
        Assert.NotEqual(old, point.Token);
    }

    [Fact]
    public void A_point_is_switched_off_and_on()
    {
        var point = Civil.Point();

        point.SwitchOff();
        Assert.False(point.IsActive);

        point.SwitchOn();
        Assert.True(point.IsActive);
    }

    [Fact]
    public void A_sheet_that_makes_no_sense_is_refused()
    {
        var (closed, gone) = (A.Community(), Civil.Unit());
        closed.Close();
        gone.Close();

        Refuses(sheet => sheet with { Name = " " }, "请写明点位名称和地点。");
        Refuses(sheet => sheet with { Place = " " }, "请写明点位名称和地点。");
        Refuses(sheet => sheet with { Community = closed }, "“{0}”已停用。");
        Refuses(sheet => sheet with { Unit = gone }, "“{0}”已停用。");
        Refuses(sheet => sheet with { Longitude = null }, "纬度和经度要一起填写。");
        Refuses(sheet => sheet with { Latitude = 121.544m, Longitude = 29.868m }, "这个位置不在国内，请核对纬度和经度。");
        Refuses(sheet => sheet with { Latitude = 29.8681234m }, "纬度和经度最多六位小数。");
    }

    [Fact]
    public void A_point_may_have_no_position() =>
        Assert.Null(new InspectionPoint(Civil.PointSheet() with { Latitude = null, Longitude = null }).Position);

    [Fact]
    public void Metres_are_metres()
    {
        var here = new Position(29.868m, 121.544m);

        Assert.Equal(0, here.MetresTo(here));
        Assert.InRange(here.MetresTo(here with { Latitude = 29.86845m }), 49, 51);
        Assert.InRange(here.MetresTo(here with { Longitude = 121.545m }), 95, 98);
    }

    [Fact]
    public void The_coverage_counts_points_visited_within_the_last_four_weeks()
    {
        DateOnly?[] visits = [By.Day("2026-03-10"), By.Day("2026-02-11"), By.Day("2026-02-10"), null, By.Day("2026-03-11")];

        var coverage = Coverage.Of(visits, By.Today, new CivilityRules());

        Assert.Equal(new Coverage(2, 5), coverage);
        Assert.Equal(40.00m, coverage.Rate);
        Assert.Null(new Coverage(0, 0).Rate);
        Assert.Equal(66.67m, new Coverage(2, 3).Rate);
    }

    [Fact]
    public void A_unit_is_served_by_its_people_and_a_community_by_its_workers()
    {
        var (unit, community) = (Civil.Unit(), A.Community());
        var own = new ResponsibleUnit("五江口社区", "Wujiangkou", community).Saved();

        Assert.True(unit.IsServedBy(Civil.For(unit)));
        Assert.False(unit.IsServedBy(Civil.For(own)));
        Assert.True(own.IsServedBy(By.Community with { CommunityIds = new HashSet<int> { community.Id } }));
        Assert.False(own.IsServedBy(By.Community));
    }

    private static void Refuses(Func<PointSheet, PointSheet> but, string sentence) =>
        Civil.Point().Refuses(sentence, point => point.Change(but(Civil.PointSheet())));
}
