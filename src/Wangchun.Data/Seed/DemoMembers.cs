using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>The rest of the demo street, without accounts: members of every branch, and whoever a community or branch still lacks.</summary>
internal static class DemoMembers
{
    public const int PerBranch = 20;

    public static async Task LoadAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var (today, n) = (ChinaTime.Today(now), 0);
        var held = await db.Posts.Select(post => new { post.Role, post.CommunityId, post.OrganisationId }).ToListAsync(stop);
        foreach (var community in await db.Communities.OrderBy(community => community.Id).ToListAsync(stop)) Staff(community);
        foreach (var branch in await db.PartyOrganisations.Where(organisation => organisation.Kind == PartyOrganisationKind.Branch).OrderBy(branch => branch.Id).ToListAsync(stop)) Fill(branch);
        await db.SaveChangesAsync(stop);

        void Staff(Community community)
        {
            if (!held.Exists(post => post.Role == Role.CommunityWorker && post.CommunityId == community.Id))
                Next().Appoint(Role.CommunityWorker, community, null, today.AddYears(-2));
        }

        void Fill(PartyOrganisation branch)
        {
            if (!held.Exists(post => post.Role == Role.BranchSecretary && post.OrganisationId == branch.Id)) Lead(branch);
            for (var i = 0; i < PerBranch; i++) Next().Join(branch, Since());
        }

        void Lead(PartyOrganisation branch)
        {
            var secretary = Next();
            secretary.Appoint(Role.BranchSecretary, null, branch, today.AddYears(-2));
            secretary.Join(branch, Since());
        }

        Person Next()
        {
            var person = new Person(DemoNames.Of(n++));
            db.Add(person);
            return person;
        }

        DateOnly Since() => today.AddYears(-2).AddDays(-DemoDays.Vary(n, 9, 3650));
    }
}
