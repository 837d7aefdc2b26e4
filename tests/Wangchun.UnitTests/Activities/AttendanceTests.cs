using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Activities.SignUpState;

namespace Wangchun.UnitTests.Activities;

public sealed class AttendanceTests
{
    private readonly Activity activity = An.Published();
    private readonly SignUp signUp;

    public AttendanceTests() => signUp = activity.Joins();

    [Theory]
    [InlineData("08:00")]
    [InlineData("09:30")]
    [InlineData("12:00")]
    public void The_code_on_the_wall_works_an_hour_around_the_activity(string time)
    {
        activity.CheckInByCode(signUp, An.Terms, By.Author.On(An.Day, time));

        Assert.Equal((CheckedIn, AttendanceSource.QrCode, An.At(time)), (signUp.State, signUp.CheckedInBy, signUp.CheckedInAt));
    }

    [Fact]
    public void Not_earlier_and_not_later()
    {
        activity.Refuses("还没有到签到时间，请在开始前 {0} 分钟内再扫。", a => a.CheckInByCode(signUp, An.Terms, By.Author.On(An.Day, "07:59")));
        activity.Refuses("签到时间已过，请告诉组织者。", a => a.CheckInByCode(signUp, An.Terms, By.Author.On(An.Day, "12:01")));
    }

    [Fact]
    public void The_organiser_can_write_somebody_down_days_later()
    {
        activity.Over();

        activity.CheckIn(signUp, An.Terms, By.Author.On("2026-03-18"));

        Assert.Equal((CheckedIn, AttendanceSource.Organiser), (signUp.State, signUp.CheckedInBy));
    }

    [Fact]
    public void But_not_before_it_begins() =>
        activity.Refuses("活动还没有开始，不能登记到场。", a => a.CheckIn(signUp, An.Terms, By.Author));

