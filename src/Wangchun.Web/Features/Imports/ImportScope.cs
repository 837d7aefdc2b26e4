using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;

namespace Wangchun.Web.Features.Imports;

/// <summary>Each kind of ledger has its right; the Party office sees every batch, others their own.</summary>
public static class ImportScope
{
    public static IReadOnlyList<IImportKind> KindsFor(this ImportBook book, Viewer viewer) => [.. book.Kinds.Where(kind => viewer.May(kind.Right))];

    public static IQueryable<ImportBatch> VisibleTo(this IQueryable<ImportBatch> batches, Viewer viewer, ImportBook book)
    {
        var (me, kinds, office) = (viewer.PersonId, book.KindsFor(viewer).Select(kind => kind.Id).ToList(), viewer.Holds(Role.PartyOffice));
        return batches.Where(b => kinds.Contains(b.Kind) && (office || b.PersonId == me));
    }
}
