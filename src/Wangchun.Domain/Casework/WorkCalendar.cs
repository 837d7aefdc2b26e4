using System.Collections.Frozen;

namespace Wangchun.Domain.Casework;

/// <summary>
/// Counts working days by the State Council's notices: exchanged weekends are worked, holidays are not. A year without a
/// notice is counted by weekends and the statutory days alone, and whatever rests on it is provisional.
/// </summary>
public sealed class WorkCalendar(IEnumerable<CalendarDay> days, IEnumerable<int> publishedYears, OfficeHours? hours = null)
{
    private readonly FrozenDictionary<DateOnly, CalendarDayKind> exceptions = days.ToFrozenDictionary(day => day.Date, day => day.Kind);
    private readonly FrozenSet<int> published = publishedYears.ToFrozenSet();

    public OfficeHours Hours { get; } = hours ?? OfficeHours.Standard;

    public bool IsPublished(int year) => published.Contains(year);

    public bool IsWorkingDay(DateOnly day) => exceptions.TryGetValue(day, out var kind)
        ? kind == CalendarDayKind.AdjustedWorkday
        : !IsWeekend(day) && (IsPublished(day.Year) || !StatutoryDays.Of(day.Year).Contains(day));

    /// <summary>The day that many working days after (or, when negative, before) another, which is not counted itself.</summary>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        var day = from;
        for (var left = Math.Abs(workingDays); left > 0; left -= IsWorkingDay(day) ? 1 : 0)
            day = day.AddDays(Math.Sign(workingDays));

        return day;
    }

    /// <summary>How many working days lie after the first day up to and including the second; negative when it is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);

        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count++;
        }

        return count;
    }

    /// <summary>This day, or the first working day after it: where a limit in natural days ends when its last day is a rest day.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : Add(day, 1);

    /// <summary>The offices are open at this instant: somebody may be reminded of something.</summary>
    public bool IsOpenAt(DateTime utc)
    {
        var local = ChinaTime.ToLocal(utc);
        var time = TimeOnly.FromDateTime(local);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && time >= Hours.Opens && time <= Hours.Closes;
    }

    public DateTime EndOfBusiness(DateOnly day) => ChinaTime.ToUtc(day, Hours.Closes);

    /// <summary>When something received at this instant must be done. The day of receipt is not counted.</summary>
    public DueDate DueIn(DateTime receivedUtc, int workingDays)
    {
        var due = Add(DayOfReceipt(receivedUtc), workingDays);
        return new DueDate(EndOfBusiness(due), RestsOnUnpublished(ChinaTime.Today(receivedUtc), due))
        {
            CountedFrom = receivedUtc,
            CountedDays = workingDays,
        };
    }

    /// <summary>
    /// Moves a due date by the working days its clock stood still, keeping the hour. A clock that had already run out
    /// when it was paused stays run out.
    /// </summary>
    public DueDate Resume(DueDate due, DateTime pausedAt, DateTime resumedAt)
    {
        if (pausedAt > due.At || resumedAt <= pausedAt) return due;

        var stoodStill = WorkingDaysBetween(DayOfReceipt(pausedAt), DayOfReceipt(resumedAt));
        if (stoodStill == 0) return due;

        var local = ChinaTime.ToLocal(due.At);
        var day = Add(DateOnly.FromDateTime(local), stoodStill);
        return due with
        {
            At = ChinaTime.ToUtc(day, TimeOnly.FromDateTime(local)),
            IsProvisional = due.IsProvisional || RestsOnUnpublished(ChinaTime.Today(pausedAt), day),
            CountedDays = due.CountedDays + stoodStill,
        };
    }

    /// <summary>The same for all pauses of a matter; pauses that overlap count once.</summary>
    public DueDate Resume(DueDate due, IEnumerable<(DateTime From, DateTime To)> pauses)
    {
        var counted = DateTime.MinValue;
        foreach (var (from, to) in pauses.OrderBy(pause => pause.From))
        {
            due = Resume(due, from > counted ? from : counted, to);
            counted = to > counted ? to : counted;
        }

        return due;
    }

    /// <summary>The same limit by this calendar, after a notice that was missing came out.</summary>
    public DueDate Recount(DueDate due) => due.CountedFrom is { } from
        ? DueIn(from, due.CountedDays)
        : due with { IsProvisional = due.IsProvisional && !IsPublished(ChinaTime.Today(due.At).Year) };

    /// <summary>What arrives on a rest day or after closing counts as received when the offices open again.</summary>
    private DateOnly DayOfReceipt(DateTime utc)
    {
        var local = ChinaTime.ToLocal(utc);
        var day = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) > Hours.Closes ? OnOrAfter(day.AddDays(1)) : OnOrAfter(day);
    }

    private bool RestsOnUnpublished(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, Math.Max(to.Year - from.Year, 0) + 1).Any(year => !IsPublished(year));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
