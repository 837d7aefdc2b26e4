using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.WebTests.Making;

/// <summary>The demo street's people as the domain meets them: whoever acts, by user name, and the branches and members they stand for.</summary>
public sealed class Cast
{
    private readonly Dictionary<string, Person> people;

    private Cast(Dictionary<string, Person> people) => this.people = people;

    public static async Task<Cast> CallAsync(PortalDb db) => new(await db.Users
        .Include(account => account.Person).ThenInclude(person => person.Posts).ThenInclude(post => post.Community)
        .Include(account => account.Person).ThenInclude(person => person.Posts).ThenInclude(post => post.Organisation)
        .Include(account => account.Person).ThenInclude(person => person.Memberships)
        .ToDictionaryAsync(account => account.UserName!, account => account.Person));

    public Act Act(string user, DateTime at)
    {
        var person = people[user];
        var post = person.Posts.First(held => held.IsCurrent);
        var held = new PostHeld(post.Role, post.CommunityId, post.Community?.Name, post.OrganisationId, post.Organisation?.Name);
        return new Act(person.Id, person.Name, held.PublicName, BranchIds(person), at, ChinaTime.Today(at));
    }

    public PartyOrganisation Branch(string user) => people[user].Posts.Select(post => post.Organisation).OfType<PartyOrganisation>().First();

    public Membership Member(string user) => people[user].Memberships.Single(membership => membership.IsCurrent);

    private static HashSet<int> BranchIds(Person person) =>
        [.. person.Posts.Select(post => post.OrganisationId).OfType<int>(), .. person.Memberships.Where(m => m.IsCurrent).Select(m => m.BranchId)];
}
