using System.Linq.Expressions;
using Wangchun.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>What somebody may do right now, for work that is done for them while they are away.</summary>
public static class Viewers
{
    /// <summary>A post as the rules look at it: what is read for a session and for work in the background must be the same.</summary>
    internal static readonly Expression<Func<Post, PostHeld>> Held = p => new PostHeld(
        p.Role, p.CommunityId, p.Community == null ? null : p.Community.Name, p.OrganisationId, p.Organisation == null ? null : p.Organisation.Name)
    {
        UnitId = p.UnitId,
        UnitName = p.Unit == null ? null : p.Unit.Name,
    };

    /// <summary>Null when the account or the person is switched off.</summary>
    public static async Task<Viewer?> OfPersonAsync(PortalDb db, int personId, CancellationToken stop)
    {
        var found = await db.Users
            .Where(account => account.PersonId == personId && !account.IsDisabled && account.Person.IsActive)
            .Select(account => new
            {
                account.Person.Name,
                Posts = account.Person.Posts.AsQueryable().Where(p => p.Until == null).OrderBy(p => p.Id).Select(Held).ToList(),
                Branches = account.Person.Memberships.Where(m => m.Until == null).Select(m => m.BranchId).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new Viewer(personId, found.Name, found.Posts, found.Branches);
    }
}
