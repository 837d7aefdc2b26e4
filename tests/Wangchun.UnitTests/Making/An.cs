using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Casework;

namespace Wangchun.UnitTests.Making;

/// <summary>Activities and those who come. The one of the tests is on Saturday, 14 March 2026, from nine to eleven, with two seats.</summary>
internal static class An
{
    public const string Day = "2026-03-14";

    public static ActivityTerms Terms { get; } = new(new ActivityRules(), WorkCalendars.Published);

    public static ActivitySheet Sheet { get; } = new()
    {
        Title = "河道清洁",
        Detail = "沿河捡拾垃圾，工具由社区提供。",
        StartsAt = At("09:00"),
        EndsAt = At("11:00"),
        Place = "五江口公园东门",
        CommunityId = 3,
        Host = ActivityHost.Community,
        Capacity = 2,
    };

    public static DateTime At(string time, string day = Day) => By.Author.On(day, time).At;

    public static Activity Activity(Func<ActivitySheet, ActivitySheet>? but = null) =>
        new Activity(but is null ? Sheet : but(Sheet), By.Author).Saved();

    public static Activity Published(Func<ActivitySheet, ActivitySheet>? but = null)
    {
        var activity = Activity(but);
        activity.Publish("HD-2026-001", By.Author);
        return activity.Saved();
    }

    public static Volunteer Volunteer(string name = "沈国良") => new(A.Person(name), IsMember: false, Age: null, GivesWord: false, []);

    /// <summary>Signs up with a login, at ten on Tuesday.</summary>
    public static SignUp Joins(this Activity activity, Volunteer? volunteer = null, Act? act = null)
    {
        var signUp = activity.Enrol(volunteer ?? Volunteer(), SignUpChannel.Own, Terms, act ?? By.Author);
        activity.Saved();
        return signUp;
    }

    public static Activity Started(this Activity activity)
    {
        activity.Start(By.Clock.On(Day, "09:00"));
        return activity.Saved();
    }

    public static Activity Over(this Activity activity)
    {
        if (activity.Status == ActivityStatus.Published) activity.Started();
        activity.End(Terms, By.Clock.On(Day, "11:00"));
        return activity.Saved();
    }

    public static Activity Settled(this Activity activity)
    {
        activity.Over().Settle(By.Author.On("2026-03-16"));
        return activity.Saved();
    }

    public static Activity Dropped(this Activity activity)
    {
        activity.Cancel("台风", By.Author);
        return activity.Saved();
    }

    /// <summary>Somebody in this state; the activity has gone as far as that needs.</summary>
    public static (Activity Activity, SignUp SignUp) With(SignUpState state)
    {
        var activity = Published(sheet => sheet with { Capacity = 1, JoinMode = state is SignUpState.Applied or SignUpState.Rejected ? JoinMode.Approval : JoinMode.Anyone });
        if (state == SignUpState.Waitlisted) activity.Joins(Volunteer("先到的人"));
        var signUp = activity.Joins();
        switch (state)
        {
            case SignUpState.CheckedIn: activity.CheckIn(signUp, Terms, By.Author.On(Day, "09:00")); break;
            case SignUpState.Completed: activity.CheckIn(signUp, Terms, By.Author.On(Day, "09:00")); activity.Over().Complete(signUp, 2, null, Terms, By.Author.On(Day, "12:00")); break;
            case SignUpState.NoShow: activity.Over().MarkAbsent(signUp, By.Author.On(Day, "12:00")); break;
            case SignUpState.Withdrawn: activity.Withdraw(signUp, null, Terms, By.Author); break;
            case SignUpState.Rejected: activity.Reject(signUp, "人数够了", By.Author); break;
            case SignUpState.Cancelled: activity.Dropped(); break;
        }

        Assert.Equal(state, signUp.State);
        return (activity.Saved(), signUp);
    }
}
