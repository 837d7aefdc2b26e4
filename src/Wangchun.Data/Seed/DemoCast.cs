using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>Somebody of the demo street in the post for which they act.</summary>
internal sealed record DemoActor(int PersonId, string Name, string Post, IReadOnlySet<int> BranchIds)
{
    public Act At(DateTime at) => new(PersonId, Name, Post, BranchIds, at, ChinaTime.Today(at));
}

/// <summary>Who plays which part in the stories of the demo projects.</summary>
internal sealed class DemoCast
{
    private readonly Dictionary<int, DemoActor> workers;
    private readonly Dictionary<int, DemoActor> secretaries;
    private readonly ILookup<int, Membership> members;
    private readonly Dictionary<string, Membership> byUser;
    private readonly DemoActor[] office;
    private readonly Dictionary<int, int> turns = [];

    private DemoCast(List<Post> posts, List<Membership> memberships, Dictionary<int, string> users)
    {
        var leading = posts.Where(post => post.Role == Role.BranchSecretary).Select(post => post.PersonId).ToHashSet();
        workers = posts.Where(post => post.Role == Role.CommunityWorker).ToDictionary(post => post.CommunityId!.Value, post => Actor(post.Person, post.Community!.Name));
        secretaries = posts.Where(post => post.Role == Role.BranchSecretary)
            .ToDictionary(post => post.OrganisationId!.Value, post => Actor(post.Person, post.Organisation!.Name, post.OrganisationId!.Value));
        office = [.. posts.Where(post => post.Role == Role.PartyOffice).OrderBy(post => post.Id).Select(post => Actor(post.Person, "街道党建办"))];
        members = memberships.Where(member => !leading.Contains(member.PersonId) && !users.ContainsKey(member.PersonId)).ToLookup(member => member.BranchId);
        byUser = memberships.Where(member => users.ContainsKey(member.PersonId)).ToDictionary(member => users[member.PersonId]);
        Branches = memberships.Select(member => member.Branch).Distinct().ToDictionary(branch => branch.Name);
    }

    public IReadOnlyDictionary<string, PartyOrganisation> Branches { get; }

    public static async Task<DemoCast> OfAsync(PortalDb db, CancellationToken stop) => new(
        await db.Posts.Include(post => post.Person).Include(post => post.Community).Include(post => post.Organisation).OrderBy(post => post.Id).ToListAsync(stop),
        await db.Memberships.Include(member => member.Person).Include(member => member.Branch).OrderBy(member => member.Id).ToListAsync(stop),
        await db.Users.ToDictionaryAsync(account => account.PersonId, account => account.UserName!, stop));

    public DemoActor Office(int turn) => office[turn % office.Length];

    public DemoActor WorkerOf(int communityId) => workers[communityId];

    public DemoActor SecretaryOf(PartyOrganisation branch) => secretaries[branch.Id];

    public Membership Member(string user) => byUser[user];

    /// <summary>The members of a branch take turns.</summary>
    public Membership NextOf(PartyOrganisation branch)
    {
        var turn = turns[branch.Id] = turns.GetValueOrDefault(branch.Id) + 1;
        return members[branch.Id].ElementAt(turn % DemoMembers.PerBranch);
    }

    public static DemoActor Actor(Membership member) => Actor(member.Person, member.Branch.Name, member.Branch.Id);

    private static DemoActor Actor(Person person, string post, params int[] branches) => new(person.Id, person.Name, post, branches.ToHashSet());
}
