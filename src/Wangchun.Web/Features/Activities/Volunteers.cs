using System.Security.Cryptography;
using System.Text;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Activities;

/// <summary>
/// People who come, as the rules need them. Somebody without an account is known by name and telephone together: the same two are the
/// same person, so that hours of several activities add up.
/// </summary>
public sealed class Volunteers(PortalDb db, FieldVault vault)
{
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 8;

    public async Task<Volunteer> OfAsync(Person person, Activity activity, bool givesWord, CancellationToken stop)
    {
        var isMember = person.Id != 0 && await db.Memberships.AnyAsync(m => m.PersonId == person.Id && m.Until == null, stop);
        var others = person.Id == 0 ? [] : await db.EngagementsOf(person.Id, activity.Id).ToListAsync(stop);
        return new Volunteer(person, isMember, AgeOn(ChinaTime.Today(activity.StartsAt), person.BirthOn), givesWord, others);
    }

    public async Task<Volunteer> OfAsync(int personId, Activity activity, bool givesWord, CancellationToken stop) =>
        await OfAsync(await db.Persons.SingleAsync(p => p.Id == personId, stop), activity, givesWord, stop);

    /// <summary>Whoever has this name and this telephone; a new entry, in the register of the activity's community, when nobody has.</summary>
    public async Task<Person> FindOrAddAsync(string name, string phone, Activity activity, DateOnly today, CancellationToken stop)
    {
        var (called, index) = (name.Trim(), vault.PhoneIndex(phone) ?? throw new Refusal("请填写 11 位手机号。"));
        var known = await db.Persons
            .Where(p => p.Phone.Index == index && p.Name == called && p.MergedIntoId == null && p.IsActive)
            .OrderBy(p => p.Id)
            .FirstOrDefaultAsync(stop);
        if (known is not null) return known;

        var person = new Person(called);
        person.CallOn(phone);
        person.LivesIn(activity.CommunityId);
        person.Volunteer(today);
        db.Add(person);
        return person;
    }

    /// <summary>The sign-up that this code opens, if the telephone is right too.</summary>
    public async Task<(int ActivityId, int SignUpId)?> FindAsync(string code, string phone, CancellationToken stop)
    {
        if (vault.PhoneIndex(phone) is not { } index) return null;

        var hash = HashOf(code);
        var found = await db.SignUps
            .Where(s => s.CodeHash == hash && s.Person.Phone.Index == index)
            .Select(s => new { s.ActivityId, s.Id })
            .FirstOrDefaultAsync(stop);
        return found is null ? null : (found.ActivityId, found.Id);
    }

    public string? PhoneOf(Person person) => vault.MaskedPhone(person.Phone.Sealed, person.Id);

    public static string NewCode() => RandomNumberGenerator.GetString(CodeLetters, CodeLength);

    /// <summary>However it was typed: small letters and spaces do not matter.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)))));

    /// <summary>Somebody who acts without an account.</summary>
    public static Act Resident(Act act, string name) => act with { PersonId = null, PersonName = name, Post = "居民" };

    private static int? AgeOn(DateOnly day, DateOnly? birth) =>
        birth is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;
}
