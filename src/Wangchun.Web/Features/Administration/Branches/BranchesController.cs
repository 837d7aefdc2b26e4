using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.Branches;

/// <summary>The Party tree: the working committee, the communities' committees, their branches.</summary>
[Authorize(Can.Administration.ManageBranches)]
[Route("admin/branches")]
public sealed class BranchesController : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await BranchRow.TreeAsync(Db, Stop));

    [HttpGet("new")]
    public async Task<IActionResult> New(int? parent) => await FormAsync(nameof(New), null, new BranchForm { ParentId = parent });

    [HttpPost("new")]
    public Task<IActionResult> Create(BranchForm form) => Commit(
        async () => new Box(await Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == form.ParentId, Stop)),
        async box =>
        {
            Refusal.If(box.Parent is not { IsActive: true, IsBranch: false }, "请选择上级党组织。");
            await RefuseTakenAsync(form.Name, 0);
            box.Added = new PartyOrganisation(PartyOrganisationKind.Branch, box.Parent, form.CommunityId ?? box.Parent!.CommunityId, form.Name.Trim(), form.NameEn.Trim());
            Db.Add(box.Added);
        },
        box => Done("党支部已新增。", nameof(Edit), "Branches", new { box.Added!.Id }),
        _ => FormAsync(nameof(New), null, form));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) => await Find(id) is { } branch
        ? await FormAsync(nameof(Edit), branch, new BranchForm { Name = branch.Name, NameEn = branch.NameEn, ParentId = branch.ParentId, CommunityId = branch.CommunityId })
        : await Absent();

    [HttpPost("{id:int}")]
    public Task<IActionResult> Update(int id, BranchForm form) => Commit(
        () => Find(id),
        async branch =>
        {
            await RefuseTakenAsync(form.Name, id);
            branch.Rename(form.Name, form.NameEn);
            branch.MoveTo(form.CommunityId);
        },
        _ => Done("党组织已修改。", nameof(Edit), "Branches", new { id }),
        branch => FormAsync(nameof(Edit), branch, form));

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> Close(int id) => ChangeAsync(id, "党支部已停用。", async branch =>
    {
        Refusal.If(!branch.IsBranch, "只有党支部可以停用。");
        var members = await Db.Memberships.CountAsync(m => m.BranchId == id && m.Until == null, Stop);
        Refusal.If(members > 0, "“{0}”还有 {1} 名党员，请先转到别的支部。", branch.Name, members);
        branch.Close();
    });

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> Reopen(int id) => ChangeAsync(id, "党支部已恢复。", branch =>
    {
        branch.Reopen();
        return Task.CompletedTask;
    });

    private Task<IActionResult> ChangeAsync(int id, string flash, Func<PartyOrganisation, Task> change) => Commit(
        () => Find(id), change, _ => Done(flash, nameof(Edit), "Branches", new { id }), _ => Task.FromResult(Back($"~/admin/branches/{id}")));

    private async Task RefuseTakenAsync(string name, int id) =>
        Refusal.If(await Db.PartyOrganisations.AnyAsync(o => o.Id != id && o.Name == name, Stop), "已经有“{0}”。", name);

    private async Task<IActionResult> FormAsync(string view, PartyOrganisation? branch, BranchForm form) => View(view, await BranchPage.ReadAsync(Db, branch, form, Stop));

    private Task<PartyOrganisation?> Find(int id) => Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == id, Stop);

    private sealed class Box(PartyOrganisation? parent)
    {
        public PartyOrganisation? Parent => parent;

        public PartyOrganisation? Added { get; set; }
    }
}
