using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Exports;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Imports;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Imports;

/// <summary>Ledgers come in as files: first every line is judged, then a person carries the whole file out, and may take it back for some days.</summary>
[Authorize(Can.Imports.ImportLedgers)]
[Route("imports")]
public sealed class ImportsController(ImportBook book, Session session) : PortalController
{
    private const int PageSize = 30;

    [HttpGet]
    public async Task<IActionResult> Index(int? after)
    {
        var rows = await Batches().Where(b => after == null || b.Id < after).OrderByDescending(b => b.Id)
            .Select(b => new ImportLine(b.Id, b.Kind, b.FileName, b.At, b.PersonName, b.State, b.Rows.Count)).Take(PageSize + 1).ToListAsync(Stop);
        return View(new ImportListPage(book.KindsFor(Viewer), [.. rows.Take(PageSize)], rows.Count > PageSize ? $"/imports?after={rows[PageSize - 1].Id}" : null));
    }

    [HttpGet("new/{kind}")]
    public IActionResult New(string kind) => Kind(kind) is { } found ? View(new ImportFormPage(found, new ImportForm())) : NotFound();

    [HttpGet("new/{kind}/template")]
    public IActionResult Template(string kind) => Kind(kind) is { } found
        ? ExportResult.Xlsx(T["{0}导入模板", T[found.Name].Value], [.. found.Columns.Select(column => new ExportColumn<int>(column.Heading, _ => column.Sample))], Once())
        : NotFound();

    [HttpPost("new/{kind}"), AcceptsFiles]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(string kind, ImportForm form)
    {
        if (Kind(kind) is not { } found) return NotFound();

        return await Commit<Box>(
            () => Task.FromResult<Box?>(new Box()),
            async box =>
            {
                using var content = new MemoryStream();
                await form.File!.CopyToAsync(content, Stop);
                Db.Add(box.Batch = await book.CheckAsync(found, DisplayName.Clean(form.File.FileName), content.ToArray(), form.UpdatesExisting, Act, Stop));
            },
            box => Done("文件已检查，还没有导入。请看每一行的结果。", nameof(Show), "Imports", new { box.Batch!.Id }),
            _ => Task.FromResult<IActionResult>(View(nameof(New), new ImportFormPage(found, form))));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, ImportVerdict? verdict, int? after)
    {
        if (await Batches().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, Stop) is not { } batch || book.Find(batch.Kind) is not { } kind) return await Absent();

        var rows = Db.ImportBatches.Where(b => b.Id == id).SelectMany(b => b.Rows);
        var counts = await rows.GroupBy(row => row.Verdict).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, Stop);
        var chosen = verdict ?? (counts.ContainsKey(ImportVerdict.Wrong) ? ImportVerdict.Wrong : null);
        var lines = await rows.Where(row => (chosen == null || row.Verdict == chosen) && row.Line > (after ?? 0)).OrderBy(row => row.Line).Take(ImportPage.Size + 1).AsNoTracking().ToListAsync(Stop);
        var earlier = await Batches().Where(b => b.Sha256 == batch.Sha256 && b.Kind == batch.Kind && b.Id != id && (b.State == ImportState.Applied || b.State == ImportState.Kept))
            .OrderByDescending(b => b.Id).Select(b => (int?)b.Id).FirstOrDefaultAsync(Stop);
        return View(new ImportPage(
            batch, kind, counts, chosen, [.. lines.Take(ImportPage.Size)], lines.Count > ImportPage.Size ? lines[ImportPage.Size - 1].Line : null, earlier, batch.CanRevert(session.Now)));
    }

    [HttpPost("{id:int}/apply")]
    public Task<IActionResult> Apply(int id) => Commit(
        () => Find(id), batch => book.ApplyAsync(batch, Act, Stop), _ => Done("导入完成。7 天内可以整批撤销。", nameof(Show), "Imports", new { id }), _ => Task.FromResult(Back(Url.Action(nameof(Show), new { id })!)));

    [HttpPost("{id:int}/discard")]
    public Task<IActionResult> Discard(int id) => Commit(
        () => Find(id), batch => batch.Discard(Act), _ => Done("已放弃这次导入，什么也没有改。", nameof(Index), "Imports"), _ => Task.FromResult(Back(Url.Action(nameof(Show), new { id })!)));

    [HttpPost("{id:int}/revert")]
    public Task<IActionResult> Revert(int id) => Commit(
        () => Find(id), batch => book.RevertAsync(batch, Act, Stop), _ => Done("导入已撤销。导入以后改过的行保留着，见下面的说明。", nameof(Show), "Imports", new { id }),
        _ => Task.FromResult(Back(Url.Action(nameof(Show), new { id })!)));

    /// <summary>The wrong lines as they stood in the file, with the reason in the last column: correct them and upload this file.</summary>
    [HttpGet("{id:int}/errors")]
    public async Task<IActionResult> Errors(int id)
    {
        if (await Find(id) is not { StoredAs: not null } batch) return await Absent();

        var ledger = await book.LedgerAsync(batch, Stop);
        var wrong = batch.Rows.Where(row => row.Verdict == ImportVerdict.Wrong).ToDictionary(row => row.Line);
        var columns = ledger.Headings.Select(heading => new ExportColumn<LedgerLine>(heading, line => line[heading].Day is { } day ? day : line[heading].Text))
            .Append(new ExportColumn<LedgerLine>(T["哪里不对"], line => wrong[line.Number].RemarkIn(T)));
        return ExportResult.Xlsx(T["导入出错的行"], [.. columns], ledger.Lines.Where(line => wrong.ContainsKey(line.Number)).ToAsyncEnumerable());
    }

    private IQueryable<ImportBatch> Batches() => Db.ImportBatches.VisibleTo(Viewer, book);

    private IImportKind? Kind(string id) => book.KindsFor(Viewer).FirstOrDefault(kind => kind.Id == id);

    private Task<ImportBatch?> Find(int id) => Batches().Include(b => b.Rows).SingleOrDefaultAsync(b => b.Id == id, Stop);

    private static async IAsyncEnumerable<int> Once()
    {
        yield return 0;
        await Task.CompletedTask;
    }

    private sealed class Box
    {
        public ImportBatch? Batch { get; set; }
    }
}
