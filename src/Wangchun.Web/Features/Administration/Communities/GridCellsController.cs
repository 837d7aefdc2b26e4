using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.Communities;

[Authorize(Can.Administration.ManageCommunities)]
[Route("admin/communities/{id:int}/cells")]
public sealed class GridCellsController : PortalController
{
    [HttpPost("new")]
    public Task<IActionResult> Create(int id, CellForm form) => Commit(
        () => Db.Communities.SingleOrDefaultAsync(c => c.Id == id, Stop),
        async _ =>
        {
            await RefuseTakenAsync(id, 0, form.Name);
            Db.Add(new GridCell(id, form.Name.Trim()));
        },
        _ => Shown(id, "网格已新增。"),
        _ => Task.FromResult(Back($"~/admin/communities/{id}")));

    [HttpPost("{cellId:int}")]
    public Task<IActionResult> Update(int id, int cellId, CellForm form) => Commit(
        () => Find(id, cellId),
        async cell =>
        {
            await RefuseTakenAsync(id, cellId, form.Name);
            cell.Rename(form.Name);
        },
        _ => Shown(id, "网格已改名。"),
        _ => Task.FromResult(Back($"~/admin/communities/{id}")));

    [HttpPost("{cellId:int}/close")]
    public Task<IActionResult> Close(int id, int cellId) => Commit(() => Find(id, cellId), cell => cell.Close(), _ => Shown(id, "网格已停用。"));

    private Answer Shown(int id, string flash) => Done(flash, "Edit", "Communities", new { id });

    private async Task RefuseTakenAsync(int id, int cellId, string name) =>
        Refusal.If(await Db.GridCells.AnyAsync(cell => cell.CommunityId == id && cell.Id != cellId && cell.Name == name, Stop), "已经有“{0}”。", name);

    private Task<GridCell?> Find(int id, int cellId) => Db.GridCells.SingleOrDefaultAsync(cell => cell.Id == cellId && cell.CommunityId == id, Stop);
}
