using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.SchemeStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class SchemeTests
{
    private const string Frozen = "第 {0} 版{1}，不能{2}。请另起一个新版本。";

    private static readonly string[] Agreed = ["Draft 发布版本 Published", "Published 停用版本 Retired"];

    private static readonly Dictionary<string, Action<AssessmentScheme>> Acts = new()
    {
        ["发布版本"] = scheme => scheme.Publish(null, Civil.Office),
        ["停用版本"] = scheme => scheme.Retire(Civil.Office),
    };

    public static TheoryData<SchemeStatus, string> Allowed => AssessmentScheme.Workflow.Allowed();

    public static TheoryData<SchemeStatus, string> NotAllowed => AssessmentScheme.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), AssessmentScheme.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(SchemeStatus from, string verb)
    {
        var scheme = In(from);

        Acts[verb](scheme);

        var (step, entry) = (AssessmentScheme.Workflow.Require(from, verb), scheme.Dossier.Entries[^1]);
        Assert.Equal(step.To, scheme.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(SchemeStatus from, string verb) => In(from).RefusesNow(Acts[verb]);

    [Theory, InlineData(Published), InlineData(Retired)]
    public void What_was_published_never_changes(SchemeStatus status)
    {
        var scheme = In(status);

        scheme.Refuses(Frozen, s => s.Rename("别的名字", null));
        scheme.Refuses(Frozen, s => s.AddNode(null, "别的项目", null));
        scheme.Refuses(Frozen, s => s.AddItem(s.Nodes[2], Civil.FireLane with { Code = "RC-99" }));
        scheme.Refuses(Frozen, s => s.ChangeItem(s.Items[0], Civil.FireLane with { Deduction = 1 }));
        scheme.Refuses(Frozen, s => s.RemoveItem(s.Items[0]));
        scheme.Refuses(Frozen, s => s.Weigh(Civil.Compound, 10));
    }

    [Fact]
    public void A_tree_has_three_levels_and_the_checks_below()
    {
        var scheme = Civil.Draft();

        Assert.Equal([SchemeLevel.Item, SchemeLevel.Content, SchemeLevel.Standard], scheme.Nodes.Select(node => node.Level));
        Assert.All(scheme.Items, item => Assert.Equal(scheme.Nodes[2], item.Standard));
        scheme.Refuses("测评标准下面是检查项，不能再分级。", s => s.AddNode(s.Nodes[2], "更细", null));
        scheme.Refuses("上级指标不在这个版本里。", s => s.AddNode(Civil.Draft().Nodes[0], "别处", null));
        scheme.Refuses("检查项要放在测评标准下面。", s => s.AddItem(s.Nodes[1], Civil.FireLane with { Code = "RC-99" }));
        scheme.Refuses("请写明名称。", s => s.AddNode(null, " ", null));
    }

    [Fact]
    public void A_check_that_makes_no_sense_is_refused()
    {
        Refuses(sheet => sheet with { Code = "RC-04" }, "编号“{0}”已经用过。");
        Refuses(sheet => sheet with { Code = " " }, "请写明检查项的编号和内容。");
        Refuses(sheet => sheet with { Text = " " }, "请写明检查项的编号和内容。");
        Refuses(sheet => sheet with { PointTypes = [] }, "请选择检查项用于哪些点位类型。");
        Refuses(sheet => sheet with { Deduction = 0 }, "每处扣分要大于 0，扣分上限不能低于每处扣分。");
        Refuses(sheet => sheet with { Cap = 1 }, "每处扣分要大于 0，扣分上限不能低于每处扣分。");
        Refuses(sheet => sheet with { Cap = 101 }, "扣分上限最多 100 分。");
    }

    [Fact]
    public void A_draft_is_changed_freely()
    {
        var scheme = Civil.Draft();

        scheme.ChangeItem(scheme.Items[0], Civil.FireLane with { Text = " 消防通道堵塞 ", PointTypes = ["RC", "MK", "RC"] });
        scheme.RemoveItem(scheme.Items[1]);
        scheme.Rename(" 测评体系（2026） ", " ");

        Assert.Equal(("消防通道堵塞", "测评体系（2026）", null), (scheme.Items[0].Text, scheme.Name, scheme.NameEn));
        Assert.Equal(["MK-04", "RC-01"], scheme.ItemsFor(Civil.Market).Select(item => item.Code));
    }

    [Fact]
    public void Only_a_whole_version_is_published()
    {
        new AssessmentScheme(1, "空的", null, Civil.Office).Refuses("还没有检查项，不能发布。", s => s.Publish(null, Civil.Office));

        var scheme = Civil.Draft();
        scheme.AddItem(scheme.Nodes[2], Civil.FireLane with { Code = "WC-01", PointTypes = ["WC"] });

        var refusal = scheme.Refuses("点位类型“{0}”还没有权重。", s => s.Publish(null, Civil.Office));

        Assert.Equal(["WC"], refusal.Values);
        Civil.Draft().Refuses("权重要大于 0，最多 100。", s => s.Weigh(Civil.Compound, 0));
    }

    [Fact]
    public void A_new_version_takes_the_place_of_the_old_one()
    {
        var old = Civil.Scheme();
        var next = old.Next(2, Civil.Office).Saved();

        next.Publish(old, Civil.Office.On("2026-04-01"));

        Assert.Equal((Published, By.Day("2026-04-01"), Retired), (next.Status, next.PublishedOn, old.Status));
        Civil.Draft().Refuses("要发布的版本要比使用中的第 {0} 版新。", s => s.Publish(next, Civil.Office));
    }

    [Fact]
    public void The_next_version_begins_with_all_of_the_last_and_leaves_it_alone()
    {
        var old = Civil.Scheme();

        var next = old.Next(2, Civil.Office);
        next.ChangeItem(next.Items[0], Civil.FireLane with { Deduction = 2 });

        Assert.Equal(old.Items.Select(item => item.Code), next.Items.Select(item => item.Code));
        Assert.Equal(old.Nodes.Select(node => (node.Level, node.Name)), next.Nodes.Select(node => (node.Level, node.Name)));
        Assert.DoesNotContain(next.Nodes, node => old.Nodes.Contains(node));
        Assert.Equal((5m, 2m, 40m), (old.Items[0].Deduction, next.Items[0].Deduction, next.WeightOf(Civil.Compound)));
        Assert.Equal(0, next.WeightOf(new PointType("WC", "公共厕所", "Public toilet")));
    }

    private static void Refuses(Func<ChecklistSheet, ChecklistSheet> but, string sentence) =>
        Civil.Draft().Refuses(sentence, scheme => scheme.ChangeItem(scheme.Items[0], but(Civil.FireLane)));

    private static AssessmentScheme In(SchemeStatus status)
    {
        var scheme = status == Draft ? Civil.Draft() : Civil.Scheme();
        if (status == Retired) scheme.Retire(Civil.Office);
        return scheme;
    }
}
