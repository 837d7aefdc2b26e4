using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.RectificationStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class RectificationTests
{
    private const string NotYours = "这项整改由“{0}”办理。";

    private static readonly string[] Agreed =
    [
        "Dispatched 接单 Accepted",
        "Dispatched 提出异议 Disputed",
        "Disputed 维持派单 Dispatched",
        "Accepted 开始整改 Rectifying",
        "Rectifying 报告整改 Claimed",
        "Claimed 复查通过 Verified",
        "Claimed 复查不通过 Rectifying",
        "Accepted 暂缓整改 Exempted",
        "Rectifying 暂缓整改 Exempted",
        "Exempted 暂缓到期 Rectifying",
        "Dispatched 改派 Superseded",
        "Disputed 改派 Superseded",
        "Accepted 改派 Superseded",
        "Rectifying 改派 Superseded",
    ];

    private static readonly Dictionary<string, Action<Rectification>> Acts = new()
    {
        ["接单"] = task => task.Accept(task.Own),
        ["提出异议"] = task => task.Dispute("不归我们管", Civil.Terms, task.Own),
        ["维持派单"] = task => task.Uphold("合同里写明由物业负责", Civil.Terms, Civil.Lead),
        ["开始整改"] = task => task.Begin(task.Own),
        ["报告整改"] = task => task.Done(),
        ["复查通过"] = task => task.Verify(CheckedBy.OnSite, null, true, Civil.Inspector()),
        ["复查不通过"] = task => task.Reopen(CheckedBy.OnSite, "还有两层不亮", true, Civil.Terms, Civil.Inspector()),
        ["暂缓整改"] = task => task.GrantExemption(Civil.Leader),
        ["暂缓到期"] = task => task.EndExemption(Civil.Terms, By.Clock.On("2026-05-01")),
        ["改派"] = task => task.Finding.Redispatch(task, Civil.Unit("城管中队"), "应由城管处理", null, Civil.Terms, Civil.Lead),
    };

    public static TheoryData<RectificationStatus, string> Allowed => Rectification.Workflow.Allowed();

    public static TheoryData<RectificationStatus, string> NotAllowed => Rectification.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), Rectification.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(RectificationStatus from, string verb)
    {
        var task = Rounds.With(from);
        if (verb == "暂缓整改") task.AskExemption(By.Day("2026-04-30"), "等管线改造", Civil.Terms, Civil.Office);

        Acts[verb](task);

        var (step, entry) = (Rectification.Workflow.Require(from, verb), task.Dossier.Entries[^1]);
        Assert.Equal(step.To, task.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(RectificationStatus from, string verb) => Rounds.With(from).RefusesNow(Acts[verb]);

    [Theory]
    [InlineData("RC-01", "2026-03-11T02:00:00")]
    [InlineData("RC-04", "2026-03-13T09:30:00")]
    [InlineData("RC-08", "2026-03-31T09:30:00")]
    [InlineData("MK-04", "2026-06-08T09:30:00")]
    public void The_grade_of_the_fault_says_how_long_the_unit_has(string code, string due)
    {
        var task = Rounds.With(Accepted, code);

        Assert.Equal(due, $"{task.DueAt:s}");
        Assert.Equal((task.DueAt, "报告整改", task.DueAt), (task.OriginalDueAt, task.Dossier.Awaited, task.Dossier.DueAt));
    }

    [Fact]
    public void What_takes_long_has_a_day_of_its_own_and_reports_every_month()
    {
        var task = Rounds.With(Accepted, "MK-04");

        Assert.Equal([By.Day("2026-04-10"), By.Day("2026-05-10")], task.Slots.Select(slot => slot.DueOn));
        task.Refuses("请写明进展。", t => t.Report(t.Slots[0], " ", t.Own));
        task.Refuses(NotYours, t => t.Report(t.Slots[0], "秤已送检", Civil.For(Civil.Unit())));
        task.Report(task.Slots[0], "秤已送检", task.Own);
        task.Refuses("这一期已经反馈过。", t => t.Report(t.Slots[0], "秤已送检", t.Own));
        Assert.Equal((false, true), (task.Slots[0].IsMissed(By.Day("2026-05-11")), task.Slots[1].IsMissed(By.Day("2026-05-11"))));
        Rounds.With(Verified, "MK-04").RefusesNow(t => t.Report(t.Slots[0], "秤已送检", t.Own));
    }

    [Theory, InlineData("2026-03-10"), InlineData("2026-06-09")]
    public void The_day_for_what_takes_long_lies_within_ninety_days(string until)
    {
        var round = Rounds.Planned();
        var finding = round.Finds("MK-04");
        round.Reviewed();

        round.Refuses("长效整改的期限要晚于今天，最长 {0} 天。", r => r.Issue([new DispatchSheet(finding, Civil.Unit(), By.Day(until))], Civil.Terms, Civil.Office));
    }

    [Fact]
    public void Before_issue_only_what_is_put_right_on_the_spot_goes_out()
    {
        var round = Rounds.Planned();
        var (lane, light, raw) = (round.Finds(), round.Finds("RC-04"), round.Finds("RC-08"));
        lane.Confirm(null, Civil.Lead);
        light.Confirm(null, Civil.Lead);

        lane.Dispatch(lane.Point.Unit, null, Civil.Terms, Civil.Lead);

        Assert.Equal(Dispatched, Assert.Single(lane.Rectifications).Status);
        light.Refuses("通报印发前只能派发立行立改的问题。", f => f.Dispatch(f.Point.Unit, null, Civil.Terms, Civil.Lead));
        raw.RefusesNow(f => f.Dispatch(f.Point.Unit, null, Civil.Terms, Civil.Lead));
        lane.Refuses("它已经派给“{0}”，请选另一个单位。", f => f.Dispatch(f.Point.Unit, null, Civil.Terms, Civil.Lead));
    }

    [Fact]
    public void Only_the_unit_acts_for_the_unit()
    {
        var stranger = Civil.For(Civil.Unit("别的物业"));

        Rounds.With(Dispatched).Refuses(NotYours, task => task.Accept(stranger));
        Rounds.With(Dispatched).Refuses(NotYours, task => task.Dispute("不归我们管", Civil.Terms, stranger));
        Rounds.With(Accepted).Refuses(NotYours, task => task.Begin(stranger));
        Rounds.With(Rectifying).Refuses(NotYours, task => task.Done(stranger));
        Rounds.With(Rectifying).Refuses(NotYours, task => task.AskExtension(By.Day("2026-03-20"), "缺货", Civil.Terms, stranger));
    }

    [Fact]
    public void Silence_counts_as_yes_and_is_marked()
    {
        var task = Rounds.With(Dispatched);

        Assert.Equal(("接单", By.Closing("2026-03-11")), (task.Dossier.Awaited, task.Dossier.DueAt));
        task.Refuses("接单期限还没有到。", t => t.AcceptBySilence(By.Clock.On("2026-03-11", "17:30")));
        task.AcceptBySilence(By.Clock.On("2026-03-11", "17:31"));

        Assert.Equal((Accepted, true), (task.Status, task.IsAcceptedBySilence));
        Rounds.With(Accepted).RefusesNow(t => t.AcceptBySilence(By.Clock.On("2026-03-12")));
    }

    [Fact]
    public void The_unit_disputes_once_and_soon()
    {
        Rounds.With(Dispatched).Refuses("请写明理由。", task => task.Dispute(" ", Civil.Terms, task.Own));
        Rounds.With(Dispatched).Refuses("异议要在派单后 {0} 个工作日内提出。", task => task.Dispute("不归我们管", Civil.Terms, task.Own.On("2026-03-12")));

        var task = Rounds.With(Disputed);
        Assert.Equal(("答复异议", By.Closing("2026-03-11")), (task.Dossier.Awaited, task.Dossier.DueAt));
        task.Refuses("请写明理由。", t => t.Uphold(" ", Civil.Terms, Civil.Lead));
        task.Uphold("合同里写明由物业负责", Civil.Terms, Civil.Lead.On("2026-03-11"));

        Assert.Equal(("接单", By.Closing("2026-03-12")), (task.Dossier.Awaited, task.Dossier.DueAt));
        task.Refuses("异议只能提一次，请接单整改。", t => t.Dispute("真的不归我们管", Civil.Terms, t.Own.On("2026-03-11")));
    }

    [Fact]
    public void Another_unit_gets_it_with_a_new_clock()
    {
        var (task, other) = (Rounds.With(Disputed), Civil.Unit("城管中队"));

        task.Finding.Refuses("请写明理由。", f => f.Redispatch(task, other, " ", null, Civil.Terms, Civil.Lead));
        task.Finding.Refuses("它已经派给“{0}”，请选另一个单位。", f => f.Redispatch(task, task.Unit, "应由城管处理", null, Civil.Terms, Civil.Lead));
        var next = task.Finding.Redispatch(task, other, "应由城管处理", null, Civil.Terms, Civil.Lead.On("2026-03-12"));

        Assert.Equal((Superseded, Dispatched, By.Closing("2026-03-17")), (task.Status, next.Status, next.DueAt));
        Assert.Equal([next], task.Finding.Living);
        Assert.Equal(next, task.Finding.Worst);
    }

    [Fact]
    public void Done_is_shown_by_a_photo_from_the_same_angle()
    {
        var task = Rounds.With(Rectifying);

        task.Refuses("请写明怎样整改的。", t => t.Claim(" ", Rounds.After, null, Civil.Terms, t.Own));
        task.Refuses("请上传一张同角度的整改后照片。", t => t.Claim("换了灯泡", null, null, Civil.Terms, t.Own));
        task.Refuses("请上传一张同角度的整改后照片。", t => t.Claim("换了灯泡", A.Paper, null, Civil.Terms, t.Own));
        task.Done();

        Assert.Equal(("换了灯泡", By.Office.At, task.Own.PersonId), (task.Measure, task.ClaimedAt, task.ClaimedById));
        Assert.Equal(("复查", By.Closing("2026-03-13")), (task.Dossier.Awaited, task.Dossier.DueAt));
        Assert.Null(task.SamePhotoId);
    }

    [Fact]
    public void The_same_photo_is_pointed_out()
    {
        var (here, elsewhere) = (Rounds.With(Rectifying), Rounds.With(Rectifying));

        here.Claim("换了灯泡", A.Photo, null, Civil.Terms, here.Own);
        elsewhere.Claim("换了灯泡", Rounds.After, 4711, Civil.Terms, elsewhere.Own);

        Assert.Equal((Claimed, here.Finding.Dossier.Attachments[0].Id), (here.Status, here.SamePhotoId));
        Assert.Equal(4711, elsewhere.SamePhotoId);
    }

    [Fact]
    public void Who_did_it_or_found_it_does_not_check_it()
    {
        var task = Rounds.With(Claimed);
        var capturer = Civil.Inspector(task.Finding.CapturedById!.Value);

        Refuses("责任单位不能复查自己的整改。", task.Own, true);
        Refuses("责任单位不能复查自己的整改。", Civil.Inspector(task.ClaimedById!.Value), true);
        Refuses("这个问题由您登记，现在有别的督查员，请由别人复查。", capturer, true);
        task.Verify(CheckedBy.OnSite, "亮了", anotherIsFree: false, capturer);

        Assert.Equal((Verified, capturer.PersonId, CheckedBy.OnSite, By.Office.At), (task.Status, task.ReInspectedById, task.ReInspectedHow, task.VerifiedAt));

        void Refuses(string sentence, Domain.Casework.Act act, bool free)
        {
            task.Refuses(sentence, t => t.Verify(CheckedBy.OnSite, null, free, act));
            task.Refuses(sentence, t => t.Reopen(CheckedBy.OnSite, "没亮", free, Civil.Terms, act));
        }
    }

    [Fact]
    public void What_is_hard_is_checked_on_the_spot()
    {
        Rounds.With(Claimed, "RC-08").Refuses("“{0}”的问题要到现场复查。", task => task.Verify(CheckedBy.Photo, null, true, Civil.Inspector()));
        Rounds.With(Claimed, "MK-04").Refuses("“{0}”的问题要到现场复查。", task => task.Verify(CheckedBy.Photo, null, true, Civil.Inspector()));

        var task = Rounds.With(Claimed);
        task.Verify(CheckedBy.Photo, null, true, Civil.Inspector());
        Assert.Equal(Verified, task.Status);
    }

    [Theory]
    [InlineData("RC-01", "2026-03-10T14:00:00")]
    [InlineData("RC-04", "2026-03-12T09:30:00")]
    [InlineData("RC-08", "2026-03-20T09:30:00")]
    [InlineData("MK-04", "2026-04-24T09:30:00")]
    public void What_failed_has_half_of_its_time_again_and_is_counted(string code, string due)
    {
        var task = Rounds.With(Claimed, code);

        task.Refuses("请写明理由。", t => t.Reopen(CheckedBy.OnSite, " ", true, Civil.Terms, Civil.Inspector()));
        task.Reopen(CheckedBy.OnSite, "还有两层不亮", true, Civil.Terms, Civil.Inspector());

        Assert.Equal((due, 1, false), ($"{task.DueAt:s}", task.ReopenCount, task.IsEscalated));
        Assert.Equal("报告整改", task.Dossier.Awaited);
        Assert.NotEqual(task.OriginalDueAt, task.DueAt);
    }

    [Fact]
    public void The_second_time_the_leader_hears_of_it_and_half_is_still_half_of_the_first()
    {
        var task = Rounds.With(Claimed, "RC-08");
        task.Reopen(CheckedBy.OnSite, "没拆完", true, Civil.Terms, Civil.Inspector());
        task.Done();

        task.Reopen(CheckedBy.OnSite, "又搭起来了", true, Civil.Terms, Civil.Inspector());

        Assert.Equal((2, true, By.Closing("2026-03-20")), (task.ReopenCount, task.IsEscalated, task.DueAt));
        Assert.Equal("上报街道领导", task.Dossier.Entries[^1].What);
    }

    [Fact]
    public void A_finding_closes_when_all_of_its_units_are_through()
    {
        var task = Rounds.With(Dispatched);
        var second = task.Finding.Dispatch(Civil.Unit("供电所"), null, Civil.Terms, Civil.Office);

        task.To(Verified);
        Assert.Equal((FindingStatus.Confirmed, second), (task.Finding.Status, task.Finding.Worst));
        second.To(Verified);

        Assert.Equal((FindingStatus.Closed, By.Office.At), (task.Finding.Status, task.Finding.ClosedAt));
        Assert.Equal("全部销号", task.Finding.Dossier.Entries[^1].What);
    }
}
