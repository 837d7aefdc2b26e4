using System.Reflection;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.ArchitectureTests;

/// <summary>Draws docs/workflows.md: every table of steps, its picture, and the numbers of the rules.</summary>
public sealed class WorkflowsDoc
{
    /// <summary>The first state of a list is where a matter begins. A sign-up may also begin here, when there is no seat.</summary>
    private static readonly Enum[] OtherBeginnings = [SignUpState.Waitlisted];

    [Fact]
    public void The_page_says_what_the_tables_say() => DrawnDoc.Compare("docs/workflows.md", Page());

    [Fact]
    public void Every_step_is_taken_by_the_clock_or_by_a_right_that_somebody_has() =>
        House.AssertNone(
            from workflow in DrawnWorkflow.All
            from step in workflow.Steps
            from right in step.Rights
            where !step.IsByClock && !DrawnStep.Holders(right).Any()
            select $"{workflow.Name}: {step.Verb} takes {right}");

    [Fact]
    public void Every_state_can_be_reached() =>
        House.AssertNone(
            from workflow in DrawnWorkflow.All
            from state in workflow.States.Skip(1).Except(OtherBeginnings)
            where workflow.Steps.All(step => !step.To.Equals(state))
            select $"{workflow.Name}: {state}");

    [Fact]
    public void A_verb_leads_from_a_state_to_one_other_only() =>
        House.AssertNone(
            from workflow in DrawnWorkflow.All
            from twice in workflow.Steps.GroupBy(step => (step.From, step.Verb)).Where(steps => steps.Count() > 1)
            select $"{workflow.Name}: {twice.Key}");

    private static string Page() => $"""
        # Workflows

        {DrawnDoc.Note(nameof(WorkflowsDoc))}

        Each table is the one the entity itself asks before it moves; what a table does not hold is refused and changes nothing.
        *Public* steps are read by everybody in the timeline, the others by those who work on the matter. What a step asks for
        besides its right (another person, a photo, a day) is written at the top of its method. “Clock” is the portal itself.

        {string.Join("\n\n", DrawnWorkflow.All.Select(Draw))}

        ## The camp's numbers

        All of them are settings of the section `GrowthCamp`; these are the values where nothing is set.

        | Setting | Default | Counted in |
        |---|---|---|
        {string.Join('\n', Numbers("GrowthCamp", new CampRules()))}

        ## The numbers of activities

        The same for the section `Activities`.

        | Setting | Default | Counted in |
        |---|---|---|
        {string.Join('\n', Numbers("Activities", new ActivityRules()))}

        ## The numbers of the inspections

        The same for the section `Civility`.

        | Setting | Default | Counted in |
        |---|---|---|
        {string.Join('\n', Numbers("Civility", new CivilityRules()))}

        """;

    private static string Draw(DrawnWorkflow workflow) => $"""
        ## {workflow.Name}

        | From | Step | To | Right → roles | Public |
        |---|---|---|---|---|
        {string.Join('\n', workflow.Steps.Select(Row))}

        ```mermaid
        stateDiagram-v2
        {string.Join('\n', Picture(workflow).Select(line => $"    {line}"))}
        ```
        """;

    private static string Row(DrawnStep step) =>
        $"| {Named(step.From)} | {step.Verb} | {Named(step.To)} | {string.Join("<br>or ", step.Rights.Select(Holders))} | {(step.Openness == Openness.Public ? "public" : "")} |";

    private static string Named(Enum state) => $"`{state}` {state.Label}";

    private static string Holders(string right) =>
        right == Workflow.Clock ? "Clock" : $"`{right}` → {string.Join(", ", DrawnStep.Holders(right))}";

    private static IEnumerable<string> Picture(DrawnWorkflow workflow) =>
    [
        .. workflow.States.Select(state => $"state \"{state.Label}\" as {state}"),
        $"[*] --> {workflow.States[0]}",
        .. workflow.Steps.GroupBy(step => (step.From, step.To)).Select(steps => $"{steps.Key.From} --> {steps.Key.To} : {string.Join(" / ", steps.Select(step => step.Verb))}"),
        .. workflow.Ends.Select(state => $"{state} --> [*]"),
    ];

    private static IEnumerable<string> Numbers(string section, object rules) =>
        from rule in rules.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        select $"| `{section}:{rule.Name}` | {rule.GetValue(rules)} | {UnitOf(rule)} |";

    private static string UnitOf(PropertyInfo rule) => rule.PropertyType.IsEnum ? string.Join(", ", Enum.GetNames(rule.PropertyType)) : UnitOf(rule.Name);

    private static string UnitOf(string rule) => rule switch
    {
        _ when rule.EndsWith("Metres", StringComparison.Ordinal) => "metres",
        _ when rule.EndsWith("At", StringComparison.Ordinal) => "hour of the day",
        _ when rule.EndsWith("Weekday", StringComparison.Ordinal) => "days after Monday",
        _ when rule.StartsWith("Reopens", StringComparison.Ordinal) => "times",
        _ when rule.EndsWith("Days", StringComparison.Ordinal) => "working days",
        _ when rule.EndsWith("Months", StringComparison.Ordinal) => "months",
        _ when rule.EndsWith("Hours", StringComparison.Ordinal) => "hours",
        _ when rule.EndsWith("Minutes", StringComparison.Ordinal) => "minutes",
        _ when rule.Contains("Per", StringComparison.Ordinal) => "at the same time",
        _ => "calendar days",
    };
}
