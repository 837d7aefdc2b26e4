using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Administration;

/// <summary>The lists to choose from on these pages; what is closed is not offered.</summary>
public sealed record Choices(IReadOnlyList<SelectListItem> Communities, IReadOnlyList<SelectListItem> Branches)
{
    public static async Task<Choices> ReadAsync(PortalDb db, CancellationToken stop) => new(
        await db.Communities.Where(c => c.IsActive).OrderBy(c => c.Id).Select(c => new SelectListItem(c.Name, $"{c.Id}")).ToListAsync(stop),
        await db.PartyOrganisations.Where(o => o.IsActive && o.Kind == PartyOrganisationKind.Branch).OrderBy(o => o.CommunityId).ThenBy(o => o.Id)
            .Select(o => new SelectListItem(o.Name, $"{o.Id}")).ToListAsync(stop));
}

public static class SelectLists
{
    extension(IEnumerable<SelectListItem> items)
    {
        /// <summary>The same list with one entry selected, for filter forms that have no model of their own.</summary>
        public IEnumerable<SelectListItem> Chosen(int? id) => items.Select(item => new SelectListItem(item.Text, item.Value, item.Value == $"{id}"));
    }
}
