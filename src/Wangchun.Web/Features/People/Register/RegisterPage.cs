using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.People.Register;

/// <summary>One line of the register; <see cref="Phone"/> is masked.</summary>
public sealed record RegisterRow(int Id, string Name, string? Phone, string? Community, string? Branch, MemberStanding? Standing, DateOnly? VolunteerSince, bool IsActive)
{
    /// <summary>With the phone still sealed: <see cref="RegisterPage"/> masks it.</summary>
    public static IQueryable<RegisterRow> From(IQueryable<Person> persons, IQueryable<Community> communities) => persons.Select(p => new RegisterRow(
        p.Id, p.Name, p.Phone.Sealed,
        communities.Where(c => c.Id == p.CommunityId).Select(c => c.Name).FirstOrDefault(),
        p.Memberships.Where(m => m.Until == null).Select(m => m.Branch.Name).FirstOrDefault(),
        p.Memberships.Where(m => m.Until == null).Select(m => (MemberStanding?)m.Standing).FirstOrDefault(),
        p.VolunteerSince, p.IsActive));
}

public sealed record RegisterPage(RegisterSearch Search, IReadOnlyList<RegisterRow> Rows, string? Next, Places Places, bool MayEdit, bool MayExport)
{
    public const int Size = 30;

    public static async Task<RegisterPage> ReadAsync(PortalDb db, RegisterSearch search, FieldVault vault, Viewer viewer, CancellationToken stop)
    {
        var filter = search.Filter(vault);
        var visible = db.Persons.InRegister(viewer).Kept();
        var way = await WayAsync(visible, filter, stop);
        var after = search.After is { } id
            ? await db.Persons.Where(p => p.Id == id).Select(p => way == NameSearch.Initials ? p.NameInitials : way == NameSearch.Given ? p.GivenPinyin : p.NamePinyin).SingleOrDefaultAsync(stop)
            : null;
        var slice = await RegisterRow.From(visible.Matching(filter, way).InOrder(way, after, search.After ?? 0), db.Communities).SliceAsync(Size, stop);
        return new RegisterPage(
            search, [.. slice.Rows.Select(row => row with { Phone = vault.MaskedPhone(row.Phone, row.Id) })],
            slice.HasMore ? search.From(slice.Rows[^1].Id) : null, await Places.ReadAsync(db, viewer, stop),
            viewer.May(Can.People.EditRegister), viewer.May(Can.People.ExportRegister) && !search.HoldsNumber(vault));
    }

    /// <summary>The first way in which somebody is found; letters may be pinyin or initials, characters may begin with the given name.</summary>
    public static async Task<NameSearch> WayAsync(IQueryable<Person> visible, RegisterFilter filter, CancellationToken stop)
    {
        if (filter.Name is null || await visible.Matching(filter, NameSearch.Pinyin).AnyAsync(stop)) return NameSearch.Pinyin;
        return filter.IsChinese ? NameSearch.Given : NameSearch.Initials;
    }
}

/// <summary>The communities and branches a person may choose from: those of their own posts.</summary>
public sealed record Places(IReadOnlyList<SelectListItem> Communities, IReadOnlyList<SelectListItem> Branches)
{
    public static async Task<Places> ReadAsync(PortalDb db, Viewer viewer, CancellationToken stop)
    {
        var all = viewer.Holds(Role.PartyOffice);
        var (communities, branches) = (viewer.CommunityIds, viewer.LedBranchIds);
        return new Places(
            await db.Communities.Where(c => c.IsActive && (all || communities.Contains(c.Id))).OrderBy(c => c.Id).Select(c => new SelectListItem(c.Name, $"{c.Id}")).ToListAsync(stop),
            await db.PartyOrganisations
                .Where(o => o.IsActive && o.Kind == PartyOrganisationKind.Branch && (all || branches.Contains(o.Id) || (o.CommunityId != null && communities.Contains(o.CommunityId.Value))))
                .OrderBy(o => o.CommunityId).ThenBy(o => o.Id).Select(o => new SelectListItem(o.Name, $"{o.Id}")).ToListAsync(stop));
    }
}
