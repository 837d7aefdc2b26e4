using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.WebTests.Demo;

/// <summary>Whoever tries a demo account finds something to do.</summary>
[Collection(SharedDemo.Name)]
public sealed class DemoDesksTests(DemoDatabase demo)
{
    [Fact]
    public async Task The_party_office_reviews_decides_accepts_and_publishes()
    {
        Assert.Equal(2, await CountAsync(project => project.Status == InReview));
        Assert.Equal(2, await CountAsync(project => project.Claims.Count(claim => claim.Status == ClaimStatus.Requested) == 2));
        Assert.Equal(1, await CountAsync(project => project.SuspensionAskedUntil != null));
        Assert.Equal(3, await CountAsync(project => project.Status == AwaitingAcceptance));
        Assert.Equal(1, await CountAsync(project => project.Status == AwaitingAcceptance && project.Acceptances.Any()));
        Assert.Equal(5, await CountAsync(project => project.Dossier.Publication.State == PublicationState.PendingPublish));
    }

    [Theory]
    [InlineData("五江口社区")]
    [InlineData("广安社区")]
    public async Task A_community_has_a_result_to_accept(string community) =>
        Assert.NotEqual(0, await CountAsync(project => project.Status == AwaitingAcceptance && project.Community.Name == community
            && !project.Acceptances.Any(acceptance => acceptance.Side == AcceptanceSide.Community)));

    [Fact]
    public async Task A_community_worker_has_a_draft_that_was_sent_back() =>
        Assert.Equal(1, await CountAsync(project => project.Status == Draft && project.SubmittedAt != null && project.Community.Name == "五江口社区"));

    [Theory]
    [InlineData("五江口社区第一党支部")]
    [InlineData("广安社区第一党支部")]
    public async Task A_first_branch_has_a_project_to_start_and_may_claim_another(string branch)
    {
        Assert.Equal(1, await CountAsync(project => project.Status == Claimed && project.LeadBranch!.Name == branch && project.Tasks.Count > 0));
        Assert.InRange(await demo.AskAsync(db => db.PartyOrganisations.Where(organisation => organisation.Name == branch).Select(organisation => organisation.OpenClaims).SingleAsync()), 2, 2);
    }

    [Theory]
    [InlineData("secretary.wujiangkou1")]
    [InlineData("secretary.wujiangkou2")]
    [InlineData("secretary.guangan1")]
    public async Task A_secretary_has_tasks_to_confirm(string user)
    {
        var branch = await demo.AskAsync(db => db.Users.Where(account => account.UserName == user).Select(account => account.Person.Memberships[0].BranchId).SingleAsync());

        Assert.NotEqual(0, await CountAsync(project => project.LeadBranchId == branch && project.Tasks.Any(task => task.State == TaskState.Submitted)));
    }

    [Theory]
    [InlineData("member.wujiangkou1")]
    [InlineData("member.guangan1")]
    public async Task A_member_has_tasks_in_hand_and_free_ones_to_take(string user)
    {
        var member = await demo.AskAsync(db => db.Users.Where(account => account.UserName == user).SelectMany(account => account.Person.Memberships).SingleAsync());
        var states = await demo.AskAsync(db => db.ProjectTasks.Where(task => task.DoerId == member.Id).Select(task => task.State).ToListAsync());

        Assert.Equal([TaskState.Claimed, TaskState.Doing, TaskState.Returned], states.Order());
        Assert.NotEqual(0, await CountAsync(project => project.LeadBranchId == member.BranchId && project.Tasks.Any(task => task.State == TaskState.Todo)));
    }

    private Task<int> CountAsync(System.Linq.Expressions.Expression<Func<Project, bool>> what) => demo.AskAsync(db => db.Projects.CountAsync(what));
}
