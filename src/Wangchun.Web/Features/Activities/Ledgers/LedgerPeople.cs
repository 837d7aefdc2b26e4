using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;

namespace Wangchun.Web.Features.Activities.Ledgers;

/// <summary>
/// Whom a line means. Name and phone together are one person, as on the sign-up page; the name alone is enough where the importer's own
/// register has one such person. Whoever is not registered becomes an entry of the activity's community, once in the whole file.
/// </summary>
internal sealed class LedgerPeople(FieldVault vault, IReadOnlyList<Person> named, IReadOnlySet<int> registered)
{
    private const int Chunk = 500;

    private readonly ILookup<string, Person> byName = named.ToLookup(person => person.Name);
    private readonly Dictionary<(string Name, string PhoneIndex), Person> added = [];

    public static async Task<LedgerPeople> ReadAsync(PortalDb db, Ledger ledger, Viewer viewer, FieldVault vault, CancellationToken stop)
    {
        var (named, registered) = (new List<Person>(), new HashSet<int>());
        foreach (var names in ledger.Lines.Select(line => line.Text(LedgerColumns.FullName)).OfType<string>().Distinct().Chunk(Chunk))
        {
            var found = db.Persons.Kept().Where(p => names.Contains(p.Name));
            named.AddRange(await found.OrderBy(p => p.Id).ToListAsync(stop));
            registered.UnionWith(await found.InRegister(viewer).Select(p => p.Id).ToListAsync(stop));
        }

        return new LedgerPeople(vault, named, registered);
    }

    public Person Find(string name, string? phone, int? communityId, DateOnly since)
    {
        Refusal.If(name.Length > Person.NameMaxLength, "姓名不能超过 {0} 个字。", Person.NameMaxLength);
        if (phone is null) return Registered(name, communityId);

        var index = vault.PhoneIndex(phone)!;
        if (byName[name].FirstOrDefault(person => person.Phone.Index == index) is { } known) return known;
        if (added.TryGetValue((name, index), out var before)) return before;

        var person = new Person(name);
        person.CallOn(phone);
        person.LivesIn(communityId);
        person.Volunteer(since);
        return added[(name, index)] = person;
    }

    private Person Registered(string name, int? communityId)
    {
        var same = byName[name].Where(person => registered.Contains(person.Id)).ToList();
        Refusal.If(same.Count == 0, "名册里没有“{0}”，请填写手机号。", name);
        if (same.Count == 1) return same[0];

        var neighbours = same.FindAll(person => communityId is not null && person.CommunityId == communityId);
        Refusal.If(neighbours.Count != 1, "名册里有 {0} 位“{1}”，请填写手机号。", same.Count, name);
        return neighbours[0];
    }
}
