using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.People.Register;

public sealed record MembershipLine(string Branch, MemberStanding Standing, DateOnly Since, DateOnly? Until);

/// <summary>An entry that was merged into this one, and until when that can be taken back.</summary>
public sealed record MergedLine(int Id, string Name, DateTime At, bool CanComeApart);

/// <summary>One person of the register; phone and identity number are masked.</summary>
public sealed record PersonPage(
    int Id, string Name, string? NameEn, bool IsActive, string? Community, DateOnly? BirthOn, string? Phone, string? IdentityNumber, DateOnly? VolunteerSince,
    IReadOnlyList<MembershipLine> Memberships, IReadOnlyList<MergedLine> Merged, int TasksDone, bool MayEdit, bool MayReveal, bool MayMerge)
{
    public static async Task<PersonPage?> ReadAsync(PortalDb db, int id, FieldVault vault, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var found = await db.Persons.InRegister(viewer).Where(p => p.Id == id).Select(p => new
        {
            p.Name, p.NameEn, p.IsActive, p.BirthOn, p.VolunteerSince, Phone = p.Phone.Sealed, Identity = p.IdentityNumber.Sealed,
            Community = db.Communities.Where(c => c.Id == p.CommunityId).Select(c => c.Name).FirstOrDefault(),
            Memberships = p.Memberships.OrderByDescending(m => m.Since).ThenBy(m => m.Id).Select(m => new MembershipLine(m.Branch.Name, m.Standing, m.Since, m.Until)).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync(stop);
        if (found is null) return null;

        var merged = await db.Persons.Where(p => p.MergedIntoId == id).OrderBy(p => p.Id).Select(p => new { p.Id, p.Name, At = p.MergedAt!.Value, p.VolunteerSince }).ToListAsync(stop);
        var tasks = await db.ProjectTasks.CountAsync(t => t.State == Domain.GrowthCamp.TaskState.Done && (t.Doer!.PersonId == id || t.Doer.Person.MergedIntoId == id), stop);
        return new PersonPage(
            id, found.Name, found.NameEn, found.IsActive, found.Community, found.BirthOn, vault.MaskedPhone(found.Phone, id), vault.MaskedIdentity(found.Identity, id),
            merged.Select(m => m.VolunteerSince).Append(found.VolunteerSince).Min(), found.Memberships,
            [.. merged.Select(m => new MergedLine(m.Id, m.Name, m.At, now <= m.At.AddDays(RegisterRules.MergeUndoDays)))], tasks,
            viewer.May(Can.People.EditRegister) && await db.Persons.EditableBy(viewer).AnyAsync(p => p.Id == id, stop),
            viewer.May(Can.People.RevealPersonal), viewer.May(Can.People.MergePersons));
    }
}

/// <summary>The numbers of the register.</summary>
public static class RegisterRules
{
    /// <summary>Calendar days in which a merge can be taken back.</summary>
    public const int MergeUndoDays = 30;

    /// <summary>Personal values one person may have shown in clear within an hour.</summary>
    public const int RevealsPerHour = 20;

    /// <summary>Minutes after signing in in which the password is not asked for again.</summary>
    public const int FreshMinutes = 5;
}
