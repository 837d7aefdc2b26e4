using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Cancellations;

/// <summary>The office cancels a project, and everything that hangs on it.</summary>
[Authorize(Can.GrowthCamp.CloseProject)]
[Route("growth-camp/projects/{id:int}/cancellation")]
public sealed class CancellationsController : CampController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Visible(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, ReasonForm form) => Commit(
        () => Visible(id),
        project => project.Cancel(form.Reason, Act),
        _ => ToProject("项目已取消。", id),
        project => Again(project, Page, form));

    private static ReasonPage Page(Project project) =>
        new(ProjectHead.Of(project), "取消这个项目", "认领申请、任务会一起取消，有关的人会收到通知。取消后不能恢复。", "确认取消项目", "先不取消");
}
