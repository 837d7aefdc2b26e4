using System.Reflection;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.ArchitectureTests;

/// <summary>A workflow of the domain with its type of states forgotten, so that all of them can be told alike.</summary>
internal sealed record DrawnWorkflow(string Name, IReadOnlyList<Enum> States, IReadOnlyList<DrawnStep> Steps)
{
    /// <summary>The longest way first; what is common to all domains last.</summary>
    public static IReadOnlyList<DrawnWorkflow> All { get; } =
    [
        .. from type in typeof(Act).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Workflow<>)
           let workflow = (DrawnWorkflow)Typed.MakeGenericMethod(field.FieldType.GetGenericArguments()).Invoke(null, [type.Name, field.GetValue(null)])!
           orderby type.Namespace == typeof(Act).Namespace, workflow.Steps.Count descending, type.Name
           select workflow,
    ];

    public IEnumerable<Enum> Ends => States.Where(state => Steps.All(step => !step.From.Equals(state)));

    private static MethodInfo Typed => typeof(DrawnWorkflow).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static DrawnWorkflow Of<TStatus>(string name, Workflow<TStatus> workflow)
        where TStatus : struct, Enum =>
        new(name, [.. Enum.GetValues<TStatus>()], [.. workflow.Steps.Select(step => new DrawnStep(step.From, step.Verb, step.To, step.Rights, step.Openness))]);
}

internal sealed record DrawnStep(Enum From, string Verb, Enum To, IReadOnlyList<string> Rights, Openness Openness)
{
    public bool IsByClock => Rights.Contains(Workflow.Clock);

    /// <summary>A publication's steps take the right of that name in each domain: "*.PublishResult".</summary>
    public static bool Covers(string asked, string right) =>
        asked == right || (asked.StartsWith('*') && right.EndsWith(asked[1..], StringComparison.Ordinal));

    public static IEnumerable<Role> Holders(string asked) =>
        Roles.Grants.Where(grant => grant.Value.Any(right => Covers(asked, right))).Select(grant => grant.Key).Order();
}
