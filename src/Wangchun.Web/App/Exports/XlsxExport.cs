using System.Data;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Exports;

/// <summary>
/// A workbook of one sheet: text cells are typed as text whatever they start with, there is no formula in it, days and instants
/// are real dates, and rows are written as they come.
/// </summary>
public static class XlsxExport
{
    // How many rows are looked at to see which columns hold days and which instants.
    private const int Sample = 100;

    private const int SheetNameMaxLength = 31;
    private const int CellMaxLength = 32_767;

    // Excel keeps fifteen digits of a number and makes the rest zeros.
    private const long LargestExact = 999_999_999_999_999;

    public static async Task WriteAsync<T>(
        Stream stream, string sheet, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken stop = default)
    {
        await using var source = rows.GetAsyncEnumerator(stop);
        var sample = await TakeAsync(source, Sample);
        // An empty sequence tells the writer nothing about its columns, and the headings would be missing.
        object lines = sample.Count > 0 ? Lines(sample, source, columns) : HeadingsOnly(columns);
        var layout = new OpenXmlConfiguration
        {
            AutoFilter = false,
            // Bytes would be made into pictures; nothing here has any.
            EnableConvertByteArray = false,
            EnableWriteFilePath = false,
            DynamicColumns = [.. columns.Select((column, index) => Layout(index, column, sample))],
        };
        await MiniExcel.SaveAsAsync(stream, lines, sheetName: SheetName(sheet), configuration: layout, cancellationToken: stop);
    }

    private static async Task<List<T>> TakeAsync<T>(IAsyncEnumerator<T> source, int count)
    {
        var taken = new List<T>(count);
        while (taken.Count < count && await source.MoveNextAsync()) taken.Add(source.Current);
        return taken;
    }

    private static async IAsyncEnumerable<IDictionary<string, object?>> Lines<T>(
        List<T> sample, IAsyncEnumerator<T> rest, IReadOnlyList<ExportColumn<T>> columns)
    {
        foreach (var row in sample) yield return Line(row);
        while (await rest.MoveNextAsync()) yield return Line(rest.Current);

        IDictionary<string, object?> Line(T row) =>
            columns.Select((column, index) => (Key: Key(index), Value: Cell(column.Value(row)))).ToDictionary(cell => cell.Key, cell => cell.Value);
    }

    private static DataTableReader HeadingsOnly<T>(IReadOnlyList<ExportColumn<T>> columns)
    {
        var table = new DataTable();
        for (var index = 0; index < columns.Count; index++) table.Columns.Add(Key(index));
        return table.CreateDataReader();
    }

    private static DynamicExcelColumn Layout<T>(int index, ExportColumn<T> column, List<T> sample) =>
        sample.Select(column.Value).FirstOrDefault(value => value is not null) switch
        {
            DateOnly => new(Key(index)) { Name = column.Header, Format = "yyyy-mm-dd", Width = 12 },
            DateTime => new(Key(index)) { Name = column.Header, Format = "yyyy-mm-dd hh:mm", Width = 18 },
            _ => new(Key(index)) { Name = column.Header, Width = Math.Clamp((2 * column.Header.Length) + 2, 10, 40) },
        };

    // Headings may be equal, keys may not.
    private static string Key(int index) => $"c{index}";

    private static object? Cell(object? value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime instant => ChinaTime.ToLocal(instant),
        TimeOnly time => $"{time:HH:mm}",
        > LargestExact or < -LargestExact => value.ToString(),
        null or bool or byte or short or int or long or float or double or decimal => value,
        _ => Fitting(value.ToString() ?? ""),
    };

    private static string Fitting(string text) => text.Length <= CellMaxLength ? text : text[..CellMaxLength];

    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c) && !char.IsControl(c)));
        return allowed.Length <= SheetNameMaxLength ? allowed : allowed[..SheetNameMaxLength];
    }
}
