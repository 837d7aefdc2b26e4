namespace Wangchun.Domain.Street;

/// <summary>Somebody the portal knows by name: an official, a community worker, a Party member. Whether they can sign in is the account's affair.</summary>
public sealed class Person
{
    private readonly List<Post> posts = [];
    private readonly List<Membership> memberships = [];

    private Person() { }

    public Person(string name, string? nameEn = null) => (Name, NameEn) = (name.Trim(), nameEn?.Trim());

    public int Id { get; private init; }

    public string Name { get; private set; } = "";

    public string? NameEn { get; private set; }

    public bool IsActive { get; private set; } = true;

    public IReadOnlyList<Post> Posts => posts;

    public IReadOnlyList<Membership> Memberships => memberships;

    public void Rename(string name, string? nameEn) => (Name, NameEn) = (name.Trim(), nameEn?.Trim());

    public Post Appoint(Role role, Community? community, PartyOrganisation? organisation, DateOnly from)
    {
        var post = new Post(this, role, community, organisation, from);
        posts.Add(post);
        return post;
    }

    public Membership Join(PartyOrganisation branch, DateOnly since)
    {
        foreach (var old in memberships.Where(m => m.Until is null)) old.End(since);

        var membership = new Membership(this, branch, since);
        memberships.Add(membership);
        return membership;
    }

    public void Deactivate() => IsActive = false;

    public void Reactivate() => IsActive = true;
}
