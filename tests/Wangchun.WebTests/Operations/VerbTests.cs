using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Personal;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Operations;

/// <summary>The commands as operations give them: in a process of their own, beside a portal that goes on serving.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly WebTests.Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Keys_are_rotated_while_people_are_still_being_written()
    {
        const int Before = 120;
        await portal.DoAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, Before).Select(Called));
            await db.SaveChangesAsync();
        });

        var rotation = RunAsync("keys", "rotate");
        var after = 0;
        while (!rotation.IsCompleted)
        {
            await portal.DoAsync(async db =>
            {
                db.Add(Called(Before + after++));
                await db.SaveChangesAsync();
            });
        }

        var (code, said) = await rotation;

        Assert.True(code == 0, said);
        Assert.Contains("Key k2 is in use", said, StringComparison.Ordinal);
        var (vault, phones) = (portal.Services.GetRequiredService<FieldVault>(), await portal.AskAsync(db => db.Persons.Where(p => p.Phone.Sealed != null).Select(p => new { p.Id, p.Phone.Sealed }).ToListAsync()));
        Assert.Equal(Before + after, phones.Count);
        Assert.True(after > 0, "Nothing was written meanwhile: the rotation was too quick to prove anything.");
        Assert.All(phones, phone => Assert.StartsWith("k2:", phone.Sealed, StringComparison.Ordinal));
        Assert.All(phones, phone => Assert.StartsWith("139", vault.Open(phone.Sealed!, FieldPlace.PhoneOf(phone.Id)), StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("audit", "verify")).Code);
    }

    [Fact]
    public async Task A_trail_that_was_altered_is_named_by_its_first_row()
    {
        await portal.MakeProjectAsync(p => p.Claimed());
        var (whole, _) = await RunAsync("audit", "verify");
        var row = await portal.AskAsync(db => db.AuditEntries.OrderBy(e => e.Seq).Skip(1).Select(e => e.Seq).FirstAsync());
        await portal.DoAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(TestDatabase.OnSqlServer ? "DROP TRIGGER AuditEntriesAreFinal" : "DROP TRIGGER AuditEntriesAreFinalOnUpdate");
            await db.Database.ExecuteSqlRawAsync("UPDATE AuditEntries SET SubjectId = '999' WHERE Seq >= {0}", row);
        });

        var (altered, said) = await RunAsync("audit", "verify");

        Assert.Equal((0, 1), (whole, altered));
        Assert.Contains($"row {row} is the first", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_an_invitation_opens_on_the_running_portal()
    {
        var (code, said) = await RunAsync("admin", "invite", "first.admin");

        Assert.Equal(0, code);
        var link = said[said.IndexOf(Web.App.Accounts.SetUpLinks.Path, StringComparison.Ordinal)..].Trim();
        Assert.Equal(HttpStatusCode.OK, (await portal.Stranger().OpenAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData(2, "keys", "burn")]
    [InlineData(2, "admin", "invite")]
    [InlineData(0, "--help")]
    public async Task What_is_asked_wrongly_is_told_the_commands(int expected, params string[] words)
    {
        var (code, said) = await RunAsync(words);

        Assert.Equal(expected, code);
        Assert.Contains("keys rotate", said, StringComparison.Ordinal);
    }

    private static Person Called(int n)
    {
        var person = new Person($"居民{n}");
        person.CallOn($"139{n:D8}");
        return person;
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        var program = typeof(Session).Assembly.Location;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program)! };
        foreach (var word in (string[])[program, .. words, $"--Portal:DataDirectory={portal.DataDirectory}", .. TestDatabase.Settings(portal.DataDirectory).Select(setting => $"--{setting.Key}={setting.Value}")])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
