using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Domain.Street;

namespace Wangchun.WebTests.Personal;

/// <summary>A planted phone: nowhere in clear, only for its own place, and still readable after the key was changed.</summary>
public sealed class VaultTests : IAsyncLifetime
{
    private const string Phone = "13987650123";
    private const string Identity = "330203195001010016";

    private readonly Portal portal = new();
    private int id;

    public async Task InitializeAsync()
    {
        var person = new Person("林晓敏");
        person.CallOn(Phone);
        person.IdentifyBy(Identity, portal.Today);
        await portal.DoAsync(async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync();
        });
        id = person.Id;
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task It_is_read_again_by_whoever_has_the_key()
    {
        var (phone, index, identity) = await portal.AskAsync(db => db.Persons.Where(p => p.Id == id)
            .Select(p => new ValueTuple<string, string, string>(p.Phone.Sealed!, p.Phone.Index!, p.IdentityNumber.Sealed!)).SingleAsync());

        Assert.Equal(Phone, Vault.Open(phone, FieldPlace.PhoneOf(id)));
        Assert.Equal(Vault.PhoneIndex("+86 139 8765 0123"), index);
        Assert.Equal("330203********0016", Vault.MaskedIdentity(identity, id));
        Assert.StartsWith("k1:", phone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_it_seals_the_new_one_and_erasing_it_leaves_nothing()
    {
        await ChangeAsync(person => person.CallOn("13987650999"));
        Assert.Equal("13987650999", Vault.Open((await SealedAsync())!, FieldPlace.PhoneOf(id)));

        await ChangeAsync(person => person.CallOn(null));
        Assert.Null(await SealedAsync());
        Assert.Equal(0, await portal.AskAsync(db => db.Persons.CountAsync(p => p.Id == id && p.Phone.Index != null)));
    }

    [Fact]
    public async Task The_trail_says_that_it_was_written_and_not_what()
    {
        await ChangeAsync(person => person.CallOn("13987650999"));

        var rows = await portal.AskAsync(db => db.AuditEntries.Where(e => e.Subject == nameof(Person) && e.SubjectId == $"{id}").OrderBy(e => e.Seq).Select(e => e.Changes).ToListAsync());

        Assert.Contains("""{"Phone":[null,"***"]}""", rows);
        Assert.DoesNotContain(rows, row => row?.Contains("1398765", StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("UPDATE Persons SET Phone = (SELECT p.Phone FROM Persons p WHERE p.Id = {0}) WHERE Id = {1}")]
    [InlineData("UPDATE Persons SET Phone = replace(Phone, 'A', 'B') || 'QUJD' WHERE Id = {1}")]
    [InlineData("UPDATE Persons SET Phone = IdentityNumber WHERE Id = {1}")]
    [InlineData("UPDATE Persons SET Phone = 'k9:AAAA' WHERE Id = {1}")]
    public async Task A_value_that_was_moved_or_altered_does_not_open(string sql)
    {
        var other = new Person("沈国良");
        other.CallOn("13800000000");
        await portal.DoAsync(async db =>
        {
            db.Add(other);
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync(sql, other.Id, id);
        });

        var altered = (await SealedAsync())!;

        Assert.ThrowsAny<Exception>(() => Vault.Open(altered, FieldPlace.PhoneOf(id)));
        Assert.Equal("✕✕✕", Vault.MaskedPhone(altered, id));
    }

    [Fact]
    public async Task After_a_rotation_everything_opens_and_nothing_has_the_old_key()
    {
        var before = await SealedAsync();
        var index = await portal.AskAsync(db => db.Persons.Where(p => p.Id == id).Select(p => p.Phone.Index).SingleAsync());

        var result = await RotateAsync();

        Assert.Equal(("k2", 2, 0), (result.Key, result.Sealed, result.Unreadable.Count));
        Assert.StartsWith("k2:", await SealedAsync(), StringComparison.Ordinal);
        Assert.Equal(Phone, Vault.Open((await SealedAsync())!, FieldPlace.PhoneOf(id)));
        Assert.Equal(Phone, Vault.Open(before!, FieldPlace.PhoneOf(id)));
        Assert.Equal(index, await portal.AskAsync(db => db.Persons.Where(p => p.Id == id).Select(p => p.Phone.Index).SingleAsync()));
        Assert.Equal(0, (await RotateAsync()).Sealed - 2);
    }

    [Fact]
    public async Task A_value_that_does_not_open_is_named_by_the_rotation_and_left_alone()
    {
        await portal.DoAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Persons SET Phone = IdentityNumber WHERE Id = {0}", id));
        var altered = await SealedAsync();

        var result = await RotateAsync();

        Assert.Equal([FieldPlace.PhoneOf(id)], result.Unreadable);
        Assert.Equal(altered, await SealedAsync());
    }

    [Fact]
    public async Task Another_key_stops_the_start_with_one_line()
    {
        var file = Path.Combine(portal.DataDirectory, "other.keys");
        var other = new PersonalKeys(file);
        other.Create();

        var stopped = await Assert.ThrowsAsync<DatabaseNotReady>(() => portal.DoAsync(db => KeyCheck.RunAsync(db, other, default)));

        Assert.Contains("do not belong to this database", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', stopped.Message);
    }

    [Fact]
    public async Task Lost_keys_are_not_made_anew_over_data_that_needs_them()
    {
        var lost = new PersonalKeys(Path.Combine(portal.DataDirectory, "lost.keys"));

        var stopped = await Assert.ThrowsAsync<DatabaseNotReady>(() => portal.DoAsync(db => KeyCheck.RunAsync(db, lost, default)));

        Assert.Contains("missing", stopped.Message, StringComparison.Ordinal);
        Assert.False(lost.Exists);
    }

    [Fact]
    public async Task The_key_is_not_in_the_database_and_the_phone_in_no_file()
    {
        await ChangeAsync(person => person.CallOn(Phone[..^1] + "4"));
        await (await portal.SignInAsync("party.office")).GetAsync(new Uri($"/people?q={Phone[..^1]}4", UriKind.Relative));
        await portal.DoAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var keys = portal.Services.GetRequiredService<PersonalKeys>();
        var secrets = new[] { Phone, Phone[..^1] + "4", Identity }.SelectMany(Spellings).Append(keys.Current.Key).Append(keys.IndexKey).ToList();

        foreach (var file in Directory.EnumerateFiles(portal.DataDirectory, "*", SearchOption.AllDirectories).Where(file => file != keys.File))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.All(secrets, secret => Assert.True(bytes.AsSpan().IndexOf(secret) < 0, file));
        }
    }

    private static IEnumerable<byte[]> Spellings(string text)
    {
        yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(text);
        // Base64 in each of the three positions it can have inside a longer text.
        for (var shift = 0; shift < 3; shift++)
            yield return Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', shift) + text))[4..12]);
    }

    private FieldVault Vault => portal.Services.GetRequiredService<FieldVault>();

    private Task<string?> SealedAsync() => portal.AskAsync(db => db.Persons.Where(p => p.Id == id).Select(p => p.Phone.Sealed).SingleAsync());

    private Task ChangeAsync(Action<Person> change) => portal.DoAsync(async db =>
    {
        change(await db.Persons.SingleAsync(p => p.Id == id));
        await db.SaveChangesAsync();
    });

    private async Task<RotationResult> RotateAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeyRotation>().RunAsync(default);
    }
}
