using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;

namespace Wangchun.Web.App.Accounts;

public enum SignInStep
{
    Refused,
    NeedsCode,
    Done,
}

/// <summary>How one sign-in goes on, and for whom when it does.</summary>
public sealed record SignInOutcome(SignInStep Step, int AccountId = 0);

/// <summary>
/// Password, then the code where the account asks for one. Unknown, locked, disabled and wrong all do the same work and get the
/// same answer; only the audit trail knows which it was.
/// </summary>
public sealed class SignInSteps(PortalDb db, Passwords passwords, SecondFactors factors, ILookupNormalizer names, Trail trail, TimeProvider clock)
{
    private const int Tries = 5;
    private const int UserNameLength = 64;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    public async Task<SignInOutcome> PasswordAsync(string user, string password, HttpContext http)
    {
        var stop = http.RequestAborted;
        var name = names.NormalizeName(user.Trim());
        var account = await WithPerson().SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop);
        var mayTry = await TakeTryAsync(account?.Id ?? 0, stop);
        var check = await passwords.CheckAsync(mayTry ? account?.PasswordHash : null, password, stop);
        if (account is null || check == PasswordVerificationResult.Failed || !MaySignIn(account))
            return await RefusedAsync(user, WhyNot(account, mayTry, check), stop);

        if (check == PasswordVerificationResult.SuccessRehashNeeded) await RehashAsync(account, password, stop);
        if (account.TwoFactorEnabled) return new SignInOutcome(SignInStep.NeedsCode, account.Id);
        return await DoneAsync(account, "密码", usedSecondFactor: false, http);
    }

    public Task<SignInOutcome> CodeAsync(int accountId, string code, HttpContext http) =>
        SecondAsync(accountId, account => factors.TakeCodeAsync(account, code, http.RequestAborted), "密码和验证码", "验证码不对", http);

    public Task<SignInOutcome> RecoveryAsync(int accountId, string code, HttpContext http) =>
        SecondAsync(accountId, account => factors.TakeRecoveryCodeAsync(account, code, http.RequestAborted), "密码和备用码", "备用码不对", http);

    /// <summary>What a new session is told: whose it is, and whether a second factor was used.</summary>
    public static ClaimsPrincipal PersonOf(int accountId, bool usedSecondFactor)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture))], IdentityConstants.ApplicationScheme);
        if (usedSecondFactor) identity.AddClaim(new Claim(SessionHandler.SecondFactorClaim, "1"));
        return new ClaimsPrincipal(identity);
    }

    private async Task<SignInOutcome> SecondAsync(int accountId, Func<Account, Task<bool>> take, string how, string whyNot, HttpContext http)
    {
        var stop = http.RequestAborted;
        var account = await WithPerson().SingleOrDefaultAsync(a => a.Id == accountId, stop);
        if (account is null || !MaySignIn(account)) return new SignInOutcome(SignInStep.Refused);

        // Codes share the password's tries: a stolen password must not buy guesses without end.
        if (await TakeTryAsync(accountId, stop) && await take(account)) return await DoneAsync(account, how, usedSecondFactor: true, http);
        return await RefusedAsync(account.UserName!, whyNot, stop);
    }

    /// <summary>
    /// Counts a try before it is looked at, in one statement, so that a hundred guesses sent at once are still five. The fifth locks;
    /// if it happens to be right, signing in takes the lock away again.
    /// </summary>
    private async Task<bool> TakeTryAsync(int accountId, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + LockTime;
        return await db.Users
            .Where(a => a.Id == accountId && (a.LockoutEnd == null || a.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                a => a
                    .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= Tries ? until : null)
                    .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= Tries ? 0 : x.AccessFailedCount + 1),
                stop) == 1;
    }

    private async Task<SignInOutcome> DoneAsync(Account account, string how, bool usedSecondFactor, HttpContext http)
    {
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(
            a => a.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), http.RequestAborted);
        trail.Actor = trail.Actor with { PersonId = account.PersonId, PersonName = account.Person.Name };
        trail.Note(AuditAction.SignIn, nameof(Account), account.UserName, how);
        await http.SignInAsync(PersonOf(account.Id, usedSecondFactor));
        return new SignInOutcome(SignInStep.Done, account.Id);
    }

    private async Task<SignInOutcome> RefusedAsync(string user, string why, CancellationToken stop)
    {
        var shortened = user.Length > UserNameLength ? user[..UserNameLength] : user;
        await trail.WriteAsync(db, AuditAction.SignIn, nameof(Account), shortened, why, AuditOutcome.Refused, stop);
        return new SignInOutcome(SignInStep.Refused);
    }

    private async Task RehashAsync(Account account, string password, CancellationToken stop)
    {
        var hash = await passwords.HashAsync(password, stop);
        await db.Users.Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, hash), stop);
    }

    private IQueryable<Account> WithPerson() => db.Users.AsNoTracking().Include(a => a.Person);

    private static bool MaySignIn(Account account) => account is { IsDisabled: false, Person.IsActive: true };

    private static string WhyNot(Account? account, bool mayTry, PasswordVerificationResult check) => account switch
    {
        null => "没有这个账号",
        _ when !MaySignIn(account) => "账号已停用",
        _ when !mayTry => "账号已锁定",
        { PasswordHash: null } => "账号还没有设置密码",
        { AccessFailedCount: Tries - 1 } when check == PasswordVerificationResult.Failed => "密码不对，锁定 15 分钟",
        _ => "密码不对",
    };
}
