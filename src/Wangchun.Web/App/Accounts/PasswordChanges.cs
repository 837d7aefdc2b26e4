using Microsoft.AspNetCore.Identity;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Accounts;

/// <summary>A person changes their own password, and proves with the old one that the session is still theirs.</summary>
public sealed class PasswordChanges(PortalDb db, Passwords passwords, PasswordRules rules, OpenSessions sessions, Trail trail)
{
    /// <summary>Ends every session of the account; the caller begins a new one for this browser.</summary>
    public async Task ChangeAsync(int accountId, string current, string chosen, CancellationToken stop)
    {
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.Id == accountId, stop);
        await ProveAsync(account, current, stop);
        rules.Check(chosen, account.UserName!, account.Person.Name);
        Refusal.If(chosen == current, "新密码不能和现在的密码一样。");

        account.PasswordHash = await passwords.HashAsync(chosen, stop);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        trail.Note(AuditAction.Security, nameof(Account), account.UserName, "修改密码");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        await sessions.EndAllAsync(accountId, butSessionId: null, stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Refuses, and writes down, a password that is not this account's.</summary>
    public async Task ProveAsync(Account account, string password, CancellationToken stop)
    {
        if (await passwords.CheckAsync(account.PasswordHash, password, stop) != PasswordVerificationResult.Failed) return;

        await trail.WriteAsync(db, AuditAction.Security, nameof(Account), account.UserName, "密码不对", AuditOutcome.Refused, stop);
        throw new Refusal("现在的密码不对。");
    }
}
