using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>What was counted: the cells, and whether counting stopped before the end.</summary>
public sealed record MallTotals(IReadOnlyList<MallCell> Cells, bool IsCapped)
{
    public int Of(Func<MallCell, bool> holds) => Cells.Where(holds).Sum(cell => cell.Count);
}

/// <summary>
/// The counts beside the filters, from one grouped query and kept for half a minute: with a million projects nobody waits for them
/// on each page, and nobody minds that they are seconds old. With words, only the first thousand finds are counted.
/// </summary>
public sealed class MallCounts(TimeProvider clock) : IDisposable
{
    private readonly Kept<MallTotals> kept = new(clock);

    public Task<MallTotals> OfAsync(PortalDb db, MallSearch search, CancellationToken stop) =>
        kept.OfAsync($"{search.ClaimsClose}|{string.Join(' ', search.Words.Select(word => word.Text))}", () => CountAsync(db, search, stop), stop);

    public void Dispose() => kept.Dispose();

    private static async Task<MallTotals> CountAsync(PortalDb db, MallSearch search, CancellationToken stop)
    {
        var projects = search.ClaimsClose is var (from, to) ? db.Projects.InMall().ClaimsClosing(from, to) : db.Projects.InMall();
        if (search.Words.Count == 0) return new MallTotals(await projects.Cells().ToListAsync(stop), IsCapped: false);

        var found = await projects.Worded(search.Words)
            .OrderByDescending(p => p.ListedAt).ThenByDescending(p => p.Id)
            .Select(p => new MallCell(p.CommunityId, p.Category, p.Status, p.LeadBranchId, 1))
            .Take(MallQueries.Few)
            .ToListAsync(stop);
        return new MallTotals(found, IsCapped: found.Count == MallQueries.Few);
    }
}
