using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;

namespace Wangchun.Web.App.Accounts;

/// <summary>
/// Links with which a person sets a first or a new password. Nobody else ever knows a password: an administrator hands over the link,
/// which works once and for an hour. The database keeps only its hash.
/// </summary>
public sealed class SetUpLinks(PortalDb db, Passwords passwords, PasswordRules rules, OpenSessions sessions, SecondFactors factors, Trail trail, TimeProvider clock)
{
    public const string Path = "/account/set-up/";
    private const int TokenBytes = 32;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Gives the account a new link and returns its token; an older one stops working. The caller saves.</summary>
    public string Offer(Account account)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        (account.SetUpHash, account.SetUpExpiresAt) = (HashOf(token), Now + Lasts);
        return token;
    }

    /// <summary>The same for somebody who lost password or phone: what they had stops working now. The caller saves.</summary>
    public async Task<string> ResetAsync(Account account, CancellationToken stop)
    {
        (account.PasswordHash, account.TwoFactorEnabled, account.SecurityStamp) = (null, false, Guid.NewGuid().ToString("N"));
        await factors.ForgetAsync(account.Id, stop);
        await sessions.EndAllAsync(account.Id, butSessionId: null, stop);
        return Offer(account);
    }

    /// <summary>Whose link this is; null when it is wrong, used or too old, which is one and the same answer.</summary>
    public Task<Account?> FindAsync(string token, CancellationToken stop) => Open(token).Include(a => a.Person).AsNoTracking().SingleOrDefaultAsync(stop);

    /// <summary>Sets the password and uses the link up. False when it was not, or no longer, good.</summary>
    public async Task<bool> UseAsync(string token, string password, CancellationToken stop)
    {
        if (await FindAsync(token, stop) is not { } account) return false;

        rules.Check(password, account.UserName!, account.Person.Name);
        var hash = await passwords.HashAsync(password, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!await TakeAsync(token, hash, stop)) return false;

        await sessions.EndAllAsync(account.Id, butSessionId: null, stop);
        trail.Actor = trail.Actor with { PersonId = account.PersonId, PersonName = account.Person.Name };
        trail.Note(AuditAction.Security, nameof(Account), account.UserName, "用一次性链接设置密码");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>One statement, so that of two who send the same link only one sets a password.</summary>
    private async Task<bool> TakeAsync(string token, string hash, CancellationToken stop) => await Open(token).ExecuteUpdateAsync(
        a => a
            .SetProperty(x => x.SetUpHash, (string?)null)
            .SetProperty(x => x.SetUpExpiresAt, (DateTime?)null)
            .SetProperty(x => x.PasswordHash, hash)
            .SetProperty(x => x.AccessFailedCount, 0)
            .SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(x => x.ConcurrencyStamp, Guid.NewGuid().ToString("N")),
        stop) == 1;

    private IQueryable<Account> Open(string token)
    {
        var (hash, now) = (HashOf(token), Now);
        return db.Users.Where(a => a.SetUpHash == hash && a.SetUpExpiresAt > now && !a.IsDisabled && a.Person.IsActive);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
