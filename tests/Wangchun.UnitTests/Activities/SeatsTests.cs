using Wangchun.Domain.Activities;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Activities.SignUpState;

namespace Wangchun.UnitTests.Activities;

public sealed class SeatsTests
{
    private readonly Activity activity = An.Published();

    [Fact]
    public void An_invitation_is_taken_back_unless_the_person_has_signed_up()
    {
        var closed = An.Published(sheet => sheet with { JoinMode = JoinMode.Invitation });
        var (guest, other) = (An.Volunteer(), An.Volunteer("郑海波"));
        closed.Invite(guest.Person, By.Author);
        closed.Invite(other.Person, By.Author);
        closed.Saved().Joins(guest);

        closed.Refuses("“{0}”已经报名，不能收回邀请。不能来的，请在报名名单里代为退出。", a => a.TakeBackInvitation(a.Invitations[0], By.Author));
        closed.TakeBackInvitation(closed.Invitations[1], By.Author);

        Assert.Equal(guest.Person, Assert.Single(closed.Invitations).Person);
        Assert.Contains(closed.Notices, notice => notice.PersonId == other.Person.Id && notice.Text.Contains("收回了对您的邀请", StringComparison.Ordinal));
        closed.Refuses("这场活动只接受邀请。", a => a.Joins(other));
        closed.Invite(other.Person, By.Author);
    }

    [Fact]
    public void A_free_seat_is_taken_at_once()
    {
        var signUp = activity.Joins();

        Assert.Equal((Confirmed, 1, By.Author.At), (signUp.State, activity.SeatsTaken, signUp.ConfirmedAt));
        Assert.Equal((SignUpChannel.Own, By.Author.PersonId), (signUp.Channel, signUp.EnteredById));
    }

    [Fact]
    public void A_full_activity_has_a_waiting_list()
    {
        activity.Joins();
        activity.Joins(An.Volunteer("郑海波"));

        var third = activity.Joins(An.Volunteer("吴秀芬"));

        Assert.True(activity.IsFull);
        Assert.Equal((Waitlisted, 2, 0), (third.State, activity.SeatsTaken, activity.SeatsLeft));
    }

    [Fact]
    public void Where_the_organiser_decides_nobody_has_a_seat_yet()
    {
        var choosy = An.Published(sheet => sheet with { JoinMode = JoinMode.Approval, Capacity = 1 });

        Assert.Equal((Applied, Applied, 0), (choosy.Joins().State, choosy.Joins(An.Volunteer("郑海波")).State, choosy.SeatsTaken));
    }

    [Fact]
    public void Where_one_is_invited_only_the_invited_come()
    {
        var closed = An.Published(sheet => sheet with { JoinMode = JoinMode.Invitation });
        var guest = An.Volunteer("郑海波");
        closed.Invite(guest.Person, By.Author);

        closed.Refuses("这场活动只接受邀请。", a => a.Joins());
        closed.Refuses("已经邀请过{0}。", a => a.Invite(guest.Person, By.Author));

        Assert.Equal(Confirmed, closed.Joins(guest).State);
        Assert.Equal(guest.Person.Id, closed.Notices[0].PersonId);
    }

    [Fact]
    public void Staff_can_write_down_whoever_they_like()
    {
        var closed = An.Published(sheet => sheet with { JoinMode = JoinMode.Invitation });

        var signUp = closed.Enrol(An.Volunteer(), SignUpChannel.OnBehalf, An.Terms, By.Office);

        Assert.Equal((Confirmed, By.Office.PersonId), (signUp.State, signUp.EnteredById));
        Assert.NotEqual(signUp.EnteredById, signUp.Person.Id);
        Assert.Equal("代为报名", closed.Dossier.Entries[^1].What);
    }

    [Fact]
    public void One_person_has_one_place()
    {
        var person = An.Volunteer();
        var first = activity.Joins(person);

        activity.Refuses("{0}已经报过名了。", a => a.Joins(person));
        activity.Withdraw(first, null, An.Terms, By.Author);

        Assert.Equal(Confirmed, activity.Joins(person).State);
        Assert.Equal(2, activity.SignUps.Count);
    }

    [Fact]
    public void Nobody_signs_up_after_the_start_but_staff_can_add_people_until_the_end()
    {
        activity.Refuses("活动已开始，不能再报名。", a => a.Joins(act: By.Author.On(An.Day, "09:00")));
        activity.Started();
        activity.RefusesNow(a => a.Joins(act: By.Author.On(An.Day, "09:30")));

        var late = activity.Enrol(An.Volunteer(), SignUpChannel.OnBehalf, An.Terms, By.Author.On(An.Day, "10:00"));

        Assert.Equal(Confirmed, late.State);
        activity.Refuses("活动已开始，不能再报名。", a => a.Enrol(An.Volunteer("郑海波"), SignUpChannel.OnBehalf, An.Terms, By.Author.On(An.Day, "11:00")));
    }

    [Fact]
    public void While_it_is_under_way_there_is_no_line()
    {
        var small = An.Published(sheet => sheet with { Capacity = 1 });
        small.Joins();
        small.Started();

        small.Refuses("名额已满（{0} 人）。", a => a.Enrol(An.Volunteer("郑海波"), SignUpChannel.OnBehalf, An.Terms, By.Author.On(An.Day, "10:00")));
    }

