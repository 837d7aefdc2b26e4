using Wangchun.Domain.Activities;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Activities.SignUpState;

namespace Wangchun.UnitTests.Activities;

public sealed class SignUpWorkflowTests
{
    private static readonly string[] Agreed =
    [
        "Applied 同意报名 Confirmed",
        "Applied 不同意报名 Rejected",
        "Waitlisted 确认候补 Confirmed",
        "Applied 退出报名 Withdrawn",
        "Waitlisted 退出报名 Withdrawn",
        "Confirmed 退出报名 Withdrawn",
        "Confirmed 签到 CheckedIn",
        "CheckedIn 确认时长 Completed",
        "Confirmed 记为未到 NoShow",
        "Confirmed 补录时长 Completed",
        "Completed 撤销补录 Cancelled",
        "Applied 没有轮到 Cancelled",
        "Waitlisted 没有轮到 Cancelled",
        "Applied 活动取消 Cancelled",
        "Waitlisted 活动取消 Cancelled",
        "Confirmed 活动取消 Cancelled",
        "CheckedIn 活动取消 Cancelled",
    ];

    private static readonly Dictionary<string, Action<Activity, SignUp>> OfOne = new()
    {
        ["同意报名"] = (activity, signUp) => activity.Approve(signUp, By.Author),
        ["不同意报名"] = (activity, signUp) => activity.Reject(signUp, "人数够了", By.Author),
        ["确认候补"] = (activity, signUp) => activity.AcceptOffer(signUp, By.Author),
        ["退出报名"] = (activity, signUp) => activity.Withdraw(signUp, null, An.Terms, By.Author),
        ["签到"] = (activity, signUp) => activity.CheckIn(signUp, An.Terms, By.Author.On(An.Day, "09:00")),
        ["确认时长"] = (activity, signUp) => activity.Complete(signUp, 2, null, An.Terms, By.Author.On(An.Day, "12:00")),
        ["记为未到"] = (activity, signUp) => activity.MarkAbsent(signUp, By.Author.On(An.Day, "12:00")),
    };

    public static TheoryData<SignUpState, string> Allowed => Pairs.Rows(SignUp.Workflow.Steps.Where(step => OfOne.ContainsKey(step.Verb)).Select(step => (step.From, step.Verb)));

    public static TheoryData<SignUpState, string> NotAllowed => Pairs.Rows(Pairs.All<SignUpState>(OfOne.Keys).Where(pair => !SignUp.Workflow.Allows(pair.Status, pair.Verb)));

    public static TheoryData<SignUpState> States => [.. Enum.GetValues<SignUpState>()];

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() =>
        Assert.Equal(Agreed.Order(StringComparer.Ordinal), SignUp.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(SignUpState from, string verb)
    {
        var (activity, signUp) = An.With(from);
        if (verb == "确认候补") Free(activity);
        if (verb is "确认时长" or "记为未到") activity.Over();

        OfOne[verb](activity, signUp);

        var step = SignUp.Workflow.Require(from, verb);
        var entry = activity.Dossier.Entries[^1];
        Assert.Equal(step.To, signUp.State);
        Assert.Equal((verb, $"{from}", $"{step.To}", signUp.Person.Name), (entry.What, entry.From, entry.To, entry.Note));
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(SignUpState from, string verb)
    {
        var (activity, signUp) = An.With(from);

        activity.RefusesNow(a => OfOne[verb](a, signUp));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void When_the_activity_is_cancelled_whatever_is_open_is_cancelled(SignUpState state)
    {
        var (activity, signUp) = An.With(state);
        if (!Activity.Workflow.Allows(activity.Status, "取消活动")) return;

        activity.Dropped();

        Assert.Equal(SignUp.Workflow.Allows(state, "活动取消") ? Cancelled : state, signUp.State);
        Assert.Equal(0, activity.SeatsTaken);
        Assert.Equal(SignUp.Workflow.Allows(state, "活动取消"), activity.Notices.Any(notice => notice.SignUp == signUp && notice.Text == "“{0}”取消了：{1}"));
    }

    [Theory]
    [InlineData(Applied, Cancelled)]
    [InlineData(Waitlisted, Cancelled)]
    [InlineData(Confirmed, Confirmed)]
    [InlineData(CheckedIn, CheckedIn)]
    public void When_it_is_over_the_clock_lets_go_of_those_who_never_had_a_seat(SignUpState before, SignUpState after)
    {
        var (activity, signUp) = An.With(before);

        activity.Over();

        Assert.Equal(after, signUp.State);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_seat_is_counted_as_long_as_somebody_has_it(SignUpState state)
    {
        var (activity, _) = An.With(state);

        Assert.Equal(activity.SignUps.Count(signUp => signUp.TakesSeat), activity.SeatsTaken);
        Assert.InRange(activity.SeatsTaken, 0, activity.Capacity);
    }

    [Fact]
    public void A_reason_is_given_to_whoever_is_not_taken()
    {
        var (activity, signUp) = An.With(Applied);

        activity.Refuses("请写明理由。", a => a.Reject(signUp, " ", By.Author));
        activity.Reject(signUp, "要有电工证", By.Author);

        Assert.Equal("要有电工证", signUp.Reason);
        Assert.Equal(["河道清洁", "要有电工证"], Assert.Single(activity.Notices).Values);
    }

    [Fact]
    public void No_more_are_approved_than_there_are_seats()
    {
        var (activity, first) = An.With(Applied);
        var second = activity.Joins(An.Volunteer("郑海波"));
        activity.Approve(first, By.Author);

        activity.Refuses("名额已满（{0} 人）。有人退出或增加名额后再同意。", a => a.Approve(second, By.Author));
    }

    [Fact]
    public void Nobody_is_approved_after_the_end()
    {
        var (activity, signUp) = An.With(Applied);

        activity.Refuses("活动已结束，不能再加人。", a => a.Approve(signUp, By.Author.On(An.Day, "11:00")));
    }

    /// <summary>Whoever came first leaves, and the clock offers the seat.</summary>
    private static void Free(Activity activity)
    {
        activity.Withdraw(activity.SignUps[0], null, An.Terms, By.Author);
        activity.Promote(An.Terms, By.Clock);
    }
}
