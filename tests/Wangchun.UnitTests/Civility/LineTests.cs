using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.LineStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class LineTests
{
    private const string NotYours = "这一条由“{0}”牵头办理。";

    private static readonly string[] Agreed =
    [
        "Assigned 签收 SignedFor",
        "SignedFor 着手办理 Doing",
        "Doing 提交结果 Submitted",
        "Submitted 核定通过 Accepted",
        "Submitted 退回重办 Returned",
        "Returned 着手办理 Doing",
        "Accepted 上级退回 Returned",
    ];

    /// <summary>The superior's return comes with the order.</summary>
    private static readonly Dictionary<string, Action<SupervisionLine>> Acts = new()
    {
        ["签收"] = line => line.Sign(Civil.Terms, line.Own),
        ["着手办理"] = line => line.Begin(Civil.Terms, line.Own),
        ["提交结果"] = line => line.Submit("已清理", LineResult.Completed, A.Photo, Civil.Terms, line.Own),
        ["核定通过"] = line => line.Accept("属实", Civil.Office),
        ["退回重办"] = line => line.Return("照片看不清", Civil.Terms, Civil.Office),
    };

    public static TheoryData<LineStatus, string> Allowed => Pairs.Rows(SupervisionLine.Workflow.Steps.Where(step => Acts.ContainsKey(step.Verb)).Select(step => (step.From, step.Verb)));

    public static TheoryData<LineStatus, string> NotAllowed =>
        Pairs.Rows(Pairs.All<LineStatus>(Acts.Keys).Where(pair => !SupervisionLine.Workflow.Allows(pair.Status, pair.Verb)));

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), SupervisionLine.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(LineStatus from, string verb)
    {
        var line = Orders.With(from);

        Acts[verb](line);

        var (step, entry) = (SupervisionLine.Workflow.Require(from, verb), line.Dossier.Entries[^1]);
        Assert.Equal(step.To, line.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(LineStatus from, string verb) => Orders.With(from).RefusesNow(Acts[verb]);

    [Fact]
    public void The_order_runs_when_the_first_line_is_signed()
    {
        var line = Orders.With(SignedFor);

        Assert.Equal((OrderStatus.InProgress, "开始办理"), (line.Order.Status, line.Order.Dossier.Entries[^1].What));
        Assert.Equal((false, "提交结果", By.Closing("2026-03-30")), (line.IsSignedLate, line.Dossier.Awaited, line.Dossier.DueAt));
        Orders.In(OrderStatus.Approved).Lines[0].RefusesNow(l => l.Sign(Civil.Terms, l.Own));
    }

    [Fact]
    public void Signing_late_turns_it_yellow()
    {
        var line = Orders.With(Assigned);

        line.Sign(Civil.Terms, line.Own.On("2026-03-12"));

        Assert.True(line.IsSignedLate);
        Assert.Equal(Light.Yellow, line.LightAt(By.Clock.On("2026-03-12").At, Civil.Terms));
        Assert.Equal(Light.Yellow, line.Order.LightAt(By.Clock.On("2026-03-12").At, Civil.Terms));
    }

    [Fact]
    public void Only_its_unit_acts_and_the_unit_does_not_check_itself()
    {
        var stranger = Civil.For(Civil.Unit("别的物业"));

        Orders.With(Assigned).Refuses(NotYours, line => line.Sign(Civil.Terms, stranger));
        Orders.With(Assigned).Refuses(NotYours, line => line.RaiseObjection("不归我们管", Civil.Terms, stranger));
        Orders.With(SignedFor).Refuses(NotYours, line => line.Begin(Civil.Terms, stranger));
        Orders.With(Doing).Refuses(NotYours, line => line.Submit("已清理", LineResult.Completed, A.Photo, Civil.Terms, stranger));
        Orders.With(Doing).Refuses(NotYours, line => line.AskExtension(By.Day("2026-03-30"), "下雨", Civil.Terms, stranger));
        Orders.With(Submitted).Refuses("提交和核定要由两个人来做。", line => line.Accept(null, line.Own));
        Orders.With(Submitted).Refuses("提交和核定要由两个人来做。", line => line.Return("照片看不清", Civil.Terms, line.Own));
    }

    [Fact]
    public void A_result_has_words_and_proof()
    {
        var line = Orders.With(Doing);

        line.Refuses("请写明办理情况。", l => l.Submit(" ", LineResult.Completed, A.Photo, Civil.Terms, l.Own));
        line.Refuses("请上传办理的佐证材料。", l => l.Submit("已清理", LineResult.Completed, null, Civil.Terms, l.Own));
        line.Submit(" 无地可迁 ", LineResult.Impossible, A.Paper, Civil.Terms, line.Own);

        Assert.Equal(("无地可迁", LineResult.Impossible, "核定"), (line.Measure, line.Result, line.Dossier.Awaited));
    }

    [Fact]
    public void What_is_sent_back_is_counted_and_yellow()
    {
        var line = Orders.With(Submitted);

        line.Refuses("请写明理由。", l => l.Return(" ", Civil.Terms, Civil.Office));
        line.Return("照片看不清", Civil.Terms, Civil.Office);

        Assert.Equal((Returned, 1, Light.Yellow), (line.Status, line.ReturnCount, line.LightAt(By.Clock.At, Civil.Terms)));
    }

    [Fact]
    public void A_unit_objects_once_and_within_a_day()
    {
        Orders.With(Assigned).Refuses("请写明理由。", line => line.RaiseObjection(" ", Civil.Terms, line.Own));
        Orders.With(Assigned).Refuses("异议要在交办后 {0} 个工作日内提出。", line => line.RaiseObjection("不归我们管", Civil.Terms, line.Own.On("2026-03-12")));
        Orders.With(SignedFor).RefusesNow(line => line.RaiseObjection("不归我们管", Civil.Terms, line.Own));

        var line = Orders.With(Assigned);
        line.RaiseObjection("不归我们管", Civil.Terms, line.Own);
        line.Refuses("异议还没有答复，不能签收。", l => l.Sign(Civil.Terms, l.Own));
        line.Refuses("请写明理由。", l => l.AnswerObjection(null, " ", Civil.Terms, Civil.Office));
        line.AnswerObjection(null, "合同里写明由市场负责", Civil.Terms, Civil.Office.On("2026-03-11"));

        Assert.Equal(("签收", By.Closing("2026-03-12")), (line.Dossier.Awaited, line.Dossier.DueAt));
        line.Refuses("异议只能提一次，请签收办理。", l => l.RaiseObjection("不归我们管", Civil.Terms, l.Own));
        line.Refuses("没有等待答复的异议。", l => l.AnswerObjection(null, "不改", Civil.Terms, Civil.Office));
    }

    [Fact]
    public void Another_unit_gets_it_and_may_object_for_itself()
    {
        var (line, other) = (Orders.With(Assigned), Civil.Unit("城管中队"));
        line.RaiseObjection("不归我们管", Civil.Terms, line.Own);

        line.Refuses("它已经派给“{0}”，请选另一个单位。", l => l.AnswerObjection(l.LeadUnit, "应由你们处理", Civil.Terms, Civil.Office));
        line.AnswerObjection(other, "应由城管处理", Civil.Terms, Civil.Office);

        Assert.Equal((other, Assigned, null), (line.LeadUnit, line.Status, line.ObjectedAt));
        line.RaiseObjection("也不归我们管", Civil.Terms, line.Own);
        Assert.True(line.IsObjectionOpen);
    }

    [Fact]
    public void A_later_day_lies_before_the_superiors_and_the_first_one_stays()
    {
        var line = Orders.In(OrderStatus.Assigned).Lines[1];
        line.To(Doing);

        line.Refuses("每一条都要在上级期限前至少 {0} 个工作日办完，最迟 {1:d}。", l => l.AskExtension(By.Day("2026-03-31"), "下雨", Civil.Terms, l.Own));
        line.AskExtension(By.Day("2026-03-30"), "下雨", Civil.Terms, line.Own);
        line.Refuses("申请和决定要由两个人来做。", l => l.DecideExtension(true, null, Civil.Terms, l.Own));
        line.Refuses("请写明理由。", l => l.DecideExtension(false, " ", Civil.Terms, Civil.Office));
        line.DecideExtension(true, null, Civil.Terms, Civil.Office);

        Assert.Equal((By.Day("2026-03-30"), By.Day("2026-03-27"), By.Closing("2026-03-30")), (line.DueOn, line.OriginalDueOn, line.Dossier.DueAt));
        Orders.With(Submitted).RefusesNow(l => l.AskExtension(By.Day("2026-03-30"), "下雨", Civil.Terms, l.Own));
        Orders.With(Submitted).RefusesNow(l => l.DecideExtension(true, null, Civil.Terms, Civil.Office));
    }

    [Fact]
    public void The_leader_may_let_the_reply_go_out_without_it()
    {
        var line = Orders.With(Doing);

        line.Refuses("请写明理由。", l => l.Waive(" ", Civil.Leader));
        line.Waive("等市里统一改造", Civil.Leader);

        Assert.True(line.IsSettled);
        Assert.Null(line.LightAt(By.Clock.On("2026-05-01").At, Civil.Terms));
        line.Refuses("这一条已经核定或免于等待。", l => l.Waive("再等", Civil.Leader));
    }

    [Fact]
    public void Before_it_is_handed_out_a_line_has_no_light() => Assert.Null(Orders.In(OrderStatus.Registered).Lines[0].LightAt(By.Clock.On("2026-05-01").At, Civil.Terms));
}
