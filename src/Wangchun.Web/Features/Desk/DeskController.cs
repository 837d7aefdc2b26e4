using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.TagHelpers;

namespace Wangchun.Web.Features.Desk;

/// <summary>My day: what waits for me, the most overdue first, whatever domain it comes from.</summary>
[Authorize(Can.Desk.SeeOwn)]
[Route("desk")]
public sealed class DeskController(Desks desks, Session session) : PortalController
{
    private const int RecentMessages = 5;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var items = await desks.ItemsAsync(Stop);
        var me = Viewer.PersonId;
        var messages = await Db.InboxItems
            .Where(item => item.PersonId == me)
            .OrderByDescending(item => item.Id)
            .Take(RecentMessages)
            .ToListAsync(Stop);
        return View(DeskPage.For(Viewer.Name, items, messages, session.Now));
    }
}

public sealed record DeskGroup(string Name, string Style, string? Advice, IReadOnlyList<DeskItem> Items)
{
    /// <summary>Overdue or due today; only these get the dark button, or a full desk would shout all over.</summary>
    public bool IsUrgent => Style.Length > 0;

    public string Glyph => Style switch { "over" => Glyphs.Alarm, "today" => Glyphs.Clock, _ => Glyphs.NotBegun };
}

public sealed record DeskPage(string Name, DateOnly Today, int Count, int Overdue, IReadOnlyList<DeskGroup> Groups, IReadOnlyList<InboxItem> Messages)
{
    public static DeskPage For(string name, IReadOnlyList<DeskItem> items, IReadOnlyList<InboxItem> messages, DateTime now)
    {
        var today = ChinaTime.Today(now);
        var week = today.AddDays(7);
        DeskGroup[] groups =
        [
            new("已逾期", "over", "先办，或写明延期理由", [.. items.Where(item => item.DueAt < now)]),
            new("今天到期", "today", null, [.. items.Where(item => item.DueAt >= now && Day(item) == today)]),
            new("七天之内", "", null, [.. items.Where(item => Day(item) > today && Day(item) <= week)]),
            new("以后", "", null, [.. items.Where(item => item.DueAt is null || Day(item) > week)]),
        ];
        return new DeskPage(name, today, items.Count, groups[0].Items.Count, [.. groups.Where(group => group.Items.Count > 0)], messages);
    }

    private static DateOnly? Day(DeskItem item) => item.DueAt is { } due ? ChinaTime.Today(due) : null;
}
