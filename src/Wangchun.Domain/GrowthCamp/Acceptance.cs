using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp;

public enum AcceptanceSide
{
    [Display(Name = "社区")] Community,
    [Display(Name = "街道党建办")] Office,
}

/// <summary>What one of the two acceptors found, criterion by criterion. A project needs both sides, by two people outside its lead branch.</summary>
public sealed class Acceptance
{
    private readonly List<CriterionCheck> checks = [];

    private Acceptance() { }

    internal Acceptance(int round, AcceptanceSide side, IEnumerable<CriterionCheck> checks, string? note, Act act)
    {
        (Round, Side, Note, PersonId, At) = (round, side, note, act.PersonId, act.At);
        this.checks.AddRange(checks);
        Passed = this.checks.TrueForAll(check => check.Passed);
    }

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    /// <summary>Counts from 1; every hand-in opens a new round.</summary>
    public int Round { get; private init; }

    public AcceptanceSide Side { get; private init; }

    public int? PersonId { get; private init; }

    public DateTime At { get; private init; }

    public bool Passed { get; private init; }

    public string? Note { get; private init; }

    public IReadOnlyList<CriterionCheck> Checks => checks;
}

public sealed class CriterionCheck
{
    private CriterionCheck() { }

    public CriterionCheck(Criterion criterion, bool passed, string? note) =>
        (Criterion, Passed, Note) = (criterion, passed, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public int Id { get; private init; }

    public Criterion Criterion { get; private init; } = null!;

    public bool Passed { get; private init; }

    public string? Note { get; private init; }
}
