using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Activities.CalendarFiles;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Public.Events;

/// <summary>What residents can come to. Nothing here names anybody; the sign-up has an address of its own.</summary>
[AllowAnonymous]
[Route("events")]
public sealed class EventsController(Matters matters, Session session) : PortalController
{
    private const int PageSize = 30;

    [HttpGet("")]
    [EnableRateLimiting(RateLimits.Public)]
    [PublicPage(PublicCache.Everything, Query = ["after", "heldAfter"])]
    public async Task<IActionResult> Index(string? after, string? heldAfter) => View(new EventsPage(
        await EventRow.From(Db.Activities.OpenToAll().Coming(session.Now, ActivityCursor.Read(after))).SliceAsync(PageSize, Stop),
        await EventRow.From(Db.Activities.OpenToAll().Held().LatestFirst(ActivityCursor.Read(heldAfter))).SliceAsync(PageSize, Stop)));

    [HttpGet("{number:maxlength(32)}")]
    [PublicPage(PublicCache.Everything)]
    public async Task<IActionResult> Show(string number)
    {
        var now = session.Now;
        var found = await Db.Activities.OpenToAll().Numbered(number)
            .Select(a => new EventPage(
                a.Dossier.Number!, a.Title, a.TitleEn, a.Detail, a.StartsAt, a.EndsAt, a.Place, a.Status, a.Capacity, a.SeatsTaken, a.JoinMode, a.OrganiserPost, a.Skills, a.MinimumAge, a.CancelledBecause)
            {
                IsOpen = a.Status == ActivityStatus.Published && a.StartsAt > now,
                MatterId = a.MatterId,
            })
            .SingleOrDefaultAsync(Stop);
        return found is null ? NotFound() : View(found with { Matter = await matters.FindPublicAsync(found.MatterId, Stop) });
    }

    [HttpGet("{number:maxlength(32)}/calendar.ics")]
    public async Task<IActionResult> Calendar(string number) =>
        await CalendarEntries.From(Db.Activities.OpenToAll().Numbered(number)).SingleOrDefaultAsync(Stop) is { } entry
            ? File(Encoding.UTF8.GetBytes(CalendarFile.Of([entry])), CalendarFile.ContentType, $"{number}.ics")
            : NotFound();
}

public sealed record EventRow(int Id, string Number, string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, string Place, ActivityStatus Status, int Capacity, int SeatsTaken, string OrganiserPost)
{
    public Named Name => new(Title, TitleEn);

    public bool IsFull => SeatsTaken >= Capacity;

    public ActivityCursor Cursor => new(StartsAt, Id);

    public static IQueryable<EventRow> From(IQueryable<Activity> activities) => activities.Select(a => new EventRow(
        a.Id, a.Dossier.Number!, a.Title, a.TitleEn, a.StartsAt, a.EndsAt, a.Place, a.Status, a.Capacity, a.SeatsTaken, a.OrganiserPost));
}

/// <summary>Two lists that are paged each by itself.</summary>
public sealed record EventsPage(Slice<EventRow> Coming, Slice<EventRow> Past)
{
    public string? NextComing => Coming.HasMore ? $"/events?after={Coming.Rows[^1].Cursor}" : null;

    public string? NextPast => Past.HasMore ? $"/events?heldAfter={Past.Rows[^1].Cursor}" : null;
}

public sealed record EventPage(
    string Number, string Title, string? TitleEn, string Detail, DateTime StartsAt, DateTime EndsAt, string Place, ActivityStatus Status,
    int Capacity, int SeatsTaken, JoinMode JoinMode, string OrganiserPost, string? Skills, int? MinimumAge, string? CancelledBecause)
{
    public required bool IsOpen { get; init; }

    public required int? MatterId { get; init; }

    /// <summary>The public page of what it serves.</summary>
    public MatterLink? Matter { get; init; }

    public Named Name => new(Title, TitleEn);

    public bool IsFull => SeatsTaken >= Capacity;
}
