using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Seed;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.App.Verbs;

internal static class Verbs
{
    public static async Task<int> MigrateAsync(Portal.Tools tools, string[] words)
    {
        var count = await tools.Get<StartUp>().MigrateAsync(CancellationToken.None);
        await KeyCheck.RunAsync(tools.Get<PortalDb>(), tools.Get<PersonalKeys>(), CancellationToken.None);
        await ReferenceData.LoadAsync(tools.Get<PortalDb>(), CancellationToken.None);
        await Console.Out.WriteLineAsync(count == 0 ? "The database is up to date." : $"Applied {count} migrations.");
        return 0;
    }

    public static async Task<int> LoadDemoAsync(Portal.Tools tools, string[] words)
    {
        if (tools.Get<IWebHostEnvironment>().IsProduction()) return await FailAsync("The demo street is not loaded in Production: its people and passwords are invented.");

        await MigrateAsync(tools, words);
        var db = tools.Get<PortalDb>();
        if (await DemoStreet.IsLoadedAsync(db, CancellationToken.None)) return await FailAsync("The demo street is already loaded.");
        if (await db.Users.AnyAsync()) return await FailAsync("This database already has accounts; the demo street needs an empty one.");

        await tools.Get<StartUp>().LoadDemoAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"Loaded. All demo accounts have the password {tools.Get<DemoPassword>().Value}");
        return 0;
    }

    /// <summary>The only way to the first account: whoever can start this program on the machine may name an administrator.</summary>
    public static async Task<int> InviteAsync(Portal.Tools tools, string[] words)
    {
        await MigrateAsync(tools, words);
        var (db, user, now) = (tools.Get<PortalDb>(), words[^1], tools.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var name = user.ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name);
        if (account is null) db.Add(account = Administrator(user, ChinaTime.Today(now)));

        var token = await tools.Get<SetUpLinks>().ResetAsync(account, CancellationToken.None);
        await tools.Get<Trail>().WriteAsync(db, AuditAction.Security, nameof(Account), user, "在服务器上发出设置链接");
        await Console.Out.WriteLineAsync($"Open within one hour, on the portal's own address:  {SetUpLinks.Path}{token}");
        return 0;
    }

    public static async Task<int> RotateKeysAsync(Portal.Tools tools, string[] words)
    {
        var db = tools.Get<PortalDb>();
        await KeyCheck.RunAsync(db, tools.Get<PersonalKeys>(), CancellationToken.None);
        var result = await tools.Get<KeyRotation>().RunAsync(CancellationToken.None);
        await tools.Get<Trail>().WriteAsync(db, AuditAction.Security, nameof(PersonalKeys), result.Key, "更换个人信息密钥");
        await Console.Out.WriteLineAsync($"Key {result.Key} is in use; {result.Sealed} values were sealed anew. Older keys stay in the file for your backups.");
        foreach (var place in result.Unreadable) await Console.Error.WriteLineAsync($"Does not open and was left as it is: {place}");
        return result.Unreadable.Count == 0 ? 0 : 1;
    }

    public static async Task<int> VerifyAuditAsync(Portal.Tools tools, string[] words)
    {
        var db = tools.Get<PortalDb>();
        if (await tools.Get<Trail>().FirstBrokenAsync(db, CancellationToken.None) is { } broken)
            return await FailAsync($"The audit trail is broken: row {broken} is the first that was altered, removed or moved.");

        await Console.Out.WriteLineAsync($"The audit trail is whole: {await db.AuditEntries.CountAsync()} rows.");
        return 0;
    }

    private static Account Administrator(string user, DateOnly today)
    {
        var person = new Person(user);
        person.Appoint(Role.Administrator, null, null, today);
        return new Account
        {
            UserName = user, NormalizedUserName = user.ToUpperInvariant(), Person = person, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private static async Task<int> FailAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }
}