    [Fact]
    public void Members_only_means_members_only()
    {
        var party = An.Published(sheet => sheet with { Audience = Audience.MembersOnly });

        party.Refuses("这场活动只请党员参加。", a => a.Joins());

        Assert.Equal(Confirmed, party.Joins(An.Volunteer() with { IsMember = true }).State);
    }

    [Fact]
    public void A_known_age_is_looked_at_and_an_unknown_one_is_taken_on_trust()
    {
        var grown = An.Published(sheet => sheet with { MinimumAge = 18 });

        grown.Refuses("这场活动要满 {0} 周岁才能参加。", a => a.Joins(An.Volunteer() with { Age = 17, GivesWord = true }));
        grown.Refuses("请确认符合参加要求。", a => a.Joins());

        Assert.Equal(Confirmed, grown.Joins(An.Volunteer() with { Age = 18 }).State);
        Assert.Equal(Confirmed, grown.Joins(An.Volunteer("郑海波") with { GivesWord = true }).State);
    }

    [Fact]
    public void Skills_are_asked_for()
    {
        var skilled = An.Published(sheet => sheet with { Skills = "有电工证" });

        skilled.Refuses("请确认符合参加要求。", a => a.Joins());

        Assert.Equal(Confirmed, skilled.Joins(An.Volunteer() with { GivesWord = true }).State);
    }

    [Theory]
    [InlineData("07:00", "09:00", 0)]
    [InlineData("11:00", "12:00", 0)]
    [InlineData("08:00", "09:15", 15)]
    [InlineData("10:50", "12:00", 10)]
    public void A_short_overlap_is_noticed_and_lets_one_in(string from, string to, int minutes) =>
        Assert.Equal(minutes, activity.Joins(Busy(from, to)).OverlapMinutes);

    [Theory]
    [InlineData("08:00", "09:16", 16)]
    [InlineData("08:00", "12:00", 120)]
    [InlineData("09:30", "10:00", 30)]
    public void A_longer_one_keeps_one_out(string from, string to, int minutes)
    {
        var refusal = activity.Refuses("和“{0}”的时间重了 {1} 分钟，不能两场都参加。", a => a.Joins(Busy(from, to)));

        Assert.Equal(["反诈宣讲", minutes], refusal.Values);
    }

    [Fact]
    public void The_organiser_can_let_it_pass_with_a_reason()
    {
        activity.Refuses("和“{0}”的时间重了 {1} 分钟，不能两场都参加。", a => a.Enrol(Busy("10:00", "12:00"), SignUpChannel.OnBehalf, An.Terms, By.Author, " "));
        activity.Refuses("和“{0}”的时间重了 {1} 分钟，不能两场都参加。", a => a.Enrol(Busy("10:00", "12:00"), SignUpChannel.Own, An.Terms, By.Author, "只参加前半场"));

        var signUp = activity.Enrol(Busy("10:00", "12:00"), SignUpChannel.OnBehalf, An.Terms, By.Author, "只参加前半场");

        Assert.Equal((60, "只参加前半场"), (signUp.OverlapMinutes, signUp.OverlapReason));
    }

    [Fact]
    public void The_grace_is_a_setting() =>
        Assert.Equal(60, activity.Enrol(Busy("10:00", "12:00"), SignUpChannel.Own, An.Terms with { Rules = new ActivityRules { OverlapMinutes = 60 } }, By.Author).OverlapMinutes);

    [Fact]
    public void One_can_withdraw_until_a_day_before_and_the_row_stays()
    {
        var signUp = activity.Joins();

        activity.Withdraw(signUp, "要加班", An.Terms, By.Author.On("2026-03-13", "09:00"));

        Assert.Equal((Withdrawn, "要加班", false, 0), (signUp.State, signUp.Reason, signUp.IsLate, activity.SeatsTaken));
        Assert.Single(activity.SignUps);
    }

    [Fact]
    public void Later_only_the_organiser_can_take_one_out_and_it_is_marked()
    {
        var signUp = activity.Joins();
        var late = By.Author.On("2026-03-13", "09:01");

        activity.Refuses("开始前 {0} 小时内不能自己退出，请打电话给组织者。", a => a.Withdraw(signUp, null, An.Terms, late));
        activity.Refuses("请写明理由。", a => a.WithdrawFor(signUp, null, An.Terms, late));
        activity.WithdrawFor(signUp, "来电说发烧", An.Terms, late);

        Assert.Equal((Withdrawn, true, By.Author.PersonId), (signUp.State, signUp.IsLate, signUp.EndedById));
    }

    [Fact]
    public void Taken_out_in_good_time_is_not_late()
    {
        var signUp = activity.Joins();

        activity.WithdrawFor(signUp, "来电说要出差", An.Terms, By.Author);

        Assert.False(signUp.IsLate);
    }

    private static Volunteer Busy(string from, string to) => An.Volunteer() with { Others = [new Engagement("反诈宣讲", An.At(from), An.At(to))] };
}
