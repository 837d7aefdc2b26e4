using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.Communities;

/// <summary>The communities of the street. They merge and split over the years, so nothing is deleted: a closed one keeps its past.</summary>
[Authorize(Can.Administration.ManageCommunities)]
[Route("admin/communities")]
public sealed class CommunitiesController : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await CommunityRow.AllAsync(Db, Stop));

    [HttpGet("new")]
    public IActionResult New() => View(new CommunityForm());

    [HttpPost("new")]
    public Task<IActionResult> Create(CommunityForm form) => Commit(
        () => Task.FromResult<Community?>(new Community(form.StatCode, form.Name ?? "", form.NameEn ?? "")),
        async community =>
        {
            await RefuseTakenAsync(form, 0);
            Db.Add(community);
        },
        community => Done("社区已新增。", nameof(Edit), "Communities", new { community.Id }),
        _ => Task.FromResult<IActionResult>(View(nameof(New), form)));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) => await Find(id) is { } community
        ? await FormAsync(community, new CommunityForm { Name = community.Name, NameEn = community.NameEn, StatCode = community.StatCode })
        : await Absent();

    [HttpPost("{id:int}")]
    public Task<IActionResult> Update(int id, CommunityForm form) => Commit(
        () => Find(id),
        async community =>
        {
            await RefuseTakenAsync(form, id);
            community.Rename(form.StatCode, form.Name, form.NameEn);
        },
        _ => Done("社区已修改。", nameof(Edit), "Communities", new { id }),
        community => FormAsync(community, form));

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> Close(int id) => ChangeAsync(id, "社区已停用。", async community =>
    {
        var people = await Db.Posts.CountAsync(post => post.CommunityId == id && post.Until == null, Stop);
        Refusal.If(people > 0, "“{0}”还有 {1} 个在任岗位，请先调整。", community.Name, people);
        community.Close();
    });

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> Reopen(int id) => ChangeAsync(id, "社区已恢复。", community =>
    {
        community.Reopen();
        return Task.CompletedTask;
    });

    private Task<IActionResult> ChangeAsync(int id, string flash, Func<Community, Task> change) => Commit(
        () => Find(id), change, _ => Done(flash, nameof(Edit), "Communities", new { id }), _ => Task.FromResult(Back($"~/admin/communities/{id}")));

    private async Task RefuseTakenAsync(CommunityForm form, int id)
    {
        Refusal.If(await Db.Communities.AnyAsync(c => c.Id != id && c.Name == form.Name, Stop), "已经有“{0}”。", form.Name);
        Refusal.If(form.StatCode != null && await Db.Communities.AnyAsync(c => c.Id != id && c.StatCode == form.StatCode, Stop), "统计代码 {0} 已经用过。", form.StatCode ?? "");
    }

    private async Task<IActionResult> FormAsync(Community community, CommunityForm form) => View(nameof(Edit), await CommunityPage.ReadAsync(Db, community, form, Stop));

    private Task<Community?> Find(int id) => Db.Communities.SingleOrDefaultAsync(c => c.Id == id, Stop);
}
