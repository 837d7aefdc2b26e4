using System.Globalization;
using Wangchun.Domain.Casework;

namespace Wangchun.Data.Seed;

/// <summary>The notices known when this version was built. A new database starts with them; later years are imported by an administrator.</summary>
public static class PublishedCalendar
{
    private const string Resource = "Wangchun.Data.Seed.holidays-2025-2026.csv";

    public static IReadOnlyList<CalendarDay> Days { get; } = Read();

    public static IReadOnlyList<int> Years { get; } = [.. Days.Select(day => day.Date.Year).Distinct()];

    private static List<CalendarDay> Read()
    {
        using var reader = new StreamReader(typeof(PublishedCalendar).Assembly.GetManifestResourceStream(Resource)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(Parse)];
    }

    private static CalendarDay Parse(string line)
    {
        var cells = line.Split(',');
        return new CalendarDay(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<CalendarDayKind>(cells[1]), cells[2], cells[3]);
    }
}
