using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.GivingBacks;

/// <summary>The lead branch gives a project back.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/giving-back")]
public sealed class GivingBacksController(CampTerms terms) : CampController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Led(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, ReasonForm form) => Commit(
        () => Led(id),
        project => project.GiveBack(form.Reason, terms, Act),
        _ => ToProject("项目已退还，重新上架。", id),
        project => Again(project, Page, form));

    private static ReasonPage Page(Project project) =>
        new(ProjectHead.Of(project), "退还这个项目", "项目会重新上架，没有完成的任务会取消。", "确认退还", "先不退还");
}
