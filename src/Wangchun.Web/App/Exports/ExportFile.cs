using Microsoft.Net.Http.Headers;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.App.Exports;

/// <summary>A list as a file that can be written: at once into an answer, or in the background.</summary>
public sealed record ExportFile(string Name, string ContentType, Func<Stream, CancellationToken, Task> WriteAsync)
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary><paramref name="name"/> is the file's name without its extension, in the reader's language, and the sheet's.</summary>
    public static ExportFile Of<T>(ExportFormat format, string name, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows) => new(
        NameOf(name, format), TypeOf(format), format == ExportFormat.Csv
            ? (stream, stop) => CsvExport.WriteAsync(stream, columns, rows, stop)
            : (stream, stop) => XlsxExport.WriteAsync(stream, name, columns, rows, stop));

    public static string NameOf(string name, ExportFormat format) => DisplayName.Clean(name, format == ExportFormat.Csv ? ".csv" : ".xlsx");

    public static string TypeOf(ExportFormat format) => format == ExportFormat.Csv ? Csv : Workbook;

    /// <summary>Answers with a file that lies ready.</summary>
    public static async Task SendAsync(HttpResponse response, string name, string contentType, Stream file, CancellationToken stop)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = contentType;
        response.ContentLength = file.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        await file.CopyToAsync(response.Body, stop);
    }
}
