using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.GrowthCamp.Shared;

public static class Branches
{
    /// <summary>Every active branch but one, for a list to choose from.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(PortalDb db, int? without, CancellationToken stop)
    {
        var branches = await db.PartyOrganisations
            .Where(o => o.Kind == PartyOrganisationKind.Branch && o.IsActive && o.Id != without)
            .OrderBy(o => o.CommunityId).ThenBy(o => o.Id)
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(stop);
        return [.. branches.Select(branch => new SelectListItem(branch.Name, $"{branch.Id}"))];
    }
}
