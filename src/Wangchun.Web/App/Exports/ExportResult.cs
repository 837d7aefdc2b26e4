using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App.Exports;

/// <summary>Answers with a file to save. It is written whole before the first byte is sent, so that a failure is an error page and never half a list.</summary>
public sealed class ExportResult : ActionResult
{
    // Exports wait for each other, so that thirty of them leave room for pages.
    private static readonly SemaphoreSlim Turn = new(Environment.ProcessorCount);

    private readonly string fileName;
    private readonly string contentType;
    private readonly Func<Stream, CancellationToken, Task> write;

    private ExportResult(string fileName, string contentType, Func<Stream, CancellationToken, Task> write) =>
        (this.fileName, this.contentType, this.write) = (fileName, contentType, write);

    /// <summary><paramref name="name"/> is the file's name without its extension, in the reader's language.</summary>
    public static ExportResult Csv<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows) =>
        new(DisplayName.Clean(name, ".csv"), "text/csv; charset=utf-8", (stream, stop) => CsvExport.WriteAsync(stream, columns, rows, stop));

    /// <summary><paramref name="name"/> is the file's name without its extension, and its sheet's.</summary>
    public static ExportResult Xlsx<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows) =>
        new(DisplayName.Clean(name, ".xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            (stream, stop) => XlsxExport.WriteAsync(stream, name, columns, rows, stop));

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var stop = http.RequestAborted;

        await using var file = Temporary(http.RequestServices.GetRequiredService<DataDirectory>());
        await WriteInTurnAsync(file, stop);
        file.Position = 0;

        Announce(http.Response, file.Length);
        await file.CopyToAsync(http.Response.Body, stop);
    }

    private async Task WriteInTurnAsync(FileStream file, CancellationToken stop)
    {
        await Turn.WaitAsync(stop);
        try
        {
            await write(file, stop);
        }
        finally
        {
            Turn.Release();
        }
    }

    private void Announce(HttpResponse response, long length)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.ContentType = contentType;
        response.ContentLength = length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
    }

    // Where the file system allows it the name goes at once, so that not even a power cut leaves a list of residents behind.
    private static FileStream Temporary(DataDirectory data)
    {
        var path = Path.Combine(data.Folder("exports"), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
