using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App.Exports;

/// <summary>Answers with a file to save. It is written whole before the first byte is sent, so that a failure is an error page and never half a list.</summary>
public sealed class ExportResult(ExportFile export) : ActionResult
{
    // Exports wait for each other, so that thirty of them leave room for pages.
    private static readonly SemaphoreSlim Turn = new(Environment.ProcessorCount);

    /// <summary><paramref name="name"/> is the file's name without its extension, in the reader's language.</summary>
    public static ExportResult Csv<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows) =>
        new(ExportFile.Of(ExportFormat.Csv, name, columns, rows));

    /// <summary><paramref name="name"/> is the file's name without its extension, and its sheet's.</summary>
    public static ExportResult Xlsx<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows) =>
        new(ExportFile.Of(ExportFormat.Xlsx, name, columns, rows));

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var stop = http.RequestAborted;

        await using var file = Temporary(http.RequestServices.GetRequiredService<DataDirectory>());
        await WriteInTurnAsync(file, stop);
        file.Position = 0;
        await ExportFile.SendAsync(http.Response, export.Name, export.ContentType, file, stop);
    }

    private async Task WriteInTurnAsync(FileStream file, CancellationToken stop)
    {
        await Turn.WaitAsync(stop);
        try
        {
            await export.WriteAsync(file, stop);
        }
        finally
        {
            Turn.Release();
        }
    }

    // Where the file system allows it the name goes at once, so that not even a power cut leaves a list of residents behind.
    private static FileStream Temporary(DataDirectory data)
    {
        var path = Path.Combine(data.Folder(ExportFiles.Folder), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
