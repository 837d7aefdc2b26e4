using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Street;

/// <summary>A role held somewhere: the office of the street, one community, one branch. A person may hold several at once.</summary>
public sealed class Post
{
    private Post() { }

    internal Post(Person person, Role role, Community? community, PartyOrganisation? organisation, ResponsibleUnit? unit, DateOnly from)
    {
        Refusal.If(Roles.ScopeOf(role) == PostScope.Community && community is null, "“{0}”要指定社区。", role);
        Refusal.If(Roles.ScopeOf(role) == PostScope.Branch && organisation is not { IsBranch: true }, "“{0}”要指定党支部。", role);
        Refusal.If(Roles.ScopeOf(role) == PostScope.Unit && unit is null, "“{0}”要指定责任单位。", role);

        Refusal.If(community is { IsActive: false }, "“{0}”已停用。", community?.Name ?? "");
        Refusal.If(organisation is { IsActive: false }, "“{0}”已停用。", organisation?.Name ?? "");
        Refusal.If(unit is { IsActive: false }, "“{0}”已停用。", unit?.Name ?? "");

        (Person, Role, From) = (person, role, from);
        Community = Roles.ScopeOf(role) == PostScope.Community ? community : null;
        Organisation = Roles.ScopeOf(role) == PostScope.Branch ? organisation : null;
        Unit = Roles.ScopeOf(role) == PostScope.Unit ? unit : null;
    }

    public int Id { get; private init; }

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public Role Role { get; private init; }

    public int? CommunityId { get; private init; }

    public Community? Community { get; private init; }

    public int? OrganisationId { get; private init; }

    public PartyOrganisation? Organisation { get; private init; }

    public int? UnitId { get; private init; }

    public ResponsibleUnit? Unit { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private set; }

    public bool IsCurrent => Until is null;

    public void End(DateOnly on) => Until = on;

    internal bool IsSameAs(Post other) => (Role, Community, Organisation, Unit) == (other.Role, other.Community, other.Organisation, other.Unit);
}
