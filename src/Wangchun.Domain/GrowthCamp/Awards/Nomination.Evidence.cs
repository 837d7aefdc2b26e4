using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>The evidence as it was when nominations closed, sealed together with the nomination before it.</summary>
public sealed partial class Nomination
{
    private readonly List<EvidenceFigure> evidence = [];

    public IReadOnlyList<EvidenceFigure> Evidence => evidence;

    /// <summary>The seal of the nomination before this one, or of the criteria.</summary>
    public string? PreviousSeal { get; private set; }

    public string? Seal { get; private set; }

    /// <summary>What is frozen is still what was sealed. Needs the evidence.</summary>
    public bool IsIntact => Seal is null || SealAfter(PreviousSeal ?? "") == Seal;

    internal string Freeze(string previous, IReadOnlyList<EvidenceSheet> sheets, Act act)
    {
        evidence.AddRange(sheets.Select(sheet => new EvidenceFigure(sheet)));
        PreviousSeal = previous;
        Seal = SealAfter(previous);
        Dossier.Record(act, "冻结材料");
        return Seal;
    }

    internal string SealAfter(string previous) => Seals.Of(previous, Seals.Text(
    [
        [Id, Category, Branch.Id, PersonId, NominatedAs, NominatedById, Merits],
        .. evidence.OrderBy(figure => figure.Kind).SelectMany(Rows),
    ]));

    private static IEnumerable<object?[]> Rows(EvidenceFigure figure) =>
    [
        [figure.Kind, figure.Value],
        .. figure.Items.OrderBy(item => item.Position).Select(item => (object?[])[figure.Kind, item.Position, item.Title, item.On, item.Note, item.ProjectId, item.Hours]),
    ];
}
