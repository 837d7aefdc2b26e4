using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.Nominations;

/// <summary>The numbers beside a nomination: counted now while nominations are open, and as they were sealed afterwards.</summary>
public sealed record EvidenceTable(int NominationId, bool IsFrozen, bool IsIntact, IReadOnlyList<(EvidenceKind Kind, decimal Value, int Rows)> Numbers)
{
    public static async Task<EvidenceTable> ReadAsync(Nomination nomination, AwardEvidence evidence, CancellationToken stop) => nomination.Seal is not null
        ? new(nomination.Id, true, nomination.IsIntact, [.. nomination.Evidence.OrderBy(figure => figure.Kind).Select(figure => (figure.Kind, figure.Value, figure.Items.Count))])
        : new(nomination.Id, false, true, [.. (await evidence.SheetsAsync(nomination, stop)).Select(sheet => (sheet.Kind, sheet.Value, sheet.Lines.Count))]);

    /// <summary>As many rows as the number says.</summary>
    public static async Task<IReadOnlyList<EvidenceLine>> RowsAsync(Nomination nomination, EvidenceKind kind, AwardEvidence evidence, CancellationToken stop) => nomination.Seal is not null
        ? [.. nomination.Evidence.Where(figure => figure.Kind == kind).SelectMany(figure => figure.Items).OrderBy(item => item.Position).Select(item => new EvidenceLine(item.Title, item.On, item.Note, item.ProjectId, item.Hours))]
        : (await evidence.SheetsAsync(nomination, stop)).Single(sheet => sheet.Kind == kind).Lines;
}

public sealed record EvidencePage(Nomination Nomination, EvidenceKind Kind, IReadOnlyList<EvidenceLine> Rows);
