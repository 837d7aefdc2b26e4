using Wangchun.Domain.GrowthCamp;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.OutcomeState;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class OutcomeWorkflowTests
{
    private static readonly string[] Agreed = ["Accepted 提出异议 Contested", "Contested 认定 Accepted", "Proposed 认定 Accepted"];

    private static readonly Dictionary<string, Action<Project>> Acts = new()
    {
        ["认定"] = p => p.Accept(AcceptanceSide.Office, p.AllPassed, null, null, Camp.Terms, By.Office),
        ["提出异议"] = p => p.Reopen("又不亮了", By.Day("2026-07-31"), Camp.Terms, By.Office),
    };

    public static TheoryData<OutcomeState, string> Allowed => Outcome.Workflow.Allowed();

    public static TheoryData<OutcomeState, string> NotAllowed => Outcome.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed, Outcome.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(OutcomeState from, string verb)
    {
        var project = With(from);
        if (verb == "认定") project.AcceptedByCommunity();

        Acts[verb](project);

        Assert.Equal(Outcome.Workflow.Require(from, verb).To, project.Outcomes[0].State);
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(OutcomeState from, string verb) => With(from).RefusesNow(Acts[verb]);

    [Fact]
    public void A_matter_counts_from_the_day_it_was_accepted()
    {
        var project = A.Project().Completed();

        Assert.Equal(By.Office.At, project.Outcomes[0].AcceptedAt);
    }

    [Fact]
    public void A_contested_matter_counts_no_more_until_it_is_accepted_again()
    {
        var project = A.Project().Reopened();

        Assert.Null(project.Outcomes[0].AcceptedAt);

        project.HandedIn().Completed();

        Assert.All(project.Outcomes, outcome => Assert.Equal(Accepted, outcome.State));
    }

    private static Project With(OutcomeState state)
    {
        var project = state switch
        {
            Accepted => A.Project().Completed(),
            Contested => A.Project().Reopened(),
            _ => A.Project().HandedIn(),
        };
        Assert.Equal(state, project.Outcomes[0].State);
        return project;
    }
}
