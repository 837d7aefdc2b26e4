using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Street;

public sealed class PersonTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    private readonly Person person = A.Person();
    private readonly Community community = A.Community();
    private readonly PartyOrganisation branch = A.Branch();

    [Fact]
    public void A_post_in_a_community_names_the_community()
    {
        person.Refuses("“{0}”要指定社区。", p => p.Appoint(Role.CommunityWorker, null, branch, Day));

        var post = person.Appoint(Role.CommunityWorker, community, branch, Day);

        Assert.Equal((community, (PartyOrganisation?)null), (post.Community, post.Organisation));
    }

    [Theory]
    [InlineData(Role.BranchSecretary)]
    [InlineData(Role.PartyMember)]
    public void A_post_in_a_branch_names_the_branch_and_no_committee(Role role)
    {
        person.Refuses("“{0}”要指定党支部。", p => p.Appoint(role, community, null, Day));
        person.Refuses("“{0}”要指定党支部。", p => p.Appoint(role, community, A.Committee(), Day));

        var post = person.Appoint(role, community, branch, Day);

        Assert.Equal(((Community?)null, branch), (post.Community, post.Organisation));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.StreetLeader)]
    [InlineData(Role.PartyOffice)]
    public void A_post_of_the_street_names_no_place(Role role)
    {
        var post = person.Appoint(role, community, branch, Day);

        Assert.Equal(((Community?)null, (PartyOrganisation?)null), (post.Community, post.Organisation));
    }

    [Fact]
    public void A_person_may_hold_several_posts_and_a_post_ends()
    {
        var first = person.Appoint(Role.PartyOffice, null, null, Day);
        var second = person.Appoint(Role.BranchSecretary, null, branch, Day);

        first.End(Day.AddDays(1));

        Assert.Equal([second], person.Posts.Where(post => post.IsCurrent));
        Assert.Equal(Day.AddDays(1), first.Until);
    }

    [Fact]
    public void A_member_is_in_one_branch_at_a_time()
    {
        var old = person.Join(branch, Day);

        var now = person.Join(A.Branch("第二党支部"), Day.AddDays(30));

        Assert.Equal(Day.AddDays(30), old.Until);
        Assert.Equal([now], person.Memberships.Where(membership => membership.IsCurrent));
    }

    [Fact]
    public void A_member_may_hold_five_tasks_of_five_and_not_six()
    {
        var member = A.Member(branch);
        for (var i = 0; i < 5; i++) member.TakeTask(5);

        member.Refuses("{0}手上已有 {1} 项任务，达到上限。完成或退还一项后再领取。", m => m.TakeTask(5));
        member.ReleaseTask();
        member.TakeTask(5);

        Assert.Equal(5, member.OpenTasks);
    }

    [Fact]
    public void Every_count_of_tasks_renews_the_version()
    {
        var member = A.Member(branch);
        List<Guid> versions = [member.Version];

        member.TakeTask(5);
        versions.Add(member.Version);
        member.ReleaseTask();
        versions.Add(member.Version);

        Assert.Equal(3, versions.Distinct().Count());
        member.ReleaseTask();
        Assert.Equal(0, member.OpenTasks);
    }

    [Fact]
    public void A_person_is_renamed_and_put_out_of_use_and_back()
    {
        person.Rename(" 李秀珍 ", " Li Xiuzhen ");
        person.Deactivate(new DateOnly(2026, 11, 24));
        Assert.False(person.IsActive);

        person.Reactivate();

        Assert.Equal(("李秀珍", "Li Xiuzhen", true), (person.Name, person.NameEn, person.IsActive));
    }

    [Fact]
    public void Communities_and_cells_are_renamed_and_closed()
    {
        var cell = new GridCell(community.Id, "第一网格");
        cell.Rename(" 第二网格 ");
        cell.Close();
        Assert.Equal(("第二网格", false), (cell.Name, cell.IsActive));

        community.Rename(null, " 望春社区 ", " Wangchun Community ");
        community.Close();
        Assert.Equal(("望春社区", "Wangchun Community", false), (community.Name, community.NameEn, community.IsActive));

        community.Reopen();
        Assert.True(community.IsActive);
    }
}
