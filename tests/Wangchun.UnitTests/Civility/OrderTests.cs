using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.OrderStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class OrderTests
{
    private static readonly string[] Agreed =
    [
        "Registered 领导拟办 Approved",
        "Approved 交办 Assigned",
        "Assigned 开始办理 InProgress",
        "InProgress 拟写回复 FeedbackDrafted",
        "FeedbackDrafted 退回重写 InProgress",
        "FeedbackDrafted 签发回复 Replied",
        "Replied 上级销号 Closed",
        "Replied 上级退回 ReturnedBySuperior",
        "ReturnedBySuperior 重新办理 InProgress",
        "Registered 作废 Voided",
        "Approved 作废 Voided",
        "Assigned 作废 Voided",
    ];

    /// <summary>What begins when the first line is signed is told with the lines.</summary>
    private static readonly Dictionary<string, Action<SupervisionOrder>> Acts = new()
    {
        ["领导拟办"] = order => order.Approve(Orders.Leader(), Civil.Unit(), null, Civil.Terms, Civil.Leader),
        ["交办"] = order => order.Assign(Civil.Terms, Civil.Office),
        ["拟写回复"] = order => order.DraftReply("两条都已办结。", Civil.Office),
        ["退回重写"] = order => order.ReturnReply("数字对不上", Civil.Leader),
        ["签发回复"] = order => order.SignReply(Civil.Terms, Civil.Leader),
        ["上级销号"] = order => order.Close("市文明办来函销号", A.Paper, Civil.Office),
        ["上级退回"] = order => order.ReturnBySuperior("照片看不清", By.Day("2026-04-10"), [order.Lines[0]], Civil.Terms, Civil.Office),
        ["重新办理"] = order => order.TakeUpAgain(Civil.Office),
        ["作废"] = order => order.Void(Civil.Leader),
    };

    public static TheoryData<OrderStatus, string> Allowed => Pairs.Rows(SupervisionOrder.Workflow.Steps.Where(step => Acts.ContainsKey(step.Verb)).Select(step => (step.From, step.Verb)));

    public static TheoryData<OrderStatus, string> NotAllowed =>
        Pairs.Rows(Pairs.All<OrderStatus>(Acts.Keys).Where(pair => !SupervisionOrder.Workflow.Allows(pair.Status, pair.Verb)));

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), SupervisionOrder.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(OrderStatus from, string verb)
    {
        var order = Orders.In(from);
        if (verb == "作废") order.AskToVoid("登记重复", Civil.Office);

        Acts[verb](order);

        var (step, entry) = (SupervisionOrder.Workflow.Require(from, verb), order.Dossier.Entries[^1]);
        Assert.Equal(step.To, order.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(OrderStatus from, string verb)
    {
        var (order, leader, unit) = (Orders.In(from), Orders.Leader(), Civil.Unit());

        order.RefusesNow(verb == "领导拟办" ? o => o.Approve(leader, unit, null, Civil.Terms, Civil.Leader) : Acts[verb]);
    }

    [Fact]
    public void A_sheet_that_makes_no_sense_is_refused()
    {
        Refuses(sheet => sheet with { Issuer = " " }, "请写明交办单位和文号。");
        Refuses(sheet => sheet with { DocumentNumber = null }, "请写明交办单位和文号。");
        Refuses(sheet => sheet with { Title = " " }, "请写明督办事项和内容。");
        Refuses(sheet => sheet with { Text = " " }, "请写明督办事项和内容。");
        Refuses(sheet => sheet with { ReceivedOn = By.Day("2026-03-11") }, "收到日期还没有到，请核对。");
        Refuses(sheet => sheet with { DueOn = By.Day("2026-03-08") }, "上级期限不能早于收到日期。");
    }

    [Fact]
    public void The_leader_names_who_answers_for_it()
    {
        var (order, leader, unit) = (Orders.Registered(), Orders.Leader(), Civil.Unit());
        Assert.Equal(("领导拟办", By.Closing("2026-03-11")), (order.Dossier.Awaited, order.Dossier.DueAt));

        order.Refuses("{0}不是街道领导。", o => o.Approve(A.Person(), unit, null, Civil.Terms, Civil.Leader));
        order.Approve(leader, unit, "抓紧办", Civil.Terms, Civil.Leader);

        Assert.Equal((leader, unit, "交办"), (order.Leader, order.LeadUnit, order.Dossier.Awaited));
    }

    [Fact]
    public void An_order_is_taken_apart_line_by_line()
    {
        var (order, unit, other) = (Orders.Registered(), Civil.Unit(), Civil.Unit("惠民市场"));

        order.AddLine(new LineSheet(" 清理占道 ", unit, [other, other], By.Day("2026-03-30")), Civil.Terms, Civil.Office);
        order.AddLine(new LineSheet("整修围挡", other, [], By.Day("2026-03-30")), Civil.Terms, Civil.Office);
        order.RemoveLine(order.Lines[0], Civil.Office);

        Assert.Equal((1, "整修围挡", other), (order.Lines[0].Ordinal, order.Lines[0].Text, order.Lines[0].LeadUnit));
        Orders.In(Assigned).RefusesNow(o => o.RemoveLine(o.Lines[0], Civil.Office));
    }

    [Fact]
    public void A_line_ends_before_the_order_does()
    {
        var (order, unit, gone) = (Orders.Registered(), Civil.Unit(), Civil.Unit());
        gone.Close();
        var sheet = new LineSheet("清理占道", unit, [], By.Day("2026-03-30"));

        order.Refuses("请写明这一条要办什么。", o => o.AddLine(sheet with { Text = " " }, Civil.Terms, Civil.Office));
        order.Refuses("“{0}”已停用。", o => o.AddLine(sheet with { Lead = gone }, Civil.Terms, Civil.Office));
        order.Refuses("“{0}”是牵头单位，不用再列为配合单位。", o => o.AddLine(sheet with { With = [unit] }, Civil.Terms, Civil.Office));
        order.Refuses("每一条都要在上级期限前至少 {0} 个工作日办完，最迟 {1:d}。", o => o.AddLine(sheet with { DueOn = By.Day("2026-03-31") }, Civil.Terms, Civil.Office));
        order.Refuses("期限已经过去了。", o => o.AddLine(sheet with { DueOn = By.Day("2026-03-09") }, Civil.Terms, Civil.Office));
        Orders.In(Assigned).RefusesNow(o => o.AddLine(sheet, Civil.Terms, Civil.Office));
    }

    [Fact]
    public void It_goes_out_with_lines_and_with_days_for_reports()
    {
        var bare = Orders.Registered();
        bare.Approve(Orders.Leader(), Civil.Unit(), null, Civil.Terms, Civil.Leader);
        bare.Refuses("请先把督办单拆成事项。", o => o.Assign(Civil.Terms, Civil.Office));

        var order = Orders.In(Assigned);

        Assert.Equal([By.Day("2026-03-17"), By.Day("2026-03-24")], order.Slots.Select(slot => slot.DueOn));
        Assert.All(order.Lines, line => Assert.Equal(("签收", By.Closing("2026-03-11")), (line.Dossier.Awaited, line.Dossier.DueAt)));
        Assert.Equal(("回复上级", By.Closing("2026-03-31")), (order.Dossier.Awaited, order.Dossier.DueAt));
    }

    [Theory]
    [InlineData(FeedbackCycle.Once, "")]
    [InlineData(FeedbackCycle.TenDays, "2026-03-20 2026-03-30")]
    [InlineData(FeedbackCycle.Monthly, "")]
    public void Reports_come_in_their_cycle(FeedbackCycle cycle, string days) =>
        Assert.Equal(days, string.Join(' ', Orders.In(Assigned, sheet => sheet with { Cycle = cycle }).Slots.Select(slot => $"{slot.DueOn:yyyy-MM-dd}")));

    [Fact]
    public void A_report_is_given_while_it_runs()
    {
        var order = Orders.In(InProgress);

        order.Report(order.Slots[0], "已清理两处。", Civil.Office);

        Assert.Equal("已清理两处。", order.Slots[0].Text);
        Orders.In(Replied).RefusesNow(o => o.Report(o.Slots[0], "已清理两处。", Civil.Office));
    }

    [Fact]
    public void An_order_is_struck_out_by_two_people()
    {
        var order = Orders.In(Assigned);

        order.Refuses("没有等待决定的作废申请。", o => o.Void(Civil.Leader));
        order.Refuses("请写明理由。", o => o.AskToVoid(" ", Civil.Office));
        order.AskToVoid("登记重复", Civil.Office);
        order.Refuses("已有一份作废申请在等待决定。", o => o.AskToVoid("登记重复", Civil.Office));
        order.Refuses("申请和决定要由两个人来做。", o => o.Void(Civil.Office));
        order.Void(Civil.Leader);

        Assert.True(order.IsEnded);
        Assert.All(order.Lines, line => Assert.Null(line.Dossier.DueAt));
        Orders.In(InProgress).RefusesNow(o => o.AskToVoid("登记重复", Civil.Office));
    }

    [Fact]
    public void The_reply_waits_for_every_line()
    {
        var order = Orders.In(Assigned);
        order.Lines[0].To(LineStatus.Accepted);
        order.Lines[1].To(LineStatus.Submitted);

        order.Refuses("还有 {0} 条没有核定。", o => o.DraftReply("办结。", Civil.Office));
        order.Lines[1].Waive("等市里统一改造", Civil.Leader);
        order.Refuses("请写回复内容。", o => o.DraftReply(" ", Civil.Office));
        order.DraftReply(" 办结。 ", Civil.Office);

        Assert.Equal(("办结。", FeedbackDrafted), (order.ReplyText, order.Status));
    }

    [Fact]
    public void The_leader_signs_what_somebody_else_wrote()
    {
        var order = Orders.In(FeedbackDrafted);

        order.Refuses("拟稿和签发要由两个人来做。", o => o.SignReply(Civil.Terms, Civil.Office));
        order.Refuses("请写明理由。", o => o.ReturnReply(" ", Civil.Leader));
        order.SignReply(Civil.Terms, Civil.Leader.On("2026-03-31"));

        Assert.Equal((Civil.Leader.PersonId, false, "上级销号"), (order.SignedById, order.IsLate, order.Dossier.Awaited));
        var late = Orders.In(FeedbackDrafted);
        late.SignReply(Civil.Terms, Civil.Leader.On("2026-04-01"));
        Assert.True(late.IsLate);
    }

    [Fact]
    public void It_is_closed_by_the_superiors_word_or_after_long_silence()
    {
        var order = Orders.In(Replied);

        order.Refuses("请写明上级怎样销号。", o => o.Close(" ", A.Paper, Civil.Office));
        order.Refuses("请上传上级销号的依据。", o => o.Close("来函销号", null, Civil.Office));
        order.Refuses("回复后满 {0} 个工作日上级没有回音，才能这样销号。", o => o.CloseBySilence(Civil.Terms, Civil.Office.On("2026-04-08")));
        order.CloseBySilence(Civil.Terms, Civil.Office.On("2026-04-10"));

        Assert.Equal((Closed, "上级没有回音"), (order.Status, order.ClosedBecause));
        Orders.In(InProgress).RefusesNow(o => o.CloseBySilence(Civil.Terms, Civil.Office));
    }

    [Fact]
    public void The_superior_sends_it_back_with_a_new_day_and_it_is_counted()
    {
        var order = Orders.In(Replied);
        var line = order.Lines[0];

        order.Refuses("请写明理由。", o => o.ReturnBySuperior(" ", By.Day("2026-04-10"), [line], Civil.Terms, Civil.Office));
        order.Refuses("新的期限要晚于今天。", o => o.ReturnBySuperior("照片看不清", By.Today, [line], Civil.Terms, Civil.Office));
        order.Refuses("请选择要重新办理的事项。", o => o.ReturnBySuperior("照片看不清", By.Day("2026-04-10"), [], Civil.Terms, Civil.Office));
        order.ReturnBySuperior("照片看不清", By.Day("2026-04-10"), [line], Civil.Terms, Civil.Office);
        order.TakeUpAgain(Civil.Office);

        Assert.Equal((InProgress, 1, By.Day("2026-04-10"), By.Day("2026-03-31")), (order.Status, order.ReturnCount, order.DueOn, order.OriginalDueOn));
        Assert.Equal((LineStatus.Returned, By.Day("2026-04-09")), (line.Status, line.DueOn));
        order.Refuses("还有 {0} 条没有核定。", o => o.DraftReply("办结。", Civil.Office));
    }

    [Fact]
    public void Only_the_superiors_letter_moves_the_day_and_the_first_one_stays()
    {
        var order = Orders.In(InProgress);

        order.Refuses("请上传上级同意延期的文件。", o => o.Extend(By.Day("2026-04-10"), null, Civil.Terms, Civil.Office));
        order.Refuses("新的期限要晚于 {0:d}。", o => o.Extend(By.Day("2026-03-31"), A.Paper, Civil.Terms, Civil.Office));
        order.Extend(By.Day("2026-04-10"), A.Paper, Civil.Terms, Civil.Office);

        Assert.Equal((By.Day("2026-04-10"), By.Day("2026-03-31")), (order.DueOn, order.OriginalDueOn));
        Assert.Equal(By.Closing("2026-04-10"), order.Dossier.DueAt);
        Assert.Equal((By.Day("2026-03-31"), By.Day("2026-04-10")), (order.Extensions[0].From, order.Extensions[0].Until));
        Orders.In(Replied).RefusesNow(o => o.Extend(By.Day("2026-04-10"), A.Paper, Civil.Terms, Civil.Office));
    }

    [Theory]
    [InlineData("2026-03-16", Light.Green)]
    [InlineData("2026-03-18", Light.Yellow)]
    [InlineData("2026-04-01", Light.Red)]
    public void A_light_is_read_from_days_and_reports(string day, Light light) =>
        Assert.Equal(light, Orders.In(InProgress).LightAt(By.Clock.On(day).At, Civil.Terms));

    [Fact]
    public void Blue_is_near_and_an_answered_order_has_no_light()
    {
        var order = Orders.In(InProgress, sheet => sheet with { Cycle = FeedbackCycle.Once });

        Assert.Equal(Light.Green, order.LightAt(By.Clock.On("2026-03-25").At, Civil.Terms));
        Assert.Equal(Light.Blue, order.LightAt(By.Clock.On("2026-03-26").At, Civil.Terms));
        Assert.Null(Orders.In(Replied).LightAt(By.Clock.On("2026-04-30").At, Civil.Terms));
    }

    private static void Refuses(Func<OrderSheet, OrderSheet> but, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<Refusal>(() => Orders.Registered(but)).Text);
}
