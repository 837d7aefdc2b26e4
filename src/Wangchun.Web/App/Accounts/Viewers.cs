using Wangchun.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>What somebody may do right now, for work that is done for them while they are away.</summary>
public static class Viewers
{
    /// <summary>Null when the account or the person is switched off.</summary>
    public static async Task<Viewer?> OfPersonAsync(PortalDb db, int personId, CancellationToken stop)
    {
        var found = await db.Users
            .Where(account => account.PersonId == personId && !account.IsDisabled && account.Person.IsActive)
            .Select(account => new
            {
                account.Person.Name,
                Posts = account.Person.Posts.Where(p => p.Until == null).OrderBy(p => p.Id).Select(p => new PostHeld(
                    p.Role, p.CommunityId, p.Community == null ? null : p.Community.Name, p.OrganisationId, p.Organisation == null ? null : p.Organisation.Name)).ToList(),
                Branches = account.Person.Memberships.Where(m => m.Until == null).Select(m => m.BranchId).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new Viewer(personId, found.Name, found.Posts, found.Branches);
    }
}
