using Wangchun.Domain.Activities;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Activities.SignUpState;

namespace Wangchun.UnitTests.Activities;

public sealed class WaitingListTests
{
    private readonly Activity activity = An.Published(sheet => sheet with { Capacity = 1 });
    private readonly SignUp seated;
    private readonly SignUp first;
    private readonly SignUp second;

    public WaitingListTests()
    {
        seated = activity.Joins(An.Volunteer("先到的人"));
        second = activity.Joins(An.Volunteer("排在后面的人"), By.Author.On("2026-03-10", "10:30"));
        first = activity.Joins(An.Volunteer("排在前面的人"), By.Author.On("2026-03-10", "10:20"));
    }

    [Fact]
    public void A_full_activity_offers_nothing()
    {
        activity.Promote(An.Terms, By.Clock);

        Assert.False(first.IsOffered || second.IsOffered);
        Assert.Equal(1, activity.SeatsTaken);
    }

    [Fact]
    public void A_free_seat_is_held_for_the_one_who_has_waited_longest()
    {
        FreeAt("2026-03-10", "12:00");

        Assert.Equal((Waitlisted, true, An.At("00:00", "2026-03-11")), (first.State, first.IsOffered, first.OfferUntil));
        Assert.False(second.IsOffered);
        Assert.Equal(1, activity.SeatsTaken);
        Assert.Equal(first, Assert.Single(activity.Notices).SignUp);
    }

    [Fact]
    public void Doing_it_twice_changes_nothing()
    {
        FreeAt("2026-03-10", "12:00");
        var before = Snapshot.Of(activity);

        activity.Promote(An.Terms, By.Clock.On("2026-03-10", "12:05"));

        Assert.Equal(before, Snapshot.Of(activity));
    }

    [Fact]
    public void The_offer_is_confirmed_within_twelve_hours()
    {
        FreeAt("2026-03-10", "12:00");

        activity.AcceptOffer(first, By.Author.On("2026-03-10", "23:59"));

        Assert.Equal((Confirmed, false, 1), (first.State, first.IsOffered, activity.SeatsTaken));
    }

    [Fact]
    public void After_that_it_is_too_late()
    {
        FreeAt("2026-03-10", "12:00");

        activity.Refuses("确认期限 {0:g} 已过，名额让给了下一位。", a => a.AcceptOffer(first, By.Author.On("2026-03-11", "00:00")));
    }

    [Fact]
    public void Then_the_next_in_line_is_asked_and_the_other_goes_to_the_end()
    {
        FreeAt("2026-03-10", "12:00");

        activity.Promote(An.Terms, By.Clock.On("2026-03-11", "00:00"));

        Assert.Equal((false, true, 1), (first.IsOffered, second.IsOffered, activity.SeatsTaken));
        Assert.Equal([first], activity.Line);
        Assert.True(first.QueuedAt > second.QueuedAt);
    }

    [Fact]
    public void On_the_last_day_it_is_held_for_two_hours()
    {
        activity.WithdrawFor(seated, "来电说发烧", An.Terms, By.Author.On("2026-03-13", "12:00"));

        activity.Promote(An.Terms, By.Clock.On("2026-03-13", "12:00"));

        Assert.Equal(An.At("14:00", "2026-03-13"), first.OfferUntil);
    }

    [Fact]
    public void And_never_beyond_the_start()
    {
        activity.WithdrawFor(seated, "来电说发烧", An.Terms, By.Author.On(An.Day, "08:00"));

        activity.Promote(An.Terms, By.Clock.On(An.Day, "08:00"));

        Assert.Equal(An.At("09:00"), first.OfferUntil);
    }

    [Fact]
    public void Once_it_has_begun_nobody_is_asked_and_what_was_held_is_free()
    {
        activity.WithdrawFor(seated, "来电说发烧", An.Terms, By.Author.On(An.Day, "08:00"));
        activity.Promote(An.Terms, By.Clock.On(An.Day, "08:00"));

        activity.Started();
        activity.Promote(An.Terms, By.Clock.On(An.Day, "09:05"));

        Assert.Equal((0, false, false), (activity.SeatsTaken, first.IsOffered, second.IsOffered));
    }

    [Fact]
    public void Nobody_confirms_what_was_not_offered() =>
        activity.Refuses("还没有轮到，请再等一等。", a => a.AcceptOffer(second, By.Author));

    [Fact]
    public void Whoever_leaves_with_an_offer_gives_the_seat_back()
    {
        FreeAt("2026-03-10", "12:00");

        activity.Withdraw(first, null, An.Terms, By.Author.On("2026-03-10", "13:00"));
        activity.Promote(An.Terms, By.Clock.On("2026-03-10", "13:05"));

        Assert.Equal((Withdrawn, true, 1), (first.State, second.IsOffered, activity.SeatsTaken));
    }

    [Fact]
    public void A_newcomer_does_not_pass_the_line()
    {
        activity.Withdraw(seated, null, An.Terms, By.Author);

        Assert.Equal(Waitlisted, activity.Joins(An.Volunteer("后来的人")).State);
    }

    [Fact]
    public void More_seats_are_offered_to_as_many()
    {
        activity.Change(An.Sheet with { Capacity = 3 }, By.Author);

        activity.Promote(An.Terms, By.Clock.On("2026-03-10", "12:00"));

        Assert.Equal((true, true, 3), (first.IsOffered, second.IsOffered, activity.SeatsTaken));
    }

    private void FreeAt(string day, string time)
    {
        activity.Withdraw(seated, null, An.Terms, By.Author.On(day, time));
        activity.Promote(An.Terms, By.Clock.On(day, time));
    }
}
