using System.Globalization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>
/// The counts beside the working list. They are the same for everybody who sees the same projects, and are counted anew after each act on
/// this instance; an act on another one shows in them within half a minute. With words nothing is kept: hardly two people look for the same.
/// </summary>
public sealed class WorkingCounts(TimeProvider clock) : IKept, IDisposable
{
    private readonly Kept<IReadOnlyList<ProjectTally>> kept = new(clock);

    public Task<IReadOnlyList<ProjectTally>> OfAsync(PortalDb db, Viewer viewer, string? words, CancellationToken stop)
    {
        var visible = db.Projects.AllVisibleTo(viewer);
        var now = clock.GetUtcNow().UtcDateTime;
        return words is null
            ? kept.OfAsync(ScopeOf(viewer), () => visible.TallyAsync(now, stop), stop)
            : visible.Mentioning(words).TallyAsync(now, stop);
    }

    public void Forget() => kept.Forget();

    public void Dispose() => kept.Dispose();

    private static string ScopeOf(Viewer viewer) => viewer.SeesStreet
        ? "street"
        : string.Create(CultureInfo.InvariantCulture, $"{viewer.PersonId}|{string.Join(',', viewer.CommunityIds.Order())}|{string.Join(',', viewer.BranchIds.Order())}");
}
