namespace Wangchun.Domain.Casework;

/// <summary>One allowed step: what it is called on the button and in the timeline, and the right it takes (or the clock).</summary>
public sealed record Step<TStatus>(TStatus From, string Verb, TStatus To, string Right, Openness Openness = Openness.Internal)
    where TStatus : struct, Enum
{
    /// <summary>A second right that may take the step as well: the other acceptor, the office that picks.</summary>
    public string? OrRight { get; init; }

    public IReadOnlyList<string> Rights => OrRight is null ? [Right] : [Right, OrRight];
}

/// <summary>The allowed steps between states, as data: guards read it, pages list it, docs are drawn from it.</summary>
public sealed class Workflow<TStatus>(params Step<TStatus>[] steps)
    where TStatus : struct, Enum
{
    public IReadOnlyList<Step<TStatus>> Steps => steps;

    public bool Allows(TStatus from, string verb) => Find(from, verb) is not null;

    /// <summary>The step that <paramref name="verb"/> names from this state; refused when the table has none.</summary>
    public Step<TStatus> Require(TStatus from, string verb) =>
        Find(from, verb) ?? throw new Refusal("现在是“{0}”，不能{1}。", from, new Words(verb));

    private Step<TStatus>? Find(TStatus from, string verb) =>
        Array.Find(steps, step => step.From.Equals(from) && step.Verb == verb);
}

public static class Workflow
{
    /// <summary>Stands where a right would: nobody presses this, the portal does it when a time is reached.</summary>
    public const string Clock = "Clock";
}
