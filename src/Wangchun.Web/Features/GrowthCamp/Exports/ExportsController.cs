using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Audit;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Features.GrowthCamp.Projects;

namespace Wangchun.Web.Features.GrowthCamp.Exports;

/// <summary>The list of the mall as a file: what the person may see, as the page's filters narrow it. Every export is written down.</summary>
[Authorize(Can.GrowthCamp.ExportProjects)]
[Route("growth-camp/projects/export")]
public sealed class ExportsController(Session session, Trail trail) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Show(MallForm form, string? format)
    {
        if (format is not ("xlsx" or "csv")) return NotFound();

        var projects = Db.Projects.VisibleTo(Viewer).Matching(form.Filter(), session.Now);
        await trail.WriteAsync(Db, AuditAction.Export, "Project", null, $"{format} {form.AtStart().Href()} ({await projects.CountAsync(Stop)})", stop: Stop);

        var rows = ProjectRow.From(projects.OrderBy(p => p.Id)).AsAsyncEnumerable();
        var name = $"{T["认领项目"]} {session.Today:yyyy-MM-dd}";
        return format == "csv" ? ExportResult.Csv(name, Columns(), rows) : ExportResult.Xlsx(name, Columns(), rows);
    }

    private ExportColumn<ProjectRow>[] Columns() =>
    [
        new(T["编号"], row => row.Number),
        new(T["项目"], row => Names.Of(row.Title, row.TitleEn)),
        new(T["类别"], row => T[row.Category.Label].Value),
        new(T["社区"], row => Names.Of(row.Community, row.CommunityEn)),
        new(T["状态"], row => T[row.Status.Label].Value),
        new(T["牵头支部"], row => Names.OrNone(row.LeadBranch, row.LeadBranchEn)),
        new(T["需求"], row => row.Need),
        new(T["需要人数"], row => row.PeopleWanted),
        new(T["等待的步骤"], row => row.Awaited is { } awaited ? T[awaited].Value : null),
        new(T["期限"], row => row.DueAt),
        new(T["办结时间"], row => row.CompletedAt),
    ];
}
