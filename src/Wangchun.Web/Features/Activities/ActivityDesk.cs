using System.Linq.Expressions;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Activities;

/// <summary>What activities ask of their organisers, and of whoever has been offered a seat.</summary>
public sealed class ActivityDesk : IDeskSource
{
    public async Task<IReadOnlyList<DeskItem>> ForAsync(PortalDb db, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var items = new List<DeskItem>();
        if (viewer.May(Can.Activities.SignUp)) items.AddRange(await OffersAsync(db, viewer, now, stop));
        if (!viewer.May(Can.Activities.ManageActivities)) return items;

        var mine = db.Activities.AnsweredBy(viewer);
        items.AddRange(await Rows(mine, a => a.Status == ActivityStatus.Draft && a.OrganiserId == viewer.PersonId, "活动还没有发布", "", "去发布", stop));
        items.AddRange(await Rows(mine, a => a.Status == ActivityStatus.Published && a.SignUps.Any(s => s.State == SignUpState.Applied), "有人报名，请决定", "#people", "去决定", stop));
        items.AddRange(await Rows(mine, a => a.SignUps.Any(s => s.CallAbout != null && s.CalledAt == null && s.State != SignUpState.Withdrawn), "请打电话通知", "/calls", "看名单", stop));
        items.AddRange(await Rows(mine, a => a.Status == ActivityStatus.Ended, "请登记结果并办结", "/attendance", "去登记", stop));
        return items;
    }

    private static async Task<IEnumerable<DeskItem>> OffersAsync(PortalDb db, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var me = viewer.PersonId;
        var offers = await db.Activities
            .SelectMany(a => a.SignUps, (a, s) => new { Activity = a, SignUp = s })
            .Where(row => row.SignUp.PersonId == me && row.SignUp.State == SignUpState.Waitlisted && row.SignUp.OfferUntil > now)
            .OrderBy(row => row.SignUp.OfferUntil).ThenBy(row => row.SignUp.Id).Take(IDeskSource.Most)
            .Select(row => new { row.Activity.Id, row.Activity.Title, row.Activity.TitleEn, row.Activity.OrganiserPost, row.SignUp.OfferUntil })
            .ToListAsync(stop);
        return offers.Select(offer => new DeskItem(
            "p", "有名额了，请确认参加", offer.Title, offer.TitleEn, offer.OrganiserPost, offer.OfferUntil, false, $"/activities/{offer.Id}", "去确认"));
    }

    private static async Task<List<DeskItem>> Rows(
        IQueryable<Activity> scope, Expression<Func<Activity, bool>> waits, string ask, string page, string button, CancellationToken stop)
    {
        var rows = await scope.Where(waits)
            .OrderBy(a => a.StartsAt).ThenBy(a => a.Id).Take(IDeskSource.Most)
            .Select(a => new { a.Id, a.Title, a.TitleEn, a.OrganiserPost, a.StartsAt, a.Dossier.DueAt, a.Dossier.DueIsProvisional })
            .ToListAsync(stop);
        return [.. rows.Select(a => new DeskItem("p", ask, a.Title, a.TitleEn, a.OrganiserPost, a.DueAt ?? a.StartsAt, a.DueIsProvisional, $"/activities/{a.Id}{page}", button))];
    }
}
