using System.Reflection;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Street;

public sealed class RolesTests
{
    private static readonly string[] Rights =
        [.. typeof(Can).GetNestedTypes().SelectMany(area => area.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<Role> Everybody => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Every_right_is_granted_to_somebody() => Assert.Empty(Rights.Except(Roles.Grants.Values.SelectMany(rights => rights)));

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Every_role_has_rights_that_exist_and_each_once(Role role)
    {
        Assert.NotEmpty(Roles.Grants[role]);
        Assert.Empty(Roles.Grants[role].Except(Rights));
        Assert.Equal(Roles.Grants[role].Distinct(), Roles.Grants[role]);
    }

    [Fact]
    public void Rights_are_called_by_their_area_and_name() =>
        Assert.Equal(
            typeof(Can).GetNestedTypes().SelectMany(area => area.GetFields().Select(field => $"{area.Name}.{field.Name}")), Rights);

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public void Who_keeps_the_system_has_no_business_right(Role role) =>
        Assert.DoesNotContain(Roles.Grants[role], right => right.StartsWith("GrowthCamp.", StringComparison.Ordinal));

    [Fact]
    public void The_auditor_reads_the_trail_and_does_nothing_else() => Assert.Equal([Can.Audit.ReadTrail], Roles.Grants[Role.Auditor]);

    [Fact]
    public void Nobody_but_the_auditor_reads_the_trail() => Assert.Equal([Role.Auditor], With(Can.Audit.ReadTrail));

    [Fact]
    public void Nobody_but_the_administrator_administers() =>
        Assert.Equal(
            [Role.Administrator],
            Roles.Grants.Where(grant => grant.Value.Any(right => right.StartsWith("Administration.", StringComparison.Ordinal))).Select(grant => grant.Key));

    /// <summary>Who does the work does not also judge it.</summary>
    [Theory]
    [InlineData(Can.GrowthCamp.ReviewProject, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.DecideClaim, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.DecideSuspension, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.AcceptForOffice, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.CloseProject, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.ReopenProject, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.PublishResult, Role.PartyOffice)]
    [InlineData(Can.GrowthCamp.AcceptForCommunity, Role.CommunityWorker)]
    [InlineData(Can.GrowthCamp.ClaimProject, Role.BranchSecretary)]
    [InlineData(Can.GrowthCamp.LeadProject, Role.BranchSecretary)]
    public void A_right_that_binds_others_belongs_to_one_role(string right, Role role) => Assert.Equal([role], With(right));

    [Fact]
    public void A_project_is_written_by_the_community_the_office_and_the_branches() =>
        Assert.Equal([Role.PartyOffice, Role.CommunityWorker, Role.BranchSecretary], With(Can.GrowthCamp.WriteProject));

    [Theory]
    [InlineData(Role.Administrator, PostScope.Street, true)]
    [InlineData(Role.Auditor, PostScope.Street, true)]
    [InlineData(Role.StreetLeader, PostScope.Street, false)]
    [InlineData(Role.PartyOffice, PostScope.Street, true)]
    [InlineData(Role.CommunityWorker, PostScope.Community, true)]
    [InlineData(Role.BranchSecretary, PostScope.Branch, false)]
    [InlineData(Role.PartyMember, PostScope.Branch, false)]
    [InlineData(Role.CivilityOffice, PostScope.Street, false)]
    [InlineData(Role.InspectionLead, PostScope.Street, false)]
    [InlineData(Role.Inspector, PostScope.Street, false)]
    [InlineData(Role.ResponsibleUnit, PostScope.Unit, false)]
    public void Every_role_has_its_scope_and_the_sensitive_ones_are_known(Role role, PostScope scope, bool sensitive) =>
        Assert.Equal((scope, sensitive), (Roles.ScopeOf(role), Roles.IsSensitive(role)));

    private static IEnumerable<Role> With(string right) => Roles.Grants.Where(grant => grant.Value.Contains(right)).Select(grant => grant.Key).Order();
}
