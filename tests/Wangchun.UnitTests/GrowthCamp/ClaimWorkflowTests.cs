using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.ClaimStatus;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class ClaimWorkflowTests
{
    private static readonly string[] Agreed =
    [
        "Requested 同意认领 Approved",
        "Requested 不同意认领 Rejected",
        "Requested 撤回申请 Withdrawn",
        "Approved 退还认领 GivenBack",
        "Approved 收回认领 Revoked",
        "Approved 项目办结 Fulfilled",
        "Fulfilled 项目重新打开 Approved",
    ];

    private static readonly Dictionary<string, Action<Project, ProjectClaim>> Acts = new()
    {
        ["同意认领"] = (p, claim) => p.ApproveClaim(claim, Camp.Terms, By.Office),
        ["不同意认领"] = (p, claim) => p.RejectClaim(claim, "计划太笼统", Camp.Terms, By.Office),
        ["撤回申请"] = (p, claim) => p.WithdrawClaim(claim, Camp.Terms, By.Author),
        ["退还认领"] = (p, _) => p.GiveBack("人手不够", Camp.Terms, p.Secretary),
        ["收回认领"] = (p, _) => p.Revoke("一直没有动静", Camp.Terms, By.Office),
        ["项目办结"] = (p, _) => p.Accept(AcceptanceSide.Office, p.AllPassed, null, null, Camp.Terms, By.Office),
        ["项目重新打开"] = (p, _) => p.Reopen("又不亮了", By.Day("2026-07-31"), Camp.Terms, By.Office),
    };

    private readonly PartyOrganisation branch = A.Branch();

    public static TheoryData<ClaimStatus, string> Allowed => ProjectClaim.Workflow.Allowed();

    public static TheoryData<ClaimStatus, string> NotAllowed => ProjectClaim.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() =>
        Assert.Equal(Agreed.Order(StringComparer.Ordinal), ProjectClaim.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(ClaimStatus from, string verb)
    {
        var project = With(from);
        if (verb == "项目办结") project.AcceptedByCommunity();
        var claim = project.ClaimOf(branch);

        Acts[verb](project, claim);

        Assert.Equal(ProjectClaim.Workflow.Require(from, verb).To, claim.Status);
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(ClaimStatus from, string verb)
    {
        var project = With(from);
        var claim = project.ClaimOf(branch);
        var taken = verb == "同意认领" && from == Approved;

        project.Refuses(taken ? "已由“{0}”于 {1:g} 认领。" : "现在是“{0}”，不能{1}。", p => Acts[verb](p, claim), branch);
    }

    [Theory]
    [InlineData(Requested, 1)]
    [InlineData(Approved, 1)]
    [InlineData(Rejected, 0)]
    [InlineData(Withdrawn, 0)]
    [InlineData(GivenBack, 0)]
    [InlineData(Revoked, 0)]
    [InlineData(Fulfilled, 0)]
    public void The_branch_counts_the_claims_that_are_asked_for_or_running(ClaimStatus status, int open)
    {
        With(status);

        Assert.Equal(open, branch.OpenClaims);
    }

    private Project With(ClaimStatus status)
    {
        var project = A.ProjectToPick().AskedForBy(branch);
        var claim = project.ClaimOf(branch);
        switch (status)
        {
            case Approved: project.PickedFor(branch); break;
            case Rejected: Acts["不同意认领"](project, claim); break;
            case Withdrawn: Acts["撤回申请"](project, claim); break;
            case GivenBack: Acts["退还认领"](project.PickedFor(branch), claim); break;
            case Revoked: Acts["收回认领"](project.PickedFor(branch), claim); break;
            case Fulfilled: project.PickedFor(branch).Completed(); break;
            default: Assert.Equal(Requested, status); break;
        }

        Assert.Equal(status, claim.Status);
        return project;
    }
}
