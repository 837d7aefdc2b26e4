using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Transfers;

/// <summary>The lead branch offers its project to another branch.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/transfer")]
public sealed class TransfersController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? await Draw(project, new TransferForm()) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, TransferForm form) => Commit(
        () => Led(id),
        async project => project.OfferLead(
            await Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == form.BranchId && o.Kind == PartyOrganisationKind.Branch, Stop) ?? throw new Refusal("请选择支部。"),
            form.Reason, terms, Act),
        _ => ToProject("已请对方支部确认接手。", id),
        project => Draw(project, form));

    private async Task<IActionResult> Draw(Project project, TransferForm form) =>
        View(nameof(New), new TransferPage(ProjectHead.Of(project), await Branches.ChoicesAsync(Db, project.LeadBranchId, Stop), form));
}

public sealed record TransferPage(ProjectHead Head, IReadOnlyList<SelectListItem> Branches, TransferForm Form);
