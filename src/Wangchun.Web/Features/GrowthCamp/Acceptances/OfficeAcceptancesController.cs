using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Acceptances;

/// <summary>Somebody of the Party-affairs office, outside the lead branch, checks the criteria one by one.</summary>
[Authorize(Can.GrowthCamp.AcceptForOffice)]
[Route("growth-camp/projects/{id:int}/acceptance/office")]
public sealed class OfficeAcceptancesController(CampTerms terms) : CampController
{
    private const string Page = "/Features/GrowthCamp/Acceptances/New.cshtml";

    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Visible(id) is { } project ? View(Page, AcceptancePage.For(project, AcceptanceSide.Office, new AcceptanceForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, AcceptanceForm form) => Commit(
        () => Visible(id),
        project => project.Accept(AcceptanceSide.Office, form.For(project), form.Note, form.NewTarget, terms, Act),
        project => ToProject(project.Status == ProjectStatus.InProgress ? "已退回，牵头支部会收到哪条没通过。" : "验收结论已记录。", id),
        project => Task.FromResult<IActionResult>(View(Page, AcceptancePage.For(project, AcceptanceSide.Office, form))));
}
