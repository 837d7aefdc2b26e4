using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Casework.ExportState;

namespace Wangchun.UnitTests.Casework;

public sealed class ExportOrderTests
{
    private const string Reach = "reach";
    private const string File = "a1.export";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Every verb of the table, told as the act it stands for.</summary>
    private static readonly Dictionary<string, Action<ExportOrder>> Acts = new()
    {
        ["开始准备"] = order => order.Take(Lease, By.Clock),
        ["接着准备"] = order => order.Take(Lease, By.Clock),
        ["退回排队"] = order => order.GiveBack(By.Clock),
        ["准备完成"] = order => order.Complete(File, 7, Reach, Day, By.Clock),
        ["停止准备"] = order => order.Fail("没有做成", By.Clock),
        ["下载文件"] = Download,
        ["过期作废"] = order => order.Expire(By.Clock),
    };

    public static TheoryData<ExportState, string> Allowed => ExportOrder.Workflow.Allowed();

    public static TheoryData<ExportState, string> NotAllowed =>
        Pairs.Rows(Pairs.All<ExportState>(Acts.Keys).Where(pair => !ExportOrder.Workflow.Allows(pair.Status, pair.Verb) && !IsTaking(pair.Status, pair.Verb)));

    [Theory, MemberData(nameof(Allowed))]
    public void A_step_of_the_table_leads_where_it_says(ExportState from, string verb)
    {
        var order = In(from);
        var version = order.Version;

        Acts[verb](order);

        Assert.Equal(ExportOrder.Workflow.Require(from, verb).To, order.State);
        Assert.NotEqual(version, order.Version);
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void What_the_table_does_not_hold_is_refused_and_changes_nothing(ExportState from, string verb) => In(from).RefusesNow(Acts[verb]);

    [Fact]
    public void Whoever_takes_it_has_it_until_the_lease_ends()
    {
        var order = In(Waiting);
        Assert.Equal(By.Office.At, order.FreeFrom);

        order.Take(Lease, By.Clock);
        Assert.Equal((By.Clock.At + Lease, 1), (order.FreeFrom, order.Attempts));

        order.Take(Lease, By.Clock.On("2026-03-10", "10:03"));
        Assert.Equal(2, order.Attempts);
    }

    [Fact]
    public void An_instance_that_stops_in_good_order_has_not_failed()
    {
        var order = In(Running);

        order.GiveBack(By.Clock);

        Assert.Equal((0, By.Clock.At), (order.Attempts, order.FreeFrom));
    }

    [Fact]
    public void A_ready_file_can_be_fetched_for_a_day()
    {
        var order = In(Ready);
        Assert.Equal((File, null, By.Clock.At + Day), (order.StoredAs, order.FreeFrom, order.ExpiresAt));

        order.Refuses("文件已经过了下载期限，请重新导出。", o => o.Link("k", Reach, By.Office.On("2026-03-11", "10:00")));
        order.Link("k", Reach, By.Office.On("2026-03-11", "09:59"));

        Assert.Equal(File, order.Fetch("k", Reach, By.Office.On("2026-03-11", "09:59")));
        Assert.Equal((Fetched, null, null), (order.State, order.StoredAs, order.LinkHash));
    }

    [Fact]
    public void A_link_that_was_never_made_or_was_replaced_does_not_work()
    {
        var order = In(Ready);
        order.Refuses("这个下载链接已经失效。", o => o.Fetch("k", Reach, By.Office));

        order.Link("k", Reach, By.Office);
        order.Link("l", Reach, By.Office);

        order.Refuses("这个下载链接已经失效。", o => o.Fetch("k", Reach, By.Office));
        order.Refuses("文件已经过了下载期限，请重新导出。", o => o.Fetch("l", Reach, By.Office.On("2026-03-11")));
    }

    [Theory, InlineData("another"), InlineData(null)]
    public void With_another_reach_or_without_the_right_it_stays_closed(string? scope)
    {
        var order = In(Ready);
        order.Refuses("您的岗位有变动，这份文件不能再下载，请重新导出。", o => o.Link("k", scope, By.Office));

        order.Link("k", Reach, By.Office);

        order.Refuses("您的岗位有变动，这份文件不能再下载，请重新导出。", o => o.Fetch("k", scope, By.Office));
    }

    // Taking is one act with two names: the first time, and after somebody fell silent.
    private static bool IsTaking(ExportState state, string verb) => (state is Waiting or Running) && (verb is "开始准备" or "接着准备");

    private static void Download(ExportOrder order)
    {
        order.Link("k", Reach, By.Office);
        order.Fetch("k", Reach, By.Office);
    }

    private static ExportOrder In(ExportState state)
    {
        var order = new ExportOrder("people", "{}", ExportFormat.Csv, "人员名册.csv", "zh-CN", 6, By.Office);
        if (state == Waiting) return order;

        order.Take(Lease, By.Clock);
        if (state == Running) return order;

        if (state == Failed)
        {
            order.Fail("没有做成", By.Clock);
            return order;
        }

        order.Complete(File, 7, Reach, Day, By.Clock);
        if (state == Fetched) Download(order);
        if (state == Expired) order.Expire(By.Clock);
        return order;
    }
}