    [Theory]
    [InlineData("0.5")]
    [InlineData("2")]
    [InlineData("4")]
    public void Hours_are_counted_in_halves(string hours)
    {
        Came();

        activity.Complete(signUp, Number(hours), null, An.Terms, By.Author.On(An.Day, "12:00"));

        Assert.Equal((Completed, Number(hours), Number(hours)), (signUp.State, signUp.Hours, signUp.TotalHours));
        Assert.Contains(activity.Notices, notice => notice.SignUp == signUp && notice.Values[1] == hours);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.25")]
    [InlineData("16.5")]
    public void Other_numbers_are_refused(string hours)
    {
        Came();

        activity.Refuses("时长按半小时填，例如 2 或 2.5，最多 {0} 小时。", a => a.Complete(signUp, Number(hours), "有原因", An.Terms, By.Author.On(An.Day, "12:00")));
    }

    [Fact]
    public void Much_more_than_planned_takes_a_reason()
    {
        Came();

        activity.Refuses("比计划多出 {0} 小时以上，请写明原因。", a => a.Complete(signUp, 4.5m, " ", An.Terms, By.Author.On(An.Day, "17:00")));
        activity.Complete(signUp, 4.5m, "下雨，收尾久", An.Terms, By.Author.On(An.Day, "17:00"));

        Assert.Equal((4.5m, "下雨，收尾久"), (signUp.Hours, signUp.HoursReason));
    }

    [Fact]
    public void Results_are_written_down_after_the_end()
    {
        activity.CheckIn(signUp, An.Terms, By.Author.On(An.Day, "09:00"));
        var other = activity.Joins(An.Volunteer("郑海波"));

        activity.Refuses("活动结束后才能登记结果。", a => a.Complete(signUp, 2, null, An.Terms, By.Author.On(An.Day, "10:59")));
        activity.Refuses("活动结束后才能登记结果。", a => a.MarkAbsent(other, By.Author.On(An.Day, "10:59")));
    }

    [Fact]
    public void The_clock_never_says_that_somebody_did_not_come()
    {
        activity.Over();

        Assert.Equal(Confirmed, signUp.State);
    }

    [Fact]
    public void Nobody_writes_down_their_own_hours()
    {
        const string words = "自己的时长要由另一位同事登记，可以请街道党建办代办。";
        var self = By.Author with { PersonId = signUp.Person.Id };
        Came();

        activity.Refuses(words, a => a.Complete(signUp, 2, null, An.Terms, self.On(An.Day, "12:00")));
        activity.Complete(signUp, 2, null, An.Terms, By.Author.On(An.Day, "12:00"));

        activity.Refuses(words, a => a.Adjust(signUp, 1, "补录", self.On("2026-03-20")));
    }

    [Fact]
    public void Later_changes_are_rows_of_their_own()
    {
        Came();
        activity.Complete(signUp, 2, null, An.Terms, By.Author.On(An.Day, "12:00"));

        activity.Adjust(signUp, -0.5m, "提前离开", By.Office.On("2026-03-20"));
        activity.Adjust(signUp, 1, "另补了一小时", By.Office.On("2026-03-21"));

        Assert.Equal((2m, 2.5m), (signUp.Hours, signUp.TotalHours));
        Assert.Equal(["提前离开", "另补了一小时"], signUp.Adjustments.Select(adjustment => adjustment.Reason));
        Assert.Equal((By.Office.PersonId, "王建国"), (signUp.Adjustments[0].ById, signUp.Adjustments[0].ByName));
    }

    [Fact]
    public void Hours_of_a_settled_activity_can_still_be_corrected()
    {
        Came();
        activity.Complete(signUp, 2, null, An.Terms, By.Author.On(An.Day, "12:00"));
        activity.Settle(By.Author.On("2026-03-16"));

        activity.Adjust(signUp, 0.5m, "漏计", By.Author.On("2026-03-20"));

        Assert.Equal(2.5m, signUp.TotalHours);
    }

    [Fact]
    public void A_correction_makes_sense_or_is_refused()
    {
        activity.RefusesNow(a => a.Adjust(signUp, 1, "补录", By.Author));
        Came();
        activity.Complete(signUp, 2, null, An.Terms, By.Author.On(An.Day, "12:00"));

        activity.Refuses("更正按半小时填，例如 0.5 或 -1。", a => a.Adjust(signUp, 0, "补录", By.Author));
        activity.Refuses("更正按半小时填，例如 0.5 或 -1。", a => a.Adjust(signUp, 0.3m, "补录", By.Author));
        activity.Refuses("更正后的时长不能小于 0。", a => a.Adjust(signUp, -2.5m, "补录", By.Author));
        activity.Refuses("更正后的时长最多 {0} 小时。", a => a.Adjust(signUp, 14.5m, "补录", By.Author));
        activity.Refuses("请写明理由。", a => a.Adjust(signUp, 1, null, By.Author));
    }

    [Fact]
    public void Whoever_has_no_account_is_called_once()
    {
        signUp.AskForCall("“{0}”改了时间，请看新的时间。", ["河道清洁"], By.Author.At);
        Assert.True(signUp.MustBeCalled);

        activity.TickOffCall(signUp, By.Office);

        Assert.Equal((false, By.Office.PersonId), (signUp.MustBeCalled, signUp.CalledById));
        activity.Refuses("不用再打这个电话。", a => a.TickOffCall(signUp, By.Office));
    }

    [Fact]
    public void Another_change_asks_for_another_call()
    {
        signUp.AskForCall("“{0}”改了时间，请看新的时间。", ["河道清洁"], By.Author.At);
        activity.TickOffCall(signUp, By.Office);

        signUp.AskForCall("“{0}”取消了：{1}", ["河道清洁", "台风"], By.Author.At);

        Assert.True(signUp.MustBeCalled);
    }

    [Fact]
    public void Consent_is_kept_with_the_version_of_its_text()
    {
        signUp.Agree("2026-11", By.Author);
        signUp.Agree("2027-01", By.Author);

        Assert.Equal(("2026-11", By.Author.At, signUp.Person), (signUp.Consent!.Version, signUp.Consent.At, signUp.Consent.Person));
    }

    private void Came()
    {
        activity.Over();
        activity.CheckIn(signUp, An.Terms, By.Author.On(An.Day, "12:00"));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class CertificateTests
{
    private static readonly CertificateLine[] Service = [new(1, "河道清洁", By.Day("2026-03-14"), 2.5m), new(2, "反诈宣讲", By.Day("2026-02-01"), 1)];

    [Fact]
    public void It_says_what_was_done_on_the_day_of_issue()
    {
        var certificate = new Certificate("ZM-2026-0001", "k3m9", A.Person("沈国良"), Service, By.Office);

        Assert.Equal((3.5m, By.Day("2026-02-01"), By.Day("2026-03-14")), (certificate.Hours, certificate.FromOn, certificate.UntilOn));
        Assert.Equal(("沈国良", "街道党建办", true), (certificate.PersonName, certificate.IssuedBy, certificate.IsValid));
    }

    [Fact]
    public void Nothing_done_nothing_certified() =>
        Assert.Equal("{0}还没有已归档活动的服务时长，不能开证明。", Assert.Throws<Refusal>(() => new Certificate("ZM-2026-0001", "k3m9", A.Person(), [], By.Office)).Text);

    [Fact]
    public void It_is_revoked_once_and_with_a_reason()
    {
        var certificate = new Certificate("ZM-2026-0001", "k3m9", A.Person("沈国良"), Service, By.Office).Saved();

        certificate.Refuses("请写明理由。", c => c.Revoke(null, By.Office));
        certificate.Revoke("名字写错", By.Colleague);

        Assert.Equal((false, "名字写错", By.Colleague.PersonId), (certificate.IsValid, certificate.RevokedBecause, certificate.RevokedById));
        certificate.Refuses("这份证明已经作废。", c => c.Revoke("再来一次", By.Office));
    }
}
