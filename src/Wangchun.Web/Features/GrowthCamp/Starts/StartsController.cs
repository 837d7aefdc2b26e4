using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Starts;

/// <summary>The lead branch begins.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/start")]
public sealed class StartsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Led(id) is { } project ? View("Confirm", Page(project)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id) => Commit(
        () => Led(id),
        project => project.Start(terms, Act),
        _ => ToProject("已开始实施。", id),
        project => Task.FromResult<IActionResult>(View("Confirm", Page(project))));

    private static ConfirmPage Page(Project project) =>
        new(ProjectHead.Of(project), "开始实施", "至少要有一项任务，期限不晚于计划完成日期。开始后按计划完成日期计时。", "确认开始实施", "先不开始");
}
