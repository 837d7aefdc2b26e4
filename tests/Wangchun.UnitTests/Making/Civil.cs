using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Casework;

namespace Wangchun.UnitTests.Making;

/// <summary>The world of the inspections: two kinds of points, a published scheme, a property manager. Everything is as if saved.</summary>
internal static class Civil
{
    public static CivilityTerms Terms { get; } = With(new CivilityRules());

    public static Act Office { get; } = Of(61, "何文", "街道文明办");

    public static Act Colleague { get; } = Of(62, "施悦", "街道文明办");

    public static Act Lead { get; } = Of(63, "丁岚", "文明督查组");

    public static Act Leader { get; } = Of(64, "方建国", "街道");

    public static PointType Compound { get; } = new PointType("RC", "居民小区", "Residential compound").Saved();

    public static PointType Market { get; } = new PointType("MK", "农贸市场及周边", "Food market").Saved();

    public static ChecklistSheet FireLane { get; } = new()
    {
        Code = "RC-01", PointTypes = ["RC"], Text = "消防通道占用、堵塞、上锁", Deduction = 5, Cap = 15, Severity = Severity.Immediate,
    };

    public static ChecklistSheet StairLight { get; } = new()
    {
        Code = "RC-04", PointTypes = ["RC"], Text = "楼道灯不亮", Deduction = 1, Cap = 5, Severity = Severity.General,
    };

    public static ChecklistSheet Illegal { get; } = new()
    {
        Code = "RC-08", PointTypes = ["RC"], Text = "违法搭建、圈占公共空间", Deduction = 3, Cap = 9, Severity = Severity.Hard,
    };

    public static ChecklistSheet Scales { get; } = new()
    {
        Code = "MK-04", PointTypes = ["MK"], Text = "公平秤缺失或未检定", Deduction = 3, Cap = 3, Severity = Severity.Lasting, PhotoRule = PhotoRule.Never,
    };

    public static CivilityTerms With(CivilityRules rules) => new(rules, WorkCalendars.Published);

    public static Act Of(int id, string name, string post) => By.Office with { PersonId = id, PersonName = name, Post = post };

    public static Act Inspector(int id = 71) => Of(id, $"督查员{id}", "文明督查组");

    /// <summary>Somebody who acts for the unit.</summary>
    public static Act For(ResponsibleUnit unit) => Of(80_000 + unit.Id, "贺达", unit.Name) with { UnitIds = new HashSet<int> { unit.Id } };

    public static ResponsibleUnit Unit(string name = "安心物业") => new ResponsibleUnit(name, "Anxin Property").Saved();

    public static AssessmentScheme Draft(int version = 1)
    {
        var scheme = new AssessmentScheme(version, "文明典范城市测评体系", "Model civilised city assessment", Office);
        scheme.AddNode(scheme.AddNode(scheme.AddNode(null, "生活环境", null), "居住小区", null), "小区整洁有序", null);
        foreach (var sheet in new[] { FireLane, StairLight, Illegal, Scales }) scheme.AddItem(scheme.Nodes[2], sheet);
        scheme.Weigh(Compound, 40);
        scheme.Weigh(Market, 20);
        return scheme.Saved();
    }

    public static AssessmentScheme Scheme(int version = 1)
    {
        var scheme = Draft(version);
        scheme.Publish(null, Office);
        return scheme.Saved();
    }

    public static PointSheet PointSheet(PointType? type = null, Community? community = null, ResponsibleUnit? unit = null) =>
        new("五江花园", type ?? Compound, community ?? A.Community(), unit ?? Unit(), "五江路 12 号", 29.868m, 121.544m);

    public static InspectionPoint Point(PointType? type = null, Community? community = null, ResponsibleUnit? unit = null) =>
        new InspectionPoint(PointSheet(type, community, unit)).Saved();
}
