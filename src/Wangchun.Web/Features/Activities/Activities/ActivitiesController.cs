using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.Activities.Shared;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Activities.Activities;

/// <summary>What is coming, what one answers for, and the page of one activity.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities")]
public sealed class ActivitiesController(ActivityTerms terms, Volunteers volunteers, Matters matters, Session session) : ActivityController
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(string? after, string? managedAfter)
    {
        var coming = await ActivityRow.From(Db.Activities.VisibleTo(Viewer).Coming(session.Now, ActivityCursor.Read(after)), Viewer.PersonId).SliceAsync(PageSize, Stop);
        var managed = await ActivityRow.From(Db.Activities.ManagedBy(Viewer).LatestFirst(ActivityCursor.Read(managedAfter)), Viewer.PersonId).SliceAsync(PageSize, Stop);
        return View(new ActivitiesPage(coming, managed, Viewer.May(Can.Activities.ManageActivities)));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var found = Db.Activities.VisibleTo(Viewer).Where(a => a.Id == id);
        if (await found.Whole().Include(a => a.Messages).Include(a => a.Dossier.Attachments).AsNoTracking().SingleOrDefaultAsync(Stop) is not { } activity) return await Absent();

        var manages = await Db.Activities.ManagedBy(Viewer).AnyAsync(a => a.Id == id, Stop);
        var page = await ActivityPage.ReadAsync(Db, activity, OwnIn(activity), manages, volunteers, terms, session.Now, Stop);
        return View(page with { Matter = await matters.FindAsync(activity.MatterId, Viewer, Stop) });
    }
}

/// <summary>Two lists that are paged each by itself.</summary>
public sealed record ActivitiesPage(Slice<ActivityRow> Coming, Slice<ActivityRow> Managed, bool Manages)
{
    public string? NextComing => Coming.HasMore ? $"/activities?after={Coming.Rows[^1].Cursor}" : null;

    public string? NextManaged => Managed.HasMore ? $"/activities?managedAfter={Managed.Rows[^1].Cursor}" : null;
}

/// <summary>One line of a list; <see cref="Own"/> is how far the reader's own sign-up has come.</summary>
public sealed record ActivityRow(
    int Id, string? Number, string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, string Place, ActivityStatus Status, int Capacity, int SeatsTaken, string OrganiserPost, SignUpState? Own)
{
    public bool IsFull => SeatsTaken >= Capacity;

    public ActivityCursor Cursor => new(StartsAt, Id);

    public static IQueryable<ActivityRow> From(IQueryable<Activity> activities, int personId) => activities.Select(a => new ActivityRow(
        a.Id, a.Dossier.Number, a.Title, a.TitleEn, a.StartsAt, a.EndsAt, a.Place, a.Status, a.Capacity, a.SeatsTaken, a.OrganiserPost,
        a.SignUps.Where(s => s.PersonId == personId).OrderByDescending(s => s.Id).Select(s => (SignUpState?)s.State).FirstOrDefault()));
}
