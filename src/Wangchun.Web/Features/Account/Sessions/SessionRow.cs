using Wangchun.Data;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Account.Sessions;

public sealed record SessionRow(int Id, DateTime StartedAt, DateTime SeenAt, string Address, string Agent, bool UsedSecondFactor)
{
    public (string Program, string Machine) Browser => Browsers.Of(Agent);

    /// <summary>Sessions that could still be used, the latest first.</summary>
    public static Task<List<SessionRow>> OfAsync(PortalDb db, int accountId, DateTime now, SecurityOptions security, CancellationToken stop)
    {
        var idleSince = now.AddMinutes(-security.IdleMinutes);
        return db.SignInSessions
            .Where(s => s.AccountId == accountId && s.EndedAt == null && s.ExpiresAt > now && s.SeenAt > idleSince)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id)
            .Select(s => new SessionRow(s.Id, s.StartedAt, s.SeenAt, s.Address, s.Agent, s.UsedSecondFactor))
            .ToListAsync(stop);
    }
}
