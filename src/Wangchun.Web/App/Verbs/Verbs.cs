using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;
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
