using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Accounts;

/// <summary>
/// The second factor of an account: a key shared with a phone app, and codes for the day the phone is lost. Keys are stored encrypted,
/// recovery codes only as hashes, and every code works once, whichever instance it is sent to.
/// </summary>
public sealed class SecondFactors(PortalDb db, IDataProtectionProvider protection, Trail trail, TimeProvider clock)
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

    /// <summary>A key for the set-up page. It travels sealed in the form and is stored only when a code has proved that the phone has it.</summary>
    public (byte[] Key, string Seal) Offer(int accountId)
    {
        var key = RandomNumberGenerator.GetBytes(Totp.KeyBytes);
        return (key, Protector.Protect($"{accountId} {Convert.ToBase64String(key)}"));
    }

    /// <summary>The key of a seal made for this account; null when it was made for another or is none of ours.</summary>
    public byte[]? Unseal(int accountId, string? seal) => Unprotected(seal)?.Split(' ') is [var owner, var key] && owner == $"{accountId}" ? Convert.FromBase64String(key) : null;

    /// <summary>Turns the second factor on and gives the recovery codes, to be shown this once.</summary>
    public async Task<IReadOnlyList<string>> ConfirmAsync(int accountId, byte[] key, string code, CancellationToken stop)
    {
        if (Totp.StepOf(key, Bare(code), clock.GetUtcNow().UtcDateTime) is not { } step) throw new Refusal("验证码不对。请确认手机时间准确，填写现在显示的 6 位数字。");

        var account = await db.Users.SingleAsync(a => a.Id == accountId, stop);
        Refusal.If(account.TwoFactorEnabled, "两步登录已经打开。");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await ForgetAsync(accountId, stop);
        (account.TwoFactorEnabled, account.LastTotpStep) = (true, step);
        Add(accountId, KeyName, Protector.Protect(Convert.ToBase64String(key)));
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, RecoveryLength)).ToList();
        Add(accountId, RecoveryName, string.Join('\n', codes.Select(Hash)));
        trail.Note(AuditAction.Security, nameof(Account), account.UserName, "打开两步登录");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    public async Task TurnOffAsync(int accountId, CancellationToken stop)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, stop);
        account.TwoFactorEnabled = false;
        trail.Note(AuditAction.Security, nameof(Account), account.UserName, "关闭两步登录");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await ForgetAsync(accountId, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Drops key and recovery codes. Whether the account asks for a second factor is the caller's to change.</summary>
    public Task ForgetAsync(int accountId, CancellationToken stop) =>
        db.UserTokens.Where(token => token.UserId == accountId && token.LoginProvider == Provider).ExecuteDeleteAsync(stop);

    private async Task<byte[]?> KeyAsync(int accountId, CancellationToken stop) =>
        Unprotected(await Rows(accountId, KeyName).Select(token => token.Value).SingleOrDefaultAsync(stop)) is { } key ? Convert.FromBase64String(key) : null;

    private string? Unprotected(string? sealedText)
    {
        try
        {
            return string.IsNullOrEmpty(sealedText) ? null : Protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            // Forged, or the key ring was lost: the factor cannot be checked any more, and an administrator has to reset it.
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
