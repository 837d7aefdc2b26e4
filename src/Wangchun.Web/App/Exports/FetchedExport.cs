using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Exports;

/// <summary>Sends the file of an order, which is gone from the disk before its first byte leaves.</summary>
public sealed class FetchedExport(ExportOrder order, FileStream file, Action delete) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await using (file)
        {
            delete();
            await ExportFile.SendAsync(http.Response, order.FileName, ExportFile.TypeOf(order.Format), file, http.RequestAborted);
        }
    }
}
