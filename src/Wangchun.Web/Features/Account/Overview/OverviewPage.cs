using Wangchun.Data;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Account.Overview;

public sealed record OverviewPage(string Name, string UserName, IReadOnlyList<PostHeld> Posts, string? Branch, bool HasTwoFactor, int Sessions)
{
    public static async Task<OverviewPage> ReadAsync(PortalDb db, Viewer viewer, OpenSession session, CancellationToken stop)
    {
        var branch = await db.Memberships.Where(m => m.PersonId == viewer.PersonId && m.Until == null).Select(m => m.Branch.Name).FirstOrDefaultAsync(stop);
        var hasTwoFactor = await db.Users.Where(account => account.Id == session.AccountId).Select(account => account.TwoFactorEnabled).SingleAsync(stop);
        var sessions = await db.SignInSessions.CountAsync(s => s.AccountId == session.AccountId && s.EndedAt == null && s.ExpiresAt > session.SeenAt, stop);
        return new OverviewPage(viewer.Name, session.UserName, viewer.Posts, branch, hasTwoFactor, sessions);
    }
}
