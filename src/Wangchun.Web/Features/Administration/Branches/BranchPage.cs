using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Administration.Branches;

/// <summary>One line of the Party tree; <see cref="Depth"/> says how far it is indented.</summary>
public sealed record BranchRow(int Id, int? ParentId, PartyOrganisationKind Kind, string Name, bool IsActive, int Members, int FullMembers, int OpenClaims, int Depth)
{
    public bool IsTooSmall => IsActive && Kind == PartyOrganisationKind.Branch && FullMembers < PartyOrganisation.FewestFullMembers;

    public bool IsTooLarge => IsActive && Kind == PartyOrganisationKind.Branch && FullMembers > PartyOrganisation.MostFullMembers;

    public static async Task<IReadOnlyList<BranchRow>> TreeAsync(PortalDb db, CancellationToken stop)
    {
        var all = await db.PartyOrganisations.OrderBy(o => o.Id)
            .Select(o => new BranchRow(o.Id, o.ParentId, o.Kind, o.Name, o.IsActive, db.Memberships.Count(m => m.BranchId == o.Id && m.Until == null),
                db.Memberships.Count(m => m.BranchId == o.Id && m.Until == null && m.Standing == MemberStanding.Full), o.OpenClaims, 0))
            .ToListAsync(stop);
        return [.. Below(null, 0, all.ToLookup(row => row.ParentId))];
    }

    private static IEnumerable<BranchRow> Below(int? parent, int depth, ILookup<int?, BranchRow> all) =>
        all[parent].SelectMany(row => Below(row.Id, depth + 1, all).Prepend(row with { Depth = depth }));
}

public sealed record BranchPage(int Id, string Name, PartyOrganisationKind Kind, bool IsActive, int Members, IReadOnlyList<SelectListItem> Parents, IReadOnlyList<SelectListItem> Communities, BranchForm Form)
{
    public static async Task<BranchPage> ReadAsync(PortalDb db, PartyOrganisation? branch, BranchForm form, CancellationToken stop) => new(
        branch?.Id ?? 0, branch?.Name ?? "", branch?.Kind ?? PartyOrganisationKind.Branch, branch?.IsActive ?? true,
        branch is null ? 0 : await db.Memberships.CountAsync(m => m.BranchId == branch.Id && m.Until == null, stop),
        await db.PartyOrganisations.Where(o => o.IsActive && o.Kind != PartyOrganisationKind.Branch).OrderBy(o => o.Id).Select(o => new SelectListItem(o.Name, $"{o.Id}")).ToListAsync(stop),
        (await Choices.ReadAsync(db, stop)).Communities, form);
}
