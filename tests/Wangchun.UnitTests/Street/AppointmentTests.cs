using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Street;

public sealed class AppointmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly Person person = new("李秀英");
    private readonly Community community = new(null, "清风社区", "Qingfeng");
    private readonly PartyOrganisation branch = new(PartyOrganisationKind.Branch, null, null, "第一党支部", "No. 1 Branch");

    [Theory, InlineData(Role.Administrator), InlineData(Role.Auditor)]
    public void Administrators_and_auditors_hold_no_other_post(Role apart)
    {
        person.Appoint(Role.PartyOffice, null, null, Today);

        Assert.Throws<Refusal>(() => person.Appoint(apart, null, null, Today));

        Assert.Single(person.Posts);
    }

    [Theory, InlineData(Role.Administrator), InlineData(Role.Auditor)]
    public void Nothing_is_added_to_the_post_of_an_administrator_or_auditor(Role apart)
    {
        person.Appoint(apart, null, null, Today);

        Assert.Throws<Refusal>(() => person.Appoint(Role.BranchSecretary, null, branch, Today));

        Assert.Single(person.Posts);
    }

    [Fact]
    public void A_post_that_has_ended_stands_in_nobodys_way()
    {
        person.Appoint(Role.Administrator, null, null, Today).End(Today);

        person.Appoint(Role.PartyOffice, null, null, Today);

        Assert.Equal(Role.PartyOffice, Assert.Single(person.Posts, post => post.IsCurrent).Role);
    }

    [Fact]
    public void The_same_post_is_held_once_and_the_same_role_elsewhere_as_well()
    {
        person.Appoint(Role.CommunityWorker, community, null, Today);

        Assert.Throws<Refusal>(() => person.Appoint(Role.CommunityWorker, community, null, Today));
        person.Appoint(Role.CommunityWorker, new Community(null, "新星社区", "Xinxing"), null, Today);

        Assert.Equal(2, person.Posts.Count);
    }

    [Fact]
    public void What_is_closed_takes_nobody()
    {
        community.Close();
        branch.Close();

        Assert.Throws<Refusal>(() => person.Appoint(Role.CommunityWorker, community, null, Today));
        Assert.Throws<Refusal>(() => person.Appoint(Role.PartyMember, null, branch, Today));
        Assert.Throws<Refusal>(() => person.Join(branch, Today));
        Assert.Empty(person.Posts);
        Assert.Empty(person.Memberships);
    }

    [Fact]
    public void Who_leaves_holds_nothing_any_more()
    {
        person.Appoint(Role.PartyMember, null, branch, Today);
        person.Join(branch, Today);

        person.Deactivate(Today);

        Assert.All(person.Posts, post => Assert.Equal(Today, post.Until));
        Assert.All(person.Memberships, membership => Assert.Equal(Today, membership.Until));
        Assert.Throws<Refusal>(() => person.Appoint(Role.PartyOffice, null, null, Today));
    }

    [Fact]
    public void A_responsible_unit_is_named_and_each_is_a_post_of_its_own()
    {
        var unit = new ResponsibleUnit("安心物业", "Anxin Property");

        person.AppointFor(unit, Today);
        person.AppointFor(new ResponsibleUnit("惠民市场", "Huimin Market"), Today);

        Assert.Equal(unit, person.Posts[0].Unit);
        Assert.Throws<Refusal>(() => person.AppointFor(unit, Today));
        Assert.Throws<Refusal>(() => person.Appoint(Role.ResponsibleUnit, null, null, Today));
        unit.Close();
        Assert.Throws<Refusal>(() => new Person("贺达").AppointFor(unit, Today));
    }
}
