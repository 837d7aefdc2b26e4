using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.MyTasks;

/// <summary>What a member has taken on, and what is still free in the projects of their branch.</summary>
[Authorize(Can.GrowthCamp.DoTask)]
[Route("growth-camp/my-tasks")]
public sealed class MyTasksController : PortalController
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var me = Viewer.PersonId;
        var tasks = Db.Projects.WorkedOnBy(Viewer).SelectMany(project => project.Tasks, (project, task) => new { project, task });
        var mine = await tasks
            .Where(row => row.task.Doer!.PersonId == me)
            .OrderBy(row => row.task.State == TaskState.Done || row.task.State == TaskState.Cancelled).ThenBy(row => row.task.DueOn).ThenBy(row => row.task.Id)
            .Take(Most)
            .Select(row => new TaskRow(row.project.Id, row.task.Id, row.task.Title, row.project.Title, row.task.State, row.task.DueOn, row.task.ReturnedBecause))
            .ToListAsync(Stop);
        var free = await tasks
            .Where(row => row.task.State == TaskState.Todo && (row.project.Status == ProjectStatus.Claimed || row.project.Status == ProjectStatus.InProgress))
            .OrderBy(row => row.task.DueOn).ThenBy(row => row.task.Id)
            .Take(Most)
            .Select(row => new TaskRow(row.project.Id, row.task.Id, row.task.Title, row.project.Title, row.task.State, row.task.DueOn, null))
            .ToListAsync(Stop);
        return View(new MyTasksPage(mine, free));
    }
}

public sealed record TaskRow(int ProjectId, int TaskId, string Title, string Project, TaskState State, DateOnly DueOn, string? ReturnedBecause)
{
    public bool IsEnded => State is TaskState.Done or TaskState.Cancelled;

    /// <summary>The page of the next step and what its button says; none while somebody else has to act.</summary>
    public (string Page, string Button)? Next => State switch
    {
        TaskState.Todo => ("taking", "领取"),
        TaskState.Claimed or TaskState.Returned => ("beginning", "开始"),
        TaskState.Doing => ("hand-in", "提交"),
        _ => null,
    };
}

public sealed record MyTasksPage(IReadOnlyList<TaskRow> Mine, IReadOnlyList<TaskRow> Free);
