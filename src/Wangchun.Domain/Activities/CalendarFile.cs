using System.Globalization;
using System.Text;

namespace Wangchun.Domain.Activities;

/// <summary>One entry of a calendar. Instants are UTC; <see cref="Uid"/> stays the same when it is sent again.</summary>
public sealed record CalendarEntry(string Uid, string Title, DateTime From, DateTime To, string Place, string Detail, DateTime ChangedAt, bool IsCancelled);

/// <summary>
/// A calendar file as RFC 5545 wants it: lines end in CR LF and are folded after 75 octets without cutting a character, texts are
/// escaped, times are UTC.
/// </summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    public static string Of(IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Wangchun//Activities//ZH");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        foreach (var entry in entries) Write(file, entry);
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, CalendarEntry entry)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{Escaped(entry.Uid)}");
        Line(file, $"DTSTAMP:{Utc(entry.ChangedAt)}");
        Line(file, $"DTSTART:{Utc(entry.From)}");
        Line(file, $"DTEND:{Utc(entry.To)}");
        Line(file, $"SUMMARY:{Escaped(entry.Title)}");
        Line(file, $"LOCATION:{Escaped(entry.Place)}");
        Line(file, $"DESCRIPTION:{Escaped(entry.Detail)}");
        Line(file, $"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
        Line(file, "END:VEVENT");
    }

    private static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n') escaped.Append("\\n");
            else if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A folded line goes on after a space, which counts among its octets.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
