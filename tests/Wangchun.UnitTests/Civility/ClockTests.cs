using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.RectificationStatus;

namespace Wangchun.UnitTests.Civility;

/// <summary>Later days, exemptions and lights.</summary>
public sealed class ClockTests
{
    private static readonly DateOnly Later = By.Day("2026-03-20");

    [Fact]
    public void A_later_day_is_asked_for_and_the_original_one_stays()
    {
        var task = Rounds.With(Rectifying);

        task.AskExtension(Later, "灯具缺货", Civil.Terms, task.Own);
        task.DecideExtension(true, null, Civil.Terms, Civil.Office);

        Assert.Equal((By.Closing("2026-03-20"), By.Closing("2026-03-13")), (task.DueAt, task.OriginalDueAt));
        Assert.Equal(task.DueAt, task.Dossier.DueAt);
        Assert.Equal(("灯具缺货", true, Civil.Office.PersonId), (task.Extensions[0].Because, task.Extensions[0].IsGranted, task.Extensions[0].DecidedById));
    }

    [Fact]
    public void A_later_day_is_asked_for_in_time_once_at_a_time_and_for_a_reason()
    {
        var task = Rounds.With(Rectifying);

        task.Refuses("请写明理由。", t => t.AskExtension(Later, " ", Civil.Terms, t.Own));
        task.Refuses("新的期限要晚于 {0:d}。", t => t.AskExtension(By.Day("2026-03-13"), "缺货", Civil.Terms, t.Own));
        task.Refuses("延期要在到期前至少 {0} 个工作日提出。", t => t.AskExtension(Later, "缺货", Civil.Terms, t.Own.On("2026-03-13")));
        task.AskExtension(Later, "缺货", Civil.Terms, task.Own.On("2026-03-12"));
        task.Refuses("已有一份延期申请在等待决定。", t => t.AskExtension(Later, "缺货", Civil.Terms, t.Own));
        Rounds.With(Dispatched).RefusesNow(t => t.AskExtension(Later, "缺货", Civil.Terms, t.Own));
        Rounds.With(Claimed).RefusesNow(t => t.AskExtension(Later, "缺货", Civil.Terms, t.Own));
    }

    [Fact]
    public void It_is_given_twice_at_most_and_by_another_person()
    {
        var task = Rounds.With(Rectifying);
        task.Refuses("没有等待决定的延期申请。", t => t.DecideExtension(true, null, Civil.Terms, Civil.Office));
        task.AskExtension(Later, "缺货", Civil.Terms, task.Own);
        task.Refuses("申请和决定要由两个人来做。", t => t.DecideExtension(true, null, Civil.Terms, t.Own));
        task.Refuses("请写明理由。", t => t.DecideExtension(false, " ", Civil.Terms, Civil.Office));
        task.DecideExtension(true, null, Civil.Terms, Civil.Office);
        task.AskExtension(By.Day("2026-03-25"), "还缺货", Civil.Terms, task.Own);
        task.DecideExtension(true, null, Civil.Terms, Civil.Office);

        task.Refuses("最多延期 {0} 次。", t => t.AskExtension(By.Day("2026-03-31"), "仍缺货", Civil.Terms, t.Own));
    }

    [Fact]
    public void A_refused_one_changes_no_day_and_does_not_count()
    {
        var task = Rounds.With(Rectifying);
        task.AskExtension(Later, "缺货", Civil.Terms, task.Own);

        task.DecideExtension(false, "仓库有货", Civil.Terms, Civil.Office);

        Assert.Equal((false, task.OriginalDueAt), (task.Extensions[0].IsGranted, task.DueAt));
        task.AskExtension(Later, "真的缺货", Civil.Terms, task.Own);
    }

    [Fact]
    public void What_waits_for_an_answer_falls_when_it_is_done_or_passed_on()
    {
        var (done, passed) = (Rounds.With(Rectifying), Rounds.With(Rectifying));
        foreach (var task in new[] { done, passed })
        {
            task.AskExtension(Later, "缺货", Civil.Terms, task.Own);
            task.AskExemption(Later, "等改造", Civil.Terms, Civil.Office);
        }

        done.Done();
        passed.Finding.Redispatch(passed, Civil.Unit("城管中队"), "应由城管处理", null, Civil.Terms, Civil.Lead);

        Assert.All(new[] { done, passed }, task => Assert.Equal((false, false), (task.Extensions[0].IsPending, task.Exemptions[0].IsPending)));
    }

