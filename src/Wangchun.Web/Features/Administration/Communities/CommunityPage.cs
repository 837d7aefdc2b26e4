using Wangchun.Data;

namespace Wangchun.Web.Features.Administration.Communities;

public sealed record CommunityRow(int Id, string Name, string NameEn, string? StatCode, bool IsActive, int Cells, int People)
{
    public static Task<List<CommunityRow>> AllAsync(PortalDb db, CancellationToken stop) => db.Communities
        .OrderByDescending(c => c.IsActive).ThenBy(c => c.Id)
        .Select(c => new CommunityRow(
            c.Id, c.Name, c.NameEn, c.StatCode, c.IsActive,
            db.GridCells.Count(cell => cell.CommunityId == c.Id && cell.IsActive),
            db.Posts.Where(post => post.CommunityId == c.Id && post.Until == null).Select(post => post.PersonId).Distinct().Count()))
        .ToListAsync(stop);
}

public sealed record CellRow(int Id, string Name, bool IsActive);

public sealed record CommunityPage(int Id, string Name, bool IsActive, CommunityForm Form, IReadOnlyList<CellRow> Cells)
{
    public static async Task<CommunityPage> ReadAsync(PortalDb db, Domain.Street.Community community, CommunityForm form, CancellationToken stop) => new(
        community.Id, community.Name, community.IsActive, form,
        await db.GridCells.Where(cell => cell.CommunityId == community.Id).OrderByDescending(cell => cell.IsActive).ThenBy(cell => cell.Id)
            .Select(cell => new CellRow(cell.Id, cell.Name, cell.IsActive)).ToListAsync(stop));
}
