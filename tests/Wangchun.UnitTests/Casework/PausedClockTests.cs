using Wangchun.Domain.Casework;
using static Wangchun.UnitTests.Casework.WorkCalendars;

namespace Wangchun.UnitTests.Casework;

public sealed class PausedClockTests
{
    private static readonly DueDate Due = new(At("2026-11-27T17:30:00"), IsProvisional: false);

    [Theory]
    [InlineData("2026-11-24T10:00:00", "2026-11-24T16:00:00", "2026-11-27T17:30:00")]  // within a day: nothing is lost
    [InlineData("2026-11-24T10:00:00", "2026-11-25T10:00:00", "2026-11-30T17:30:00")]  // one working day, over a weekend
    [InlineData("2026-11-24T18:00:00", "2026-11-25T08:00:00", "2026-11-27T17:30:00")]  // a night costs nobody anything
    [InlineData("2026-11-24T10:00:00", "2026-11-24T18:00:00", "2026-11-30T17:30:00")]  // the afternoon was lost
    [InlineData("2026-11-27T09:00:00", "2026-12-02T09:00:00", "2026-12-02T17:30:00")]  // paused on its last day
    [InlineData("2026-11-28T09:00:00", "2026-12-02T09:00:00", "2026-11-27T17:30:00")]  // overdue before the pause: stays so
    [InlineData("2026-11-25T09:00:00", "2026-11-24T09:00:00", "2026-11-27T17:30:00")]  // turned round: no pause
    public void A_pause_moves_the_due_date_by_the_working_days_it_took(string paused, string resumed, string due) =>
        Assert.Equal(At(due), Published.Resume(Due, At(paused), At(resumed)).At);

    [Fact]
    public void A_pause_over_an_exchanged_weekend_counts_the_days_that_are_worked()
    {
        var due = new DueDate(At("2026-09-22T17:30:00"), IsProvisional: false);

        var resumed = Published.Resume(due, At("2026-09-18T10:00:00"), At("2026-09-21T10:00:00"));

        Assert.Equal(At("2026-09-24T17:30:00"), resumed.At);
    }

    [Fact]
    public void A_due_date_moved_into_an_open_year_becomes_provisional()
    {
        var due = Published.DueIn(At("2026-12-28T10:00:00"), 3);

        var resumed = Published.Resume(due, At("2026-12-29T10:00:00"), At("2026-12-30T10:00:00"));

        Assert.False(due.IsProvisional);
        Assert.Equal((At("2027-01-04T17:30:00"), true), (resumed.At, resumed.IsProvisional));
    }

    [Fact]
    public void A_legal_limit_keeps_ending_at_midnight()
    {
        var due = new DueDate(At("2026-11-27T23:59:59"), IsProvisional: false);

        Assert.Equal(At("2026-11-30T23:59:59"), Published.Resume(due, At("2026-11-24T10:00:00"), At("2026-11-25T10:00:00")).At);
    }

    [Fact]
    public void Pauses_that_overlap_count_once()
    {
        (DateTime, DateTime)[] pauses =
        [
            (At("2026-11-25T10:00:00"), At("2026-11-26T10:00:00")),
            (At("2026-11-24T10:00:00"), At("2026-11-26T10:00:00")),
            (At("2026-11-24T11:00:00"), At("2026-11-25T11:00:00")),
        ];

        Assert.Equal(At("2026-12-01T17:30:00"), Published.Resume(Due, pauses).At);
    }

    [Fact]
    public void Two_separate_pauses_add_up()
    {
        (DateTime, DateTime)[] pauses =
        [
            (At("2026-11-24T10:00:00"), At("2026-11-25T10:00:00")),
            (At("2026-11-26T10:00:00"), At("2026-11-27T10:00:00")),
        ];

        Assert.Equal(At("2026-12-01T17:30:00"), Published.Resume(Due, pauses).At);
    }
}