    [Fact]
    public void An_exemption_has_a_reason_a_last_day_and_two_people()
    {
        var task = Rounds.With(Accepted);

        task.Refuses("没有等待决定的暂缓申请。", t => t.GrantExemption(Civil.Leader));
        task.Refuses("请写明理由。", t => t.AskExemption(Later, " ", Civil.Terms, Civil.Office));
        task.Refuses("暂缓的期限要晚于今天，最长 {0} 天。", t => t.AskExemption(By.Today, "等改造", Civil.Terms, Civil.Office));
        task.Refuses("暂缓的期限要晚于今天，最长 {0} 天。", t => t.AskExemption(By.Day("2026-09-07"), "等改造", Civil.Terms, Civil.Office));
        task.AskExemption(By.Day("2026-09-06"), "等改造", Civil.Terms, Civil.Office);
        task.Refuses("已有一份暂缓申请在等待决定。", t => t.AskExemption(Later, "等改造", Civil.Terms, Civil.Office));
        task.Refuses("申请和决定要由两个人来做。", t => t.GrantExemption(Civil.Office));
        task.Refuses("申请的期限已过，请重新申请。", t => t.GrantExemption(Civil.Leader.On("2026-09-06")));
        task.GrantExemption(Civil.Leader);

        Assert.Equal((Exempted, FindingStatus.Exempted, By.Day("2026-09-06")), (task.Status, task.Finding.Status, task.ExemptedUntil));
        Assert.Null(task.LightAt(By.Closing("2026-08-01"), Civil.Terms));
    }

    [Fact]
    public void An_exemption_may_be_declined()
    {
        var task = Rounds.With(Rectifying);
        task.AskExemption(Later, "等改造", Civil.Terms, Civil.Office);

        task.Refuses("请写明理由。", t => t.DeclineExemption(" ", Civil.Leader));
        task.Refuses("申请和决定要由两个人来做。", t => t.DeclineExemption("不等", Civil.Office));
        task.DeclineExemption("不等", Civil.Leader);

        Assert.Equal((Rectifying, false), (task.Status, task.Exemptions[0].IsGranted));
        Rounds.With(Claimed).RefusesNow(t => t.DeclineExemption("不等", Civil.Leader));
        Rounds.With(Claimed).RefusesNow(t => t.AskExemption(Later, "等改造", Civil.Terms, Civil.Office));
    }

    [Theory]
    [InlineData("RC-01", "2026-05-02T02:00:00")]
    [InlineData("RC-04", "2026-05-09T09:30:00")]
    [InlineData("MK-04", "2026-07-30T09:30:00")]
    public void When_it_ends_everything_begins_again_with_the_whole_time(string code, string due)
    {
        var task = Rounds.With(Exempted, code);

        task.Refuses("暂缓到 {0:d}，还没有到期。", t => t.EndExemption(Civil.Terms, By.Clock.On("2026-04-30")));
        task.EndExemption(Civil.Terms, By.Clock.On("2026-05-01"));

        Assert.Equal((Rectifying, FindingStatus.Confirmed, due), (task.Status, task.Finding.Status, $"{task.DueAt:s}"));
        Assert.Equal("恢复整改", task.Finding.Dossier.Entries[^1].What);
    }

    [Theory, InlineData("2026-04-15", false), InlineData("2026-04-16", true), InlineData("2026-05-01", true)]
    public void Two_weeks_before_it_ends_somebody_is_warned(string day, bool warned)
    {
        Assert.Equal(warned, Rounds.With(Exempted).IsToBeWarned(By.Day(day), new CivilityRules()));
        Assert.False(Rounds.With(Accepted).IsToBeWarned(By.Day(day), new CivilityRules()));
    }

    [Theory]
    [InlineData("2026-03-10", "10:00", Light.Green)]
    [InlineData("2026-03-25", "10:00", Light.Green)]
    [InlineData("2026-03-26", "10:00", Light.Blue)]
    [InlineData("2026-03-31", "17:30", Light.Blue)]
    [InlineData("2026-03-31", "17:31", Light.Red)]
    public void A_light_is_read_from_the_day(string day, string time, Light light) =>
        Assert.Equal(light, Rounds.With(Accepted, "RC-08").LightAt(By.Clock.On(day, time).At, Civil.Terms));

    [Fact]
    public void Yellow_was_sent_back_taken_by_silence_or_missed_a_report()
    {
        var (back, silent, missed) = (Rounds.With(Claimed, "RC-08"), Rounds.With(Dispatched, "RC-08"), Rounds.With(Accepted, "MK-04"));
        back.Reopen(CheckedBy.OnSite, "没拆完", true, Civil.Terms, Civil.Inspector());
        silent.AcceptBySilence(By.Clock.On("2026-03-12"));

        Assert.Equal(Light.Yellow, back.LightAt(By.Today.ToDateTime(new TimeOnly(3, 0)), Civil.Terms));
        Assert.Equal(Light.Yellow, silent.LightAt(By.Clock.On("2026-03-12").At, Civil.Terms));
        Assert.Equal((Light.Green, Light.Yellow), (missed.LightAt(By.Clock.On("2026-04-10").At, Civil.Terms), missed.LightAt(By.Clock.On("2026-04-11").At, Civil.Terms)));
    }

    [Fact]
    public void What_waits_for_the_check_is_measured_by_the_check_and_what_is_over_by_nothing()
    {
        Assert.Equal(Light.Red, Rounds.With(Claimed, "RC-08").LightAt(By.Clock.On("2026-03-16").At, Civil.Terms));
        Assert.Null(Rounds.With(Verified).LightAt(By.Clock.On("2026-12-01").At, Civil.Terms));
        Assert.Null(Rounds.With(Superseded).LightAt(By.Clock.On("2026-12-01").At, Civil.Terms));
    }
}
