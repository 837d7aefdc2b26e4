using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Exports;

/// <summary>Comma-separated text that Chinese Excel and WPS read as Chinese, and that never starts a formula.</summary>
public static class CsvExport
{
    // The full-width ones are formulas too once an input method or a clean-up macro has "normalised" the cell.
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    // Told to end lines with CR LF, the writer leaves a field with a lone CR or LF unquoted: the rest of it would be a new line,
    // and could begin with a formula.
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field is { } field && (field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field.Trim() != field),
    };

    public static async Task WriteAsync<T>(Stream stream, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken stop = default)
    {
        // Without the mark at its start Excel takes UTF-8 for GBK.
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Format, leaveOpen: true);
        await WriteLineAsync(csv, columns.Select(column => column.Header));
        await foreach (var row in rows.WithCancellation(stop)) await WriteLineAsync(csv, columns.Select(column => column.Value(row)));
    }

    private static async Task WriteLineAsync(CsvWriter csv, IEnumerable<object?> values)
    {
        foreach (var value in values) csv.WriteField(Text(value));
        await csv.NextRecordAsync();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => ChinaTime.ToLocal(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        byte or short or int or long or float or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => Harmless(value.ToString() ?? ""),
    };

    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
}
