using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.CoBranches;

/// <summary>The lead branch asks another branch to help; its members may then take tasks.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/co-branches")]
public sealed class CoBranchesController : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? await Draw(project, new CoBranchForm()) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, CoBranchForm form) => Commit(
        () => Led(id),
        async project => project.InviteCoBranch(
            await Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == form.BranchId && o.Kind == PartyOrganisationKind.Branch, Stop) ?? throw new Refusal("请选择支部。"), Act),
        _ => ToProject("协办支部已加入。", id),
        project => Draw(project, form));

    private async Task<IActionResult> Draw(Project project, CoBranchForm form) =>
        View(nameof(New), new CoBranchPage(ProjectHead.Of(project), await Branches.ChoicesAsync(Db, project.LeadBranchId, Stop), form));
}

public sealed class CoBranchForm
{
    [Display(Name = "协办支部")]
    [Required(ErrorMessage = "请选择支部。")]
    public int? BranchId { get; set; }
}

public sealed record CoBranchPage(ProjectHead Head, IReadOnlyList<SelectListItem> Choices, CoBranchForm Form);
