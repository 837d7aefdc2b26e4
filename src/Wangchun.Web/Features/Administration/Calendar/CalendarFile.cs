using System.Globalization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.Administration.Calendar;

/// <summary>A year's notice as a table: date, kind, name, source. Every line that cannot be read is told; nothing is guessed.</summary>
public static class CalendarFile
{
    private const int Cells = 4;
    private const int MostDays = 80;

    public static IReadOnlyList<CalendarDay> Read(string? text, int year, List<Refusal> faults)
    {
        var days = new List<CalendarDay>();
        var lines = (text ?? "").Split('\n').Select((line, index) => (Number: index + 1, Text: line.Trim().TrimStart('\uFEFF'))).Where(line => line.Text.Length > 0).ToList();
        foreach (var line in lines.Where(line => !(line.Number == 1 && line.Text.StartsWith("date", StringComparison.OrdinalIgnoreCase))))
        {
            try
            {
                days.Add(Day(line.Number, line.Text, year, days));
            }
            catch (Refusal fault)
            {
                // Collected, so that all lines can be mended in one go.
                faults.Add(fault);
            }
        }

        if (days.Count == 0 && faults.Count == 0) faults.Add(new Refusal("没有读到任何一天，请粘贴表格或选择文件。"));
        if (days.Count > MostDays) faults.Add(new Refusal("一年的放假和调休不会超过 {0} 天，请检查文件。", MostDays));
        return days;
    }

    public static string Write(IEnumerable<CalendarDay> days) => string.Join('\n', days.Select(day =>
        $"{day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},{day.Kind},{day.Name},{day.Source}").Prepend("date,day_type,name,source"));

    private static CalendarDay Day(int number, string line, int year, List<CalendarDay> before)
    {
        var cells = line.Split(',', '\t', '，').Select(cell => cell.Trim()).ToArray();
        if (cells.Length != Cells) throw new Refusal("第 {0} 行要有日期、类型、名称、文号四栏，现在是 {1} 栏。", number, cells.Length);
        if (!DateOnly.TryParseExact(cells[0], ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new Refusal("第 {0} 行的日期“{1}”要写成 2027-01-01 的样子。", number, cells[0]);

        var kind = Kind(cells[1]) ?? throw new Refusal("第 {0} 行的类型“{1}”只能是 Holiday（放假）或 AdjustedWorkday（调休上班）。", number, cells[1]);
        Refusal.If(date.Year != year, "第 {0} 行的日期不在 {1} 年。", number, year);
        Refusal.If(before.Exists(day => day.Date == date), "第 {0} 行的日期前面已经有了。", number);
        Refusal.If(kind == CalendarDayKind.AdjustedWorkday && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), "第 {0} 行：调休上班的日子应是周末。", number);
        Refusal.If(cells[2].Length is 0 or > CalendarDay.NameMaxLength, "第 {0} 行的名称要填，最多 {1} 个字。", number, CalendarDay.NameMaxLength);
        Refusal.If(cells[3].Length is 0 or > CalendarDay.SourceMaxLength, "第 {0} 行的文号要填，最多 {1} 个字。", number, CalendarDay.SourceMaxLength);
        return new CalendarDay(date, kind, cells[2], cells[3]);
    }

    private static CalendarDayKind? Kind(string text) => text.ToUpperInvariant() switch
    {
        "HOLIDAY" or "放假" or "休" => CalendarDayKind.Holiday,
        "ADJUSTEDWORKDAY" or "调休上班" or "班" => CalendarDayKind.AdjustedWorkday,
        _ => null,
    };
}
