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
    private const int Most = 60;

    [HttpGet("")]
    [EnableRateLimiting(RateLimits.Public)]
    [PublicPage(PublicCache.Everything)]
    public async Task<IActionResult> Index() => View(new EventsPage(
        await EventRow.From(Db.Activities.OpenToAll().Coming(session.Now).Take(Most)).ToListAsync(Stop),
        await EventRow.From(Db.Activities.OpenToAll()
            .Where(a => a.Status == ActivityStatus.Ended || a.Status == ActivityStatus.Settled)
            .OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id).Take(Most)).ToListAsync(Stop)));

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

public sealed record EventRow(string Number, string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, string Place, ActivityStatus Status, int Capacity, int SeatsTaken, string OrganiserPost)
{
    public Named Name => new(Title, TitleEn);

    public bool IsFull => SeatsTaken >= Capacity;

    public static IQueryable<EventRow> From(IQueryable<Activity> activities) => activities.Select(a => new EventRow(
        a.Dossier.Number!, a.Title, a.TitleEn, a.StartsAt, a.EndsAt, a.Place, a.Status, a.Capacity, a.SeatsTaken, a.OrganiserPost));
}

public sealed record EventsPage(IReadOnlyList<EventRow> Coming, IReadOnlyList<EventRow> Past);

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
