using Microsoft.AspNetCore.Identity;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Seed;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.App;

/// <summary>What has to be true before the first request: the schema, the street's own data, in Development the demo street.</summary>
public sealed partial class StartUp(
    PortalDb db, DbContextOptions<PortalDb> options, Trail trail, PersonalKeys keys, DatabaseOptions database, IWebHostEnvironment environment,
    IPasswordHasher<Account> passwords, DemoPassword demoPassword, DemoUploads photos, DemoBanner banner, TimeProvider clock, ILogger<StartUp> log)
{
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken stop)
    {
        // SQLite is ours alone, so the portal migrates it itself; SQL Server is migrated by the "migrate" command that operations run.
        if (database.Provider == "Sqlite") await MigrateAsync(stop);
        await KeyCheck.RunAsync(db, keys, stop);
        await ReferenceData.LoadAsync(db, stop);
        if (environment.IsDevelopment() && !await DemoStreet.IsLoadedAsync(db, stop) && !await db.Users.AnyAsync(stop)) await LoadDemoAsync(stop);
        await RefuseDemoInProductionAsync(stop);
        if (banner.Shown) await KeepDemoPasswordAsync(stop);
    }

    public async Task<int> MigrateAsync(CancellationToken stop) => await PortalMigrations.MigrateAsync(db, MigrationTimeout, log, stop);

    public async Task LoadDemoAsync(CancellationToken stop)
    {
        var hash = HashOfDemoPassword();
        if (await DemoStreet.LoadAsync(options, clock.GetUtcNow().UtcDateTime, _ => hash, photos.KeepAsync, Tell, stop))
            await trail.WriteAsync(db, AuditAction.System, nameof(DemoStreet), null, "demo load", stop: stop);
    }

    /// <summary>Whoever starts the demo with another password in the environment expects that one to work.</summary>
    private async Task KeepDemoPasswordAsync(CancellationToken stop)
    {
        var accounts = await db.Users.Where(account => DemoStreet.Users.Contains(account.UserName!)).ToListAsync(stop);
        if (accounts is not [{ PasswordHash: { } known } first, ..]) return;
        if (passwords.VerifyHashedPassword(first, known, demoPassword.Value) != PasswordVerificationResult.Failed) return;

        var hash = HashOfDemoPassword();
        foreach (var account in accounts) account.PasswordHash = hash;
        await db.SaveChangesAsync(stop);
    }

    /// <summary>All demo accounts have the same password, so it is hashed, slowly as that has to be, only once.</summary>
    private string HashOfDemoPassword() => passwords.HashPassword(new Account(), demoPassword.Value);

    private async Task RefuseDemoInProductionAsync(CancellationToken stop)
    {
        var demo = await DemoStreet.IsLoadedAsync(db, stop);
        if (demo && environment.IsProduction())
            throw new DatabaseNotReady("This database holds the demo street, whose people and passwords are invented. It cannot serve in Production: start with an empty database.", new InvalidOperationException());
        banner.Shown = demo;
    }

    private void Tell(DemoStep step) => LogLoading(log, step.Number, step.Count, step.Name);

    [LoggerMessage(Level = LogLevel.Information, Message = "Loading the demo street, {Number} of {Count}: {Name}.")]
    private static partial void LogLoading(ILogger log, int number, int count, string name);
}
