using Wangchun.Domain.Casework;

namespace Wangchun.UnitTests.Making;

/// <summary>Every state with every verb, as rows of a theory: those a workflow allows and all the others.</summary>
internal static class Pairs
{
    public static TheoryData<TStatus, string> Allowed<TStatus>(this Workflow<TStatus> workflow)
        where TStatus : struct, Enum => Rows(All<TStatus>(Verbs(workflow)).Where(pair => workflow.Allows(pair.Status, pair.Verb)));

    public static TheoryData<TStatus, string> NotAllowed<TStatus>(this Workflow<TStatus> workflow)
        where TStatus : struct, Enum => Rows(All<TStatus>(Verbs(workflow)).Where(pair => !workflow.Allows(pair.Status, pair.Verb)));

    /// <summary>"Draft 提交审核 InReview" for every step.</summary>
    public static IEnumerable<string> Lines<TStatus>(this Workflow<TStatus> workflow)
        where TStatus : struct, Enum => workflow.Steps.Select(step => $"{step.From} {step.Verb} {step.To}").Order(StringComparer.Ordinal);

    public static IEnumerable<(TStatus Status, string Verb)> All<TStatus>(IEnumerable<string> verbs)
        where TStatus : struct, Enum => from status in Enum.GetValues<TStatus>() from verb in verbs select (status, verb);

    public static TheoryData<TStatus, string> Rows<TStatus>(IEnumerable<(TStatus Status, string Verb)> pairs)
    {
        TheoryData<TStatus, string> rows = [];
        foreach (var (status, verb) in pairs) rows.Add(status, verb);
        return rows;
    }

    private static IEnumerable<string> Verbs<TStatus>(Workflow<TStatus> workflow)
        where TStatus : struct, Enum => workflow.Steps.Select(step => step.Verb).Distinct();
}
