using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data.Audit;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Audit;

/// <summary>The audit trail, for the auditor alone. Reading it leaves no trace in it.</summary>
[Authorize(Can.Audit.ReadTrail)]
[Route("admin/audit")]
public sealed class TrailController(Trail trail) : PortalController
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(AuditSearch search)
    {
        var slice = await Db.AuditEntries.AsNoTracking().Matching(search.Filter).LatestFirst(search.Before).SliceAsync(PageSize, Stop);
        var subjects = AuditWords.AllSubjects.Select(pair => new SelectListItem(T[pair.Value], pair.Key)).ToList();
        return View(new AuditPage(search, [.. slice.Rows.Select(AuditRow.From)], slice.HasMore ? search.Older(slice.Rows[^1].Seq) : null, subjects));
    }

    [HttpPost("check")]
    public async Task<IActionResult> Check()
    {
        var broken = await trail.FirstBrokenAsync(Db, Stop);
        if (broken is null) TempData[FlashKey] = T["审计链完整：共 {0} 条，没有被改动、删除或调换。", await Db.AuditEntries.LongCountAsync(Stop)].Value;
        else TempData[ProblemKey] = T["审计链在第 {0} 条断开：这一条或它之后的记录被改动、删除或调换过。请立即报告，并用备份核对。", broken].Value;
        return RedirectToAction(nameof(Index));
    }
}
