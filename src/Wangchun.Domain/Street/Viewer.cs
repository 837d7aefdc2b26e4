namespace Wangchun.Domain.Street;

/// <summary>A post as queries and pages need it.</summary>
public sealed record PostHeld(Role Role, int? CommunityId, string? CommunityName, int? BranchId, string? BranchName)
{
    public int? UnitId { get; init; }

    public string? UnitName { get; init; }

    /// <summary>What the public may read in a timeline instead of the person's name.</summary>
    public string PublicName => UnitName ?? BranchName ?? CommunityName ?? Role switch
    {
        Role.PartyOffice => "街道党建办",
        Role.CivilityOffice => "街道文明办",
        Role.InspectionLead or Role.Inspector => "文明督查组",
        _ => "街道",
    };
}

/// <summary>The signed-in person as queries see them: posts, and the scopes that follow from the posts.</summary>
public sealed class Viewer(int personId, string name, IReadOnlyList<PostHeld> posts, IReadOnlyList<int> memberOf)
{
    /// <summary>Nobody is signed in: holds no post, sees what is public.</summary>
    public static Viewer Stranger { get; } = new(0, "", [], []);

    public int PersonId => personId;

    public string Name => name;

    public IReadOnlyList<PostHeld> Posts => posts;

    public bool IsSignedIn => PersonId != 0;

    /// <summary>Sees the projects of the whole street. Administrators and auditors do not: they hold no business post.</summary>
    public bool SeesStreet { get; } = posts.Any(post => post.Role is Role.StreetLeader or Role.PartyOffice);

    /// <summary>Sees every point, round and finding of the street, and every supervision order.</summary>
    public bool SeesInspections { get; } =
        posts.Any(post => post.Role is Role.StreetLeader or Role.CivilityOffice or Role.InspectionLead or Role.Inspector);

    public IReadOnlyList<int> CommunityIds { get; } = Distinct(posts, Role.CommunityWorker, post => post.CommunityId);

    /// <summary>Branches the person leads as secretary.</summary>
    public IReadOnlyList<int> LedBranchIds { get; } = Distinct(posts, Role.BranchSecretary, post => post.BranchId);

    /// <summary>Branches the person belongs to, as secretary or member.</summary>
    public IReadOnlyList<int> BranchIds { get; } =
        [.. posts.Select(post => post.BranchId).OfType<int>().Concat(memberOf).Distinct().Order()];

    /// <summary>Responsible units the person acts for. Units that are communities are found by <see cref="CommunityIds"/>.</summary>
    public IReadOnlyList<int> UnitIds { get; } = Distinct(posts, Role.ResponsibleUnit, post => post.UnitId);

    public bool May(string right) => posts.Any(post => Roles.Grants[post.Role].Contains(right));

    public bool Holds(Role role) => posts.Any(post => post.Role == role);

    private static int[] Distinct(IReadOnlyList<PostHeld> posts, Role role, Func<PostHeld, int?> scope) =>
        [.. posts.Where(post => post.Role == role).Select(scope).OfType<int>().Distinct().Order()];
}
