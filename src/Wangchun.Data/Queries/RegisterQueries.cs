using Wangchun.Data.Personal;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

public enum RegisterKind
{
    Volunteers,
    Members,
}

/// <summary>How the words typed into the search are to be understood: each kind has its own index.</summary>
public enum NameSearch
{
    /// <summary>Nothing typed, Chinese characters from the surname on, or whole pinyin.</summary>
    Pinyin,

    /// <summary>The initials of the pinyin.</summary>
    Initials,

    /// <summary>Chinese characters from the given name on: 雨桐 finds 单雨桐.</summary>
    Given,
}

/// <summary>Which people of the register a list shows. An index is set when what was typed is a whole phone or identity number.</summary>
public sealed record RegisterFilter(string? Name, string? PhoneIndex, string? IdentityIndex, RegisterKind? Kind, int? CommunityId, int? BranchId)
{
    public static RegisterFilter Of(string? typed, RegisterKind? kind, int? communityId, int? branchId, FieldVault vault)
    {
        var text = typed?.Trim() is { Length: > 0 } words ? words : null;
        var phone = vault.PhoneIndex(text);
        var identity = text is { Length: 18 } && text[..17].All(char.IsAsciiDigit) ? vault.IdentityIndex(text) : null;
        return new RegisterFilter(phone is null && identity is null ? text : null, phone, identity, kind, communityId, branchId);
    }

    public bool IsChinese => Name is not null && !Name.All(char.IsAscii);
}

/// <summary>The register of persons: who may see whom, and how somebody is found.</summary>
public static class RegisterQueries
{
    // Sorts after every letter that a pinyin has.
    private const string AfterLetters = "{";

    extension(IQueryable<Person> persons)
    {
        /// <summary>The Party office sees everybody, a community its people, a secretary the members of the branch. Nobody else sees anybody.</summary>
        public IQueryable<Person> InRegister(Viewer viewer)
        {
            if (viewer.Holds(Role.PartyOffice)) return persons;

            var (communities, branches) = (viewer.CommunityIds, viewer.LedBranchIds);
            return persons.Where(p =>
                (p.CommunityId != null && communities.Contains(p.CommunityId.Value)) || p.Memberships.Any(m => m.Until == null && branches.Contains(m.BranchId)));
        }

        /// <summary>May be changed: a secretary reads the members of the branch and changes nothing.</summary>
        public IQueryable<Person> EditableBy(Viewer viewer)
        {
            if (viewer.Holds(Role.PartyOffice)) return persons;

            var communities = viewer.CommunityIds;
            return persons.Where(p => p.CommunityId != null && communities.Contains(p.CommunityId.Value));
        }

        /// <summary>Without the entries that were merged into another.</summary>
        public IQueryable<Person> Kept() => persons.Where(p => p.MergedIntoId == null);

        public IQueryable<Person> Matching(RegisterFilter filter, NameSearch search)
        {
            if (filter.PhoneIndex is { } phone) persons = persons.Where(p => p.Phone.Index == phone);
            if (filter.IdentityIndex is { } identity) persons = persons.Where(p => p.IdentityNumber.Index == identity);
            if (filter.CommunityId is { } community) persons = persons.Where(p => p.CommunityId == community);
            if (filter.BranchId is { } branch) persons = persons.Where(p => p.Memberships.Any(m => m.BranchId == branch && m.Until == null));
            if (filter.Kind == RegisterKind.Volunteers) persons = persons.Where(p => p.VolunteerSince != null);
            if (filter.Kind == RegisterKind.Members) persons = persons.Where(p => p.Memberships.Any(m => m.Until == null));
            return filter.Name is { } name ? persons.Named(name, filter.IsChinese, search) : persons;
        }

        /// <summary>In the order of the index the search runs on, after the person with this reading and id.</summary>
#pragma warning disable CA1309 // Not compared here: it becomes SQL, and both columns hold plain letters.
        public IQueryable<Person> InOrder(NameSearch search, string? after, int afterId) => search switch
        {
            NameSearch.Initials => (after is null ? persons : persons.Where(p => string.Compare(p.NameInitials, after) > 0 || (p.NameInitials == after && p.Id > afterId)))
                .OrderBy(p => p.NameInitials).ThenBy(p => p.Id),
            NameSearch.Given => (after is null ? persons : persons.Where(p => string.Compare(p.GivenPinyin, after) > 0 || (p.GivenPinyin == after && p.Id > afterId)))
                .OrderBy(p => p.GivenPinyin).ThenBy(p => p.Id),
            _ => (after is null ? persons : persons.Where(p => string.Compare(p.NamePinyin, after) > 0 || (p.NamePinyin == after && p.Id > afterId)))
                .OrderBy(p => p.NamePinyin).ThenBy(p => p.Id),
        };

        private IQueryable<Person> Named(string name, bool isChinese, NameSearch search)
        {
            var from = search == NameSearch.Given ? NameReading.ReadingOfAll(name) : NameReading.Of(name).Whole;
            var to = from + AfterLetters;
            if (search == NameSearch.Given) return persons.Where(p => string.Compare(p.GivenPinyin, from) >= 0 && string.Compare(p.GivenPinyin, to) < 0 && p.Name.Contains(name));
            if (search == NameSearch.Initials) return persons.Where(p => string.Compare(p.NameInitials, from) >= 0 && string.Compare(p.NameInitials, to) < 0);

            // Characters are looked up by their pinyin, which has the index, and then compared: 王 finds no 汪.
            persons = persons.Where(p => string.Compare(p.NamePinyin, from) >= 0 && string.Compare(p.NamePinyin, to) < 0);
            return isChinese ? persons.Where(p => p.Name.StartsWith(name)) : persons;
        }
#pragma warning restore CA1309
    }
}
