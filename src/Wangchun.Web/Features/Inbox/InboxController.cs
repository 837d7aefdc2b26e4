using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Inbox;

/// <summary>Messages of the portal to one person; nobody else can open them.</summary>
[Authorize(Can.Desk.SeeOwn)]
[Route("inbox")]
public sealed class InboxController(Session session) : PortalController
{
    private const int PageSize = 30;

    [HttpGet]
    public async Task<IActionResult> Index(int? before)
    {
        var me = Viewer.PersonId;
        var page = await Db.InboxItems
            .Where(item => item.PersonId == me && (before == null || item.Id < before))
            .OrderByDescending(item => item.Id)
            .SliceAsync(PageSize, Stop);
        return View(page);
    }

    /// <summary>Opens what the message is about and marks it read; a link that changes something would be followed by mistake, so it is a post.</summary>
    [HttpPost("{id:int}/opening")]
    public Task<IActionResult> Open(int id) => Commit(
        () => Mine(id),
        item => item.MarkRead(session.Now),
        item => new Answer(Url.Content("~" + item.Path), null));

    [HttpPost("reading")]
    public async Task<IActionResult> ReadAll()
    {
        var (me, now) = (Viewer.PersonId, session.Now);
        await Db.InboxItems.Where(item => item.PersonId == me && item.ReadAt == null).ExecuteUpdateAsync(item => item.SetProperty(i => i.ReadAt, now), Stop);
        TempData[FlashKey] = T["消息都标为已读。"].Value;
        return RedirectToAction(nameof(Index));
    }

    private Task<InboxItem?> Mine(int id) => Db.InboxItems.SingleOrDefaultAsync(item => item.Id == id && item.PersonId == Viewer.PersonId, Stop);
}
