using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TaskAssignments;

/// <summary>The secretary gives a task to a member of the lead branch or of one that helps; the member is told.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/tasks/{taskId:int}/assignment")]
public sealed class TaskAssignmentsController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int taskId) => await Find(id, taskId) is { } project ? await Draw(project, taskId, new AssignmentForm()) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int taskId, AssignmentForm form) => Commit(
        () => Find(id, taskId),
        async project => project.AssignTask(
            project.Tasks.Single(task => task.Id == taskId),
            await Db.Memberships.Include(m => m.Person).Include(m => m.Branch).SingleOrDefaultAsync(m => m.Id == form.MembershipId, Stop)
                ?? throw new Refusal("请选择党员。"),
            terms, Act),
        _ => ToProject("任务已指派。", id),
        project => Draw(project, taskId, form));

    private async Task<Project?> Find(int id, int taskId) => await Led(id) is { } project && project.Tasks.Any(task => task.Id == taskId) ? project : null;

    private async Task<IActionResult> Draw(Project project, int taskId, AssignmentForm form)
    {
        var branches = project.CoBranches.Select(co => co.BranchId).Append(project.LeadBranchId ?? 0).ToList();
        var members = await Db.Memberships
            .Where(m => m.Until == null && branches.Contains(m.BranchId) && m.Person.IsActive)
            .OrderBy(m => m.BranchId).ThenBy(m => m.Person.Name).ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.Person.Name, Branch = m.Branch.Name, m.OpenTasks })
            .ToListAsync(Stop);
        var choices = members.Select(m => new SelectListItem($"{m.Name} · {m.Branch} · {T["手上 {0} 项", m.OpenTasks].Value}", $"{m.Id}")).ToList();
        return View(nameof(New), new AssignmentPage(ProjectHead.Of(project), project.Tasks.Single(task => task.Id == taskId).Title, choices, form));
    }
}

public sealed class AssignmentForm
{
    [Display(Name = "交给谁")]
    [Required(ErrorMessage = "请选择党员。")]
    public int? MembershipId { get; set; }
}

public sealed record AssignmentPage(ProjectHead Head, string Task, IReadOnlyList<SelectListItem> Members, AssignmentForm Form);
