using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Exports;

/// <summary>A list as a file: a short one is answered at once, for a long one there is a page that offers to write it in the background. Both are written down.</summary>
public abstract class ListExportController(IExportList list) : PortalController
{
    private Session Session => Service<Session>();

    private Trail Trail => Service<Trail>();

    private ExportOptions Options => Service<IOptions<ExportOptions>>().Value;

    private string Name => $"{T[list.Title]} {Session.Today:yyyy-MM-dd}";

    protected async Task<IActionResult> Answer(string filter, string? format)
    {
        if (Known(format) is not { } known) return NotFound();

        var rows = await list.CountAsync(filter, Viewer, Session.Now, Stop);
        if (rows > Options.RowsAtOnce) return Question(known, rows);

        await Trail.WriteAsync(Db, AuditAction.Export, list.Subject, null, Words(known, filter, rows), stop: Stop);
        return new ExportResult(list.File(new ExportQuestion(filter, known, Name), Viewer, Session.Now));
    }

    protected async Task<IActionResult> Order(string filter, string? format)
    {
        if (Known(format) is not { } known) return NotFound();

        var rows = await list.CountAsync(filter, Viewer, Session.Now, Stop);
        return await Commit(
            () => Task.FromResult<ExportOrder?>(new ExportOrder(list.Kind, filter, known, ExportFile.NameOf(Name, known), Preferences.Of(HttpContext).Language, rows, Act)),
            AddAsync,
            order => new Answer(Url.Content($"~/exports/{order.Id}"), "已经开始准备文件，可以离开这一页，准备好后会发消息告诉您。"),
            _ => Task.FromResult<IActionResult>(Question(known, rows)));
    }

    private async Task AddAsync(ExportOrder order)
    {
        var onTheWay = await Db.ExportOrders.CountAsync(o => o.PersonId == order.PersonId && (o.State == ExportState.Waiting || o.State == ExportState.Running), Stop);
        Refusal.If(onTheWay >= Options.OrdersPerPerson, "您已经有 {0} 份导出正在准备，请等其中一份完成。", onTheWay);
        Db.Add(order);
        Trail.Note(AuditAction.Export, list.Subject, null, Words(order.Format, order.Filter, order.Rows));
    }

    private ViewResult Question(ExportFormat format, int rows) =>
        View("LongExport", new LongExportPage(T[list.Title].Value, list.Page, format, rows, Options.HoursToFetch, $"{Request.PathBase}{Request.Path}{Request.QueryString}"));

    private static string Words(ExportFormat format, string filter, int rows) => $"{format} {filter} ({rows})";

    private static ExportFormat? Known(string? format) => format switch
    {
        "xlsx" => ExportFormat.Xlsx,
        "csv" => ExportFormat.Csv,
        _ => null,
    };
}

/// <summary>Asks whether a list that takes its time is to be written in the background.</summary>
public sealed record LongExportPage(string Title, string Page, ExportFormat Format, int Rows, int Hours, string Address);
