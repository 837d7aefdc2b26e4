using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Wangchun.Data;
using Wangchun.Data.Accounts;

namespace Wangchun.Web.App.Accounts;

/// <summary>
/// The second factor of an account: a key shared with a phone app, and codes for the day the phone is lost. Keys are stored encrypted,
/// recovery codes only as hashes, and every code works once, whichever instance it is sent to.
/// </summary>
public sealed class SecondFactors(PortalDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int RecoveryCodes = 10;
    private const string Provider = "Wangchun";
    private const string KeyName = "Totp";
    private const string RecoveryName = "Recovery";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int RecoveryLength = 12;

    private IDataProtector Protector => protection.CreateProtector("Wangchun.SecondFactor");

    /// <summary>Accepts a code of the phone app once: the step it belongs to must be later than the last one used.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string code, CancellationToken stop)
    {
        if (await KeyAsync(account.Id, stop) is not { } key || Totp.StepOf(key, Bare(code), clock.GetUtcNow().UtcDateTime) is not { } step) return false;

        return await db.Users.Where(a => a.Id == account.Id && a.LastTotpStep < step)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastTotpStep, step), stop) == 1;
    }

    /// <summary>Strikes a recovery code off the list; of two who send it at once, one finds the list changed.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(Account account, string code, CancellationToken stop)
    {
        var rows = Rows(account.Id, RecoveryName);
        if (await rows.Select(token => token.Value).SingleOrDefaultAsync(stop) is not { } list) return false;

        var (hash, hashes) = (Hash(Bare(code)), list.Split('\n'));
        if (!hashes.Contains(hash)) return false;

        var left = string.Join('\n', hashes.Where(other => other != hash));
        return await rows.Where(token => token.Value == list).ExecuteUpdateAsync(token => token.SetProperty(t => t.Value, left), stop) == 1;
    }

    public async Task<int> RecoveryCodesLeftAsync(int accountId, CancellationToken stop) =>
        await Rows(accountId, RecoveryName).Select(token => token.Value).SingleOrDefaultAsync(stop) is { Length: > 0 } list ? list.Split('\n').Length : 0;

    /// <summary>The key that waits to be confirmed, made when there is none. Looking at the set-up page again shows the same one.</summary>
    public async Task<byte[]> OfferAsync(int accountId, CancellationToken stop)
    {
        if (await KeyAsync(accountId, stop) is { } offered) return offered;

        var key = RandomNumberGenerator.GetBytes(Totp.KeyBytes);
        await ForgetAsync(accountId, stop);
        Add(accountId, KeyName, Protector.Protect(Convert.ToBase64String(key)));
        await db.SaveChangesAsync(stop);
        return key;
    }

    /// <summary>Gives new recovery codes, to be shown this once. The caller saves.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(int accountId, CancellationToken stop)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, RecoveryLength)).ToList();
        await Rows(accountId, RecoveryName).ExecuteDeleteAsync(stop);
        Add(accountId, RecoveryName, string.Join('\n', codes.Select(Hash)));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Drops key and recovery codes. Whether the account asks for a second factor is the caller's to change.</summary>
    public Task ForgetAsync(int accountId, CancellationToken stop) =>
        db.UserTokens.Where(token => token.UserId == accountId && token.LoginProvider == Provider).ExecuteDeleteAsync(stop);

    private async Task<byte[]?> KeyAsync(int accountId, CancellationToken stop)
    {
        if (await Rows(accountId, KeyName).Select(token => token.Value).SingleOrDefaultAsync(stop) is not { } stored) return null;

        try
        {
            return Convert.FromBase64String(Protector.Unprotect(stored));
        }
        catch (CryptographicException)
        {
            // The key ring was lost: the factor cannot be checked any more, and an administrator has to reset it.
            return null;
        }
    }

    private IQueryable<IdentityUserToken<int>> Rows(int accountId, string name) =>
        db.UserTokens.Where(token => token.UserId == accountId && token.LoginProvider == Provider && token.Name == name);

    private void Add(int accountId, string name, string value) =>
        db.UserTokens.Add(new IdentityUserToken<int> { UserId = accountId, LoginProvider = Provider, Name = name, Value = value });

    /// <summary>People type codes with the spaces and dashes they see.</summary>
    private static string Bare(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
