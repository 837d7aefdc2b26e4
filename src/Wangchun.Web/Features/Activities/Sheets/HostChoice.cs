using Wangchun.Data;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Activities.Sheets;

/// <summary>In whose name somebody may hold an activity: the office for the whole street and each community, others for their own.</summary>
public sealed record HostChoice(string Key, string Name, ActivityHost Host, int? CommunityId, int? BranchId)
{
    private const string OfStreet = "street";

    public static string KeyOf(Activity activity) => activity.Host switch
    {
        ActivityHost.Community => $"community-{activity.CommunityId}",
        ActivityHost.Branch => $"branch-{activity.BranchId}",
        _ => OfStreet,
    };

    public static async Task<IReadOnlyList<HostChoice>> ForAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var (office, own, led) = (viewer.Holds(Role.PartyOffice), viewer.CommunityIds, viewer.LedBranchIds);
        var communities = await db.Communities.Where(c => c.IsActive && (office || own.Contains(c.Id))).OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        var branches = await db.PartyOrganisations.Where(o => o.IsActive && led.Contains(o.Id)).OrderBy(o => o.Id)
            .Select(o => new { o.Id, o.Name, o.CommunityId }).ToListAsync(stop);
        return
        [
            .. office ? [new HostChoice(OfStreet, "望春街道", ActivityHost.Street, null, null)] : Array.Empty<HostChoice>(),
            .. communities.Select(c => new HostChoice($"community-{c.Id}", c.Name, ActivityHost.Community, c.Id, null)),
            .. branches.Select(b => new HostChoice($"branch-{b.Id}", b.Name, ActivityHost.Branch, b.CommunityId, b.Id)),
        ];
    }
}
