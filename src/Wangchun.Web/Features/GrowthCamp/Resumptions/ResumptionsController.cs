using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Resumptions;

/// <summary>A suspended project goes on before its day.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/resumption")]
public sealed class ResumptionsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? View("Confirm", Page(project)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id) => Commit(
        () => Led(id),
        project => project.Resume(terms, Act),
        _ => ToProject("已恢复实施。", id),
        project => Task.FromResult<IActionResult>(View("Confirm", Page(project))));

    private static ConfirmPage Page(Project project) =>
        new(ProjectHead.Of(project), "恢复实施", "计划完成日期会按挂起的工作日顺延。", "确认恢复实施", "先不恢复");
}
