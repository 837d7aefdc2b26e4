using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

public static class CommunityQueries
{
    extension(PortalDb db)
    {
        /// <summary>Where this person may say what is needed: the Party office anywhere, a community in its own place, a branch where it is at home.</summary>
        public IQueryable<Community> CommunitiesToWriteFor(Viewer viewer)
        {
            var active = db.Communities.Where(community => community.IsActive);
            if (viewer.Holds(Role.PartyOffice)) return active;

            var homes = db.PartyOrganisations.Where(branch => viewer.LedBranchIds.Contains(branch.Id)).Select(branch => branch.CommunityId);
            return active.Where(community => viewer.CommunityIds.Contains(community.Id) || homes.Contains(community.Id));
        }
    }
}
