namespace Wangchun.Domain.Casework;

public enum CalendarDayKind
{
    Holiday,
    AdjustedWorkday,
}

/// <summary>One line of the State Council's yearly notice: a day off, or a weekend day worked in exchange.</summary>
public sealed class CalendarDay
{
    public const int NameMaxLength = 50;
    public const int SourceMaxLength = 100;

    private CalendarDay() { }

    public CalendarDay(DateOnly date, CalendarDayKind kind, string name, string source) =>
        (Date, Kind, Name, Source) = (date, kind, name, source);

    public DateOnly Date { get; private init; }

    public CalendarDayKind Kind { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The number or date of the notice, so that a disputed deadline can be traced to its paper.</summary>
    public string Source { get; private init; } = "";
}
