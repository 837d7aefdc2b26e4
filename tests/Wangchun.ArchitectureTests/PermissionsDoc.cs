using System.Reflection;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.ArchitectureTests;

/// <summary>Draws docs/permissions.md: who holds which right, where it holds, and which steps it takes.</summary>
public sealed class PermissionsDoc
{
    [Fact]
    public void The_page_says_what_the_matrix_says() => DrawnDoc.Compare("docs/permissions.md", Page());

    private static string Page() => $"""
        # Permissions

        {DrawnDoc.Note(nameof(PermissionsDoc))}

        A person holds posts, a post is a role at a place, and a role has rights. One right is one policy: a page or an act asks for
        exactly one. The word in a cell says how far the right reaches: the whole street, the communities, the branches or the
        responsible units of the person's posts. A record out of reach does not exist for that person (404), and the attempt is written to the trail.

        Three duties are kept apart (三员分立): the administrator manages people and places and sees no business data, the auditor
        reads the trail and nothing else, and nobody else reads the trail.

        ## Roles

        | Role | | Reaches | Second factor where the street asks for one |
        |---|---|---|---|
        {string.Join('\n', Enum.GetValues<Role>().Select(role => $"| `{role}` | {role.Label} | {ReachOf(role)} | {(Roles.IsSensitive(role) ? "yes" : "")} |"))}

        {string.Join("\n\n", typeof(Can).GetNestedTypes().Select(Area))}

        """;

    private static string Area(Type area) => $"""
        ## {area.Name}

        | Right | {string.Join(" | ", Enum.GetValues<Role>())} | Steps |
        |---|{string.Concat(Enum.GetValues<Role>().Select(_ => "---|"))}---|
        {string.Join('\n', area.GetFields(BindingFlags.Public | BindingFlags.Static).Select(right => Row(right.Name, (string)right.GetRawConstantValue()!)))}
        """;

    private static string Row(string name, string right) =>
        $"| `{name}` | {string.Join(" | ", Enum.GetValues<Role>().Select(role => Roles.Grants[role].Contains(right) ? ReachOf(role) : ""))} | {StepsOf(right)} |";

    private static string ReachOf(Role role) => Roles.ScopeOf(role) switch
    {
        PostScope.Street => "street",
        PostScope.Community => "community",
        PostScope.Unit => "unit",
        _ => "branch",
    };

    private static string StepsOf(string right) => string.Join("; ",
        from workflow in DrawnWorkflow.All
        let verbs = workflow.Steps.Where(step => step.Rights.Any(asked => DrawnStep.Covers(asked, right))).Select(step => step.Verb).Distinct().ToList()
        where verbs.Count > 0
        select $"{workflow.Name}: {string.Join("、", verbs)}");
}
