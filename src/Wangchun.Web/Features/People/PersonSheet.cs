using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.People;

/// <summary>What a ledger says about a person. What it leaves empty stays as it is.</summary>
internal sealed record PersonSheet(
    string Name, string? Phone, string? PhoneIndex, string? Identity, string? IdentityIndex, DateOnly? BirthOn, Community? Community, PartyOrganisation? Branch, MemberStanding Standing,
    bool? IsVolunteer, bool HasFormula)
{
    /// <summary>Two lines with the same key are the same person.</summary>
    public string Key => IdentityIndex ?? $"{Name}|{PhoneIndex ?? $"{BirthOn:O}|{Branch?.Id}"}";

    public bool Differs(Person person)
    {
        var membership = person.Memberships.FirstOrDefault(m => m.IsCurrent);
        return (PhoneIndex is not null && PhoneIndex != person.Phone.Index)
            || (IdentityIndex is not null && IdentityIndex != person.IdentityNumber.Index)
            || (BirthOn is not null && BirthOn != person.BirthOn)
            || (Community is not null && Community.Id != person.CommunityId)
            || (IsVolunteer is { } volunteers && volunteers != person.VolunteerSince is not null)
            || (Branch is not null && (membership?.BranchId != Branch.Id || (Standing == MemberStanding.Full && membership.Standing == MemberStanding.Probationary)));
    }

    public void WriteTo(Person person, DateOnly today)
    {
        person.Rename(Name, person.NameEn);
        if (Community is not null) person.LivesIn(Community.Id);
        if (BirthOn is not null) person.BornOn(BirthOn, today);
        if (Phone is not null && PhoneIndex != person.Phone.Index) person.CallOn(Phone);
        if (Identity is not null && IdentityIndex != person.IdentityNumber.Index) person.IdentifyBy(Identity, today);
        if (IsVolunteer is true) person.Volunteer(today);
        if (IsVolunteer is false) person.StopVolunteering();
        if (Branch is null) return;

        var membership = person.Memberships.FirstOrDefault(m => m.IsCurrent);
        if (membership is null) person.Join(Branch, today, Standing);
        else if (Standing == MemberStanding.Full && membership.Standing == MemberStanding.Probationary) membership.BecomeFull();
    }
}

/// <summary>A person before an update, as JSON in the row; phone and identity number stay sealed.</summary>
internal sealed record PersonBefore(int? CommunityId, DateOnly? BirthOn, string? Phone, string? PhoneIndex, string? Identity, string? IdentityIndex, DateOnly? VolunteerSince, bool WasMember)
{
    public static PersonBefore Of(Person person) => new(
        person.CommunityId, person.BirthOn, person.Phone.Sealed, person.Phone.Index, person.IdentityNumber.Sealed, person.IdentityNumber.Index, person.VolunteerSince,
        person.Memberships.Any(m => m.IsCurrent));

    public void PutBack(Person person, DateOnly today)
    {
        person.LivesIn(CommunityId);
        person.BornOn(BirthOn, today);
        person.Phone.Seal(Phone, PhoneIndex);
        person.IdentityNumber.Seal(Identity, IdentityIndex);
        person.StopVolunteering();
        if (VolunteerSince is { } since) person.Volunteer(since);
        if (!WasMember) person.Memberships.FirstOrDefault(m => m.IsCurrent)?.End(today);
        person.Rename(person.Name, person.NameEn);
    }
}
