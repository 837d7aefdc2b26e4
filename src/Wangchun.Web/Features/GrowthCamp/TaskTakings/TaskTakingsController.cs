using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskTakings;

/// <summary>A member takes a task on.</summary>
[Authorize(Can.GrowthCamp.DoTask)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/taking")]
public sealed class TaskTakingsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int taskId) => await Find(id, taskId) is { } project ? View("Confirm", Page(project, taskId)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int taskId) => Commit(
        () => Find(id, taskId),
        async project =>
        {
            var me = await Db.Memberships.Include(m => m.Person).Include(m => m.Branch)
                .SingleOrDefaultAsync(m => m.PersonId == Viewer.PersonId && m.Until == null, Stop);
            project.TakeTask(TaskOf(project, taskId), me ?? throw new Refusal("您没有登记在党支部里，不能领取任务。"), terms, Act);
        },
        _ => ToProject("任务已领取。", id),
        project => Task.FromResult<IActionResult>(View("Confirm", Page(project, taskId))));

    private static ConfirmPage Page(Project project, int taskId) =>
        new ConfirmPage(ProjectHead.Of(project), "领取任务", "领取后由您完成。期限前可以退还。", "确认领取", "先不领取") with { Subject = TaskOf(project, taskId).Title };

    private async Task<Project?> Find(int id, int taskId) =>
        await WorkedOn(id) is { } project && project.Tasks.Any(task => task.Id == taskId) ? project : null;

    private static ProjectTask TaskOf(Project project, int taskId) => project.Tasks.Single(task => task.Id == taskId);
}
