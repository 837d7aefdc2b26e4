using System.Reflection;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Street;

public sealed class ViewerTests
{
    private static readonly PostHeld Office = new(Role.PartyOffice, null, null, null, null);
    private static readonly PostHeld Leader = new(Role.StreetLeader, null, null, null, null);
    private static readonly PostHeld Administrator = new(Role.Administrator, null, null, null, null);
    private static readonly PostHeld Auditor = new(Role.Auditor, null, null, null, null);
    private static readonly PostHeld Worker = new(Role.CommunityWorker, 3, "五江口社区", null, null);
    private static readonly PostHeld Secretary = new(Role.BranchSecretary, null, null, 12, "第一党支部");
    private static readonly PostHeld Member = new(Role.PartyMember, null, null, 11, "第二党支部");

    [Fact]
    public void A_stranger_may_do_nothing_and_sees_no_scope()
    {
        var stranger = Viewer.Stranger;

        Assert.False(stranger.IsSignedIn);
        Assert.False(stranger.SeesStreet);
        Assert.Empty(stranger.CommunityIds);
        Assert.Empty(stranger.BranchIds);
        Assert.DoesNotContain(EveryRight, stranger.May);
    }

    [Fact]
    public void The_offices_see_the_street_and_the_keepers_of_the_system_do_not()
    {
        Assert.True(With(Office).SeesStreet);
        Assert.True(With(Leader).SeesStreet);
        Assert.False(With(Administrator, Auditor).SeesStreet);
        Assert.False(With(Worker, Secretary, Member).SeesStreet);
    }

    [Theory]
    [InlineData(Role.CivilityOffice, true, "街道文明办")]
    [InlineData(Role.InspectionLead, true, "文明督查组")]
    [InlineData(Role.Inspector, true, "文明督查组")]
    [InlineData(Role.StreetLeader, true, "街道")]
    [InlineData(Role.PartyOffice, false, "街道党建办")]
    public void Who_inspects_sees_all_inspections(Role role, bool sees, string name)
    {
        var post = new PostHeld(role, null, null, null, null);

        Assert.Equal((sees, name), (With(post).SeesInspections, post.PublicName));
    }

    [Fact]
    public void A_unit_sees_what_is_its_own()
    {
        var post = new PostHeld(Role.ResponsibleUnit, null, null, null, null) { UnitId = 5, UnitName = "安心物业" };

        Assert.Equal([5], With(post, Worker).UnitIds);
        Assert.Equal("安心物业", post.PublicName);
        Assert.False(With(post).SeesInspections);
    }

    [Fact]
    public void Every_post_brings_its_own_scope()
    {
        var viewer = With(Worker, Member, Secretary, Worker with { CommunityId = 2 }, Worker);

        Assert.Equal([2, 3], viewer.CommunityIds);
        Assert.Equal([12], viewer.LedBranchIds);
        Assert.Equal([11, 12], viewer.BranchIds);
    }

    [Fact]
    public void A_member_belongs_to_a_branch_without_leading_it()
    {
        var viewer = new Viewer(7, "沈国良", [], [14, 9, 14]);

        Assert.Equal([9, 14], viewer.BranchIds);
        Assert.Empty(viewer.LedBranchIds);
        Assert.True(viewer.IsSignedIn);
    }

    [Fact]
    public void Rights_of_all_posts_add_up()
    {
        var viewer = With(Worker, Auditor);

        Assert.True(viewer.May(Can.GrowthCamp.AcceptForCommunity));
        Assert.True(viewer.May(Can.Audit.ReadTrail));
        Assert.False(viewer.May(Can.GrowthCamp.PublishResult));
        Assert.True(viewer.Holds(Role.Auditor));
        Assert.False(viewer.Holds(Role.Administrator));
    }

    [Fact]
    public void The_public_reads_the_place_and_never_the_person()
    {
        Assert.Equal("第一党支部", Secretary.PublicName);
        Assert.Equal("五江口社区", Worker.PublicName);
        Assert.Equal("街道党建办", Office.PublicName);
        Assert.Equal("街道", Leader.PublicName);
    }

    private static IEnumerable<string> EveryRight =>
        typeof(Can).GetNestedTypes().SelectMany(area => area.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(right => (string)right.GetRawConstantValue()!);

    private static Viewer With(params PostHeld[] posts) => new(7, "李秀英", posts, []);
}
