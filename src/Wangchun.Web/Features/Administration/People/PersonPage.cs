using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.People;

public sealed record PostLine(int Id, Role Role, string? Where, DateOnly From, DateOnly? Until);

public sealed record LoginLine(string UserName, bool IsDisabled, bool HasPassword, bool HasTwoFactor, DateTime? LockedUntil, DateTime? LinkUntil, int Sessions, DateTime? SeenAt);

public sealed record PersonPage(
    int Id, string Name, string? NameEn, bool IsActive, bool IsOneself, IReadOnlyList<PostLine> Posts, string? Branch, DateOnly? BranchSince, LoginLine? Login,
    IReadOnlyList<OpenWorkItem> Work)
{
    /// <summary>The way to the one-time link, on the one page that follows its making.</summary>
    public string? SetUpLink { get; init; }

    public static async Task<PersonPage?> ReadAsync(PortalDb db, int id, AdministrationRules rules, Act act, CancellationToken stop)
    {
        if (await db.Persons.Whole().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } person) return null;

        var membership = person.Memberships.SingleOrDefault(m => m.IsCurrent);
        return new PersonPage(
            id, person.Name, person.NameEn, person.IsActive, act.PersonId == id,
            [.. person.Posts.OrderBy(post => post.Until is not null).ThenByDescending(post => post.From).ThenBy(post => post.Id)
                .Select(post => new PostLine(post.Id, post.Role, post.Community?.Name ?? post.Organisation?.Name, post.From, post.Until))],
            membership?.Branch.Name, membership?.Since, await LoginAsync(db, id, act.At, stop), await rules.OpenWorkAsync(id, stop));
    }

    private static async Task<LoginLine?> LoginAsync(PortalDb db, int personId, DateTime now, CancellationToken stop)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == personId, stop);
        if (account is null) return null;

        var sessions = db.SignInSessions.Where(s => s.AccountId == account.Id && s.EndedAt == null && s.ExpiresAt > now);
        return new LoginLine(
            account.UserName!, account.IsDisabled, account.PasswordHash is not null, account.TwoFactorEnabled,
            account.LockoutEnd is { } end && end.UtcDateTime > now ? end.UtcDateTime : null,
            account.SetUpHash is not null && account.SetUpExpiresAt > now ? account.SetUpExpiresAt : null,
            await sessions.CountAsync(stop), await db.SignInSessions.Where(s => s.AccountId == account.Id).MaxAsync(s => (DateTime?)s.SeenAt, stop));
    }
}
