using Wangchun.Data;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Activities;

/// <summary>Activities that somebody answers for and that are not over.</summary>
public sealed class ActivityOpenWork : IOpenWork
{
    public async Task<IReadOnlyList<OpenWorkItem>> OfAsync(PortalDb db, int personId, CancellationToken stop) =>
        await Open(db, personId).OrderBy(a => a.Id).Select(a => new OpenWorkItem("在办的活动", a.Title, $"/activities/{a.Id}", null)).ToListAsync(stop);

    public async Task MoveAsync(PortalDb db, int fromPersonId, Person to, Act act, CancellationToken stop)
    {
        foreach (var activity in await Open(db, fromPersonId).Include(a => a.Dossier).ToListAsync(stop)) activity.PassTo(to, activity.OrganiserPost, act);
    }

    private static IQueryable<Activity> Open(PortalDb db, int personId) =>
        db.Activities.Where(a => a.OrganiserId == personId && a.Status != ActivityStatus.Settled && a.Status != ActivityStatus.Cancelled);
}
