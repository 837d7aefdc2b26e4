using System.Globalization;
using System.Text.Json;
using Wangchun.Domain.Casework;

namespace Wangchun.UnitTests.Casework;

/// <summary>The calendar as published, and the vectors it was checked with by hand.</summary>
internal static class WorkCalendars
{
    public static WorkCalendar Published { get; } = new(Days(), [2025, 2026]);

    public static JsonElement Vectors { get; } = JsonDocument.Parse(Read("working-days.json")).RootElement;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A Shanghai wall-clock time as UTC.</summary>
    public static DateTime At(string local) => DateTime.Parse(local + "+08:00", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static IEnumerable<CalendarDay> Days() =>
        from line in Read("holidays-2025-2026.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let cells = line.Split(',')
        select new CalendarDay(Day(cells[0]), Enum.Parse<CalendarDayKind>(cells[1]), cells[2], cells[3]);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(WorkCalendars).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
