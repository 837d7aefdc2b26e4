using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Wangchun.Data.Audit;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Exports;

namespace Wangchun.Web.Features.Exports;

/// <summary>A person's own exports: how far each is, and the one link under which its file can be fetched once.</summary>
[Authorize]
[Route("exports")]
public sealed class ExportsController(IEnumerable<IExportList> lists, ExportFiles files, Trail trail) : PortalController
{
    private const int PageSize = 30;
    private const int KeyBytes = 32;

    [HttpGet]
    public async Task<IActionResult> Index(int? before)
    {
        var me = Viewer.PersonId;
        return View(await Db.ExportOrders
            .Where(o => o.PersonId == me && (before == null || o.Id < before))
            .OrderByDescending(o => o.Id)
            .Select(o => new ExportRow(o.Id, o.FileName, o.OrderedAt, o.State, o.Rows))
            .SliceAsync(PageSize, Stop));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        if (await ExportPage.ReadAsync(Db, id, Viewer.PersonId, Stop) is not { } page) return await Absent();

        ViewData["List"] = ListOf(page.Kind).Page;
        return View(page);
    }

    /// <summary>
    /// Makes the link and goes there. The link stands in this one answer and nowhere else: what is kept for a form that is sent twice
    /// leads back to the page, where it can be asked for again.
    /// </summary>
    [HttpPost("{id:int}/link")]
    public async Task<IActionResult> Link(int id)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        var page = Url.Content($"~/exports/{id}");
        var isMade = false;
        var answer = await Commit(
            () => Mine(id),
            order =>
            {
                Refusal.If(order.StoredAs is { } file && !files.Has(file), "文件已经不在了，请重新导出。");
                order.Link(Hash(key), ScopeFor(order), Act);
            },
            _ =>
            {
                isMade = true;
                return new Answer(page, null);
            },
            _ => Task.FromResult(Back(page)));
        return isMade ? LocalRedirect($"{page}/file?key={key}") : answer;
    }

    /// <summary>The link itself: the file once, for the person who ordered it. Afterwards, as for everybody else, there is nothing here.</summary>
    [HttpGet("{id:int}/file")]
    public async Task<IActionResult> Fetch(int id, string? key)
    {
        var hash = Hash(key ?? "");
        FileStream? file = null;
        var name = "";
        var outcome = await Service<Commits>().DoAsync(
            null,
            () => Mine(id),
            order =>
            {
                name = order.Fetch(hash, ScopeFor(order), Act);
                file ??= files.Open(name) ?? throw new Refusal("文件已经不在了，请重新导出。");
                trail.Note(AuditAction.Export, ListOf(order.Kind).Subject, null, $"{order.Format} {order.Filter} ({order.Rows}) #{order.Id}");
                return Task.CompletedTask;
            },
            _ => new Answer("", null),
            Stop);
        if (outcome is { Record: { } fetched, Answer: not null } && file is not null) return new FetchedExport(fetched, file, () => files.Delete(name));

        if (file is not null) await file.DisposeAsync();
        return await Absent();
    }

    private Task<ExportOrder?> Mine(int id) => Db.ExportOrders.SingleOrDefaultAsync(o => o.Id == id && o.PersonId == Viewer.PersonId, Stop);

    private IExportList ListOf(string kind) => lists.Single(list => list.Kind == kind);

    private string? ScopeFor(ExportOrder order) => ExportScope.Of(Viewer, ListOf(order.Kind).Right);

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
