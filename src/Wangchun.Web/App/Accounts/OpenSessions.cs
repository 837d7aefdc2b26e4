using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>A session as one request finds it: whose it is, and what that person may do right now.</summary>
public sealed record OpenSession(int Id, int AccountId, string UserName, bool UsedSecondFactor, DateTime StartedAt, DateTime SeenAt, Viewer Viewer);

/// <summary>
/// The sessions in the database. The browser holds 256 random bits and nothing else; who somebody is and what they may do is
/// read anew with each request, so signing out, a disabled account or a lost post takes effect at once, on every instance.
/// </summary>
public sealed class OpenSessions(PortalDb db, TimeProvider clock, IOptions<SecurityOptions> security)
{
    private const int KeyBytes = 32;
    private const int AgentLength = 200;

    /// <summary>Writing every request's time down would be a write per page; a minute is exact enough.</summary>
    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a session and saves; gives the key that only the browser will know.</summary>
    public async Task<string> BeginAsync(int accountId, bool usedSecondFactor, HttpContext http)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        db.SignInSessions.Add(new SignInSession
        {
            KeyHash = Hash(key),
            AccountId = accountId,
            StartedAt = Now,
            SeenAt = Now,
            ExpiresAt = Now.AddHours(security.Value.LongestHours),
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Agent = Shortened(http.Request.Headers.UserAgent.ToString()),
            UsedSecondFactor = usedSecondFactor,
        });
        await db.SaveChangesAsync(http.RequestAborted);
        return key;
    }

    /// <summary>The living session of this key. Dead when ended, idle or old, and when the account or the person is switched off.</summary>
    public async Task<OpenSession?> FindAsync(string key, CancellationToken stop)
    {
        var (hash, now) = (Hash(key), Now);
        var idleSince = now.AddMinutes(-security.Value.IdleMinutes);
        var found = await db.SignInSessions
            .Where(s => s.KeyHash == hash && s.EndedAt == null && s.ExpiresAt > now && s.SeenAt > idleSince)
            .Where(s => !s.Account.IsDisabled && s.Account.Person.IsActive)
            .Select(s => new
            {
                s.Id, s.AccountId, s.Account.UserName, s.Account.PersonId, s.Account.Person.Name, s.StartedAt, s.SeenAt, s.UsedSecondFactor,
                Posts = s.Account.Person.Posts.AsQueryable().Where(p => p.Until == null).OrderBy(p => p.Id).Select(Viewers.Held).ToList(),
                Branches = s.Account.Person.Memberships.Where(m => m.Until == null).Select(m => m.BranchId).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(stop);
        if (found is null) return null;

        if (now - found.SeenAt > SeenGrain)
            await db.SignInSessions.Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), stop);
        return new OpenSession(
            found.Id, found.AccountId, found.UserName!, found.UsedSecondFactor, found.StartedAt, found.SeenAt,
            new Viewer(found.PersonId, found.Name, found.Posts, found.Branches));
    }

    public Task EndAsync(string key, CancellationToken stop)
    {
        var hash = Hash(key);
        return EndAsync(db.SignInSessions.Where(s => s.KeyHash == hash), stop);
    }

    public Task<int> EndAsync(int sessionId, int accountId, CancellationToken stop) =>
        EndAsync(db.SignInSessions.Where(s => s.Id == sessionId && s.AccountId == accountId), stop);

    /// <summary>All sessions of an account, or all but the one that asks for it.</summary>
    public Task<int> EndAllAsync(int accountId, int? butSessionId, CancellationToken stop) =>
        EndAsync(db.SignInSessions.Where(s => s.AccountId == accountId && s.Id != butSessionId), stop);

    private Task<int> EndAsync(IQueryable<SignInSession> sessions, CancellationToken stop)
    {
        var now = Now;
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), stop);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Shortened(string agent) => agent.Length > AgentLength ? agent[..AgentLength] : agent;
}
