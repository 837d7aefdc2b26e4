using Wangchun.Domain.Casework;

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
        var held = posts.FindAll(other => other.IsCurrent);
        Refusal.If(!IsActive, "{0}已停用，不能任命。", Name);
        Refusal.If(held.Exists(other => other.IsSameAs(post)), "{0}已经在这个岗位上。", Name);
        // 三员分立: who manages accounts or reads the trail does nothing else.
        Refusal.If(held.Exists(other => Roles.StandsApart(other.Role) || Roles.StandsApart(role)), "系统管理员和审计员要由专人担任，不能和其他岗位兼任。");

        posts.Add(post);
        return post;
    }

    public Membership Join(PartyOrganisation branch, DateOnly since)
    {
        Refusal.If(!branch.IsBranch, "党员要编入党支部。");
        Refusal.If(!branch.IsActive, "“{0}”已停用。", branch.Name);
        foreach (var old in memberships.Where(m => m.Until is null)) old.End(since);

        var membership = new Membership(this, branch, since);
        memberships.Add(membership);
        return membership;
    }

    /// <summary>Left the street: what they held ends with it, what they did stays.</summary>
    public void Deactivate(DateOnly on)
    {
        foreach (var post in posts.Where(post => post.IsCurrent)) post.End(on);
        foreach (var membership in memberships.Where(membership => membership.IsCurrent)) membership.End(on);
        IsActive = false;
    }

    public void Reactivate() => IsActive = true;
}
