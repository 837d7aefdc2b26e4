using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.GrowthCamp;

public enum OutcomeState
{
    [Display(Name = "待验收")] Proposed,
    [Display(Name = "已认定")] Accepted,
    [Display(Name = "有异议")] Contested,
}

/// <summary>
/// A livelihood matter (民生实事, counted in 件) that a project solved. A project may solve several or none:
/// matters and projects are never counted as the same thing.
/// </summary>
public sealed class Outcome
{
    public const int TitleMaxLength = 100;

    public static readonly Casework.Workflow<OutcomeState> Workflow = new(
        new(OutcomeState.Proposed, "认定", OutcomeState.Accepted, Can.GrowthCamp.AcceptForOffice) { OrRight = Can.GrowthCamp.AcceptForCommunity },
        new(OutcomeState.Accepted, "提出异议", OutcomeState.Contested, Can.GrowthCamp.ReopenProject),
        new(OutcomeState.Contested, "认定", OutcomeState.Accepted, Can.GrowthCamp.AcceptForOffice) { OrRight = Can.GrowthCamp.AcceptForCommunity });

    private Outcome() { }

    internal Outcome(OutcomeSheet sheet) => (Title, Level) = (sheet.Title.Trim(), sheet.Level);

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public string Title { get; private init; } = "";

    public ResolvedLevel Level { get; private init; }

    public OutcomeState State { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    internal void Move(string verb, DateTime at)
    {
        State = Workflow.Require(State, verb).To;
        AcceptedAt = State == OutcomeState.Accepted ? at : null;
    }
}

public sealed record OutcomeSheet(string Title, ResolvedLevel Level);
