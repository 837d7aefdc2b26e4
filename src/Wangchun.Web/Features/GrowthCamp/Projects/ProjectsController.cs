using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>The working mall and the page of one project.</summary>
[Authorize(Can.GrowthCamp.ViewProjects)]
[Route("growth-camp/projects")]
public sealed class ProjectsController(CampTerms terms, Session session, WorkingCounts counts) : PortalController
{
    private const int PageSize = 12;

    [HttpGet]
    public async Task<IActionResult> Index(MallForm form)
    {
        var visible = Db.Projects.VisibleTo(Viewer);
        var tallies = await counts.OfAsync(Db, Viewer, form.Q, Stop);
        var communities = await Db.Communities.AsNoTracking().OrderBy(community => community.Id).ToListAsync(Stop);
        var facets = new MallFacets(form, tallies, communities, T);
        var slice = await SliceAsync(visible, form);

        return View(new MallPage
        {
            Form = form,
            Tiles = await WithActs(slice.Rows),
            Stages = facets.Stages,
            Unfinished = facets.Unfinished,
            Late = facets.Late,
            Categories = facets.Categories,
            Communities = facets.Communities,
            Chips = facets.Chips,
            Total = facets.Total,
            Next = slice.HasMore ? form.Next(slice.Rows[^1].Cursor).Href() : null,
        });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var found = Db.Projects.VisibleTo(Viewer).Where(p => p.Id == id);
        if (await found.Whole().AsNoTracking().SingleOrDefaultAsync(Stop) is not { } project) return await Absent();

        var standing = await ProjectStanding.From(found, Viewer).SingleAsync(Stop);
        return View(await ProjectPage.ReadAsync(Db, project, new ProjectActs(standing, Viewer, terms.Rules, session.Now), Viewer, session.Now, Stop));
    }

    private Task<Slice<ProjectRow>> SliceAsync(IQueryable<Project> projects, MallForm form) => form.Sort == MallSort.Newest
        ? projects.NewestAsync(form.Filter(), session.Now, form.Cursor(), PageSize, Stop)
        : projects.MostUrgentAsync(form.Filter(), session.Now, form.Cursor(), PageSize, Stop);

    private async Task<IReadOnlyList<MallTile>> WithActs(IReadOnlyList<ProjectRow> rows)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var standings = await ProjectStanding.From(Db.Projects.Where(p => ids.Contains(p.Id)), Viewer).ToDictionaryAsync(standing => standing.Id, Stop);
        return [.. rows.Select(row => new MallTile(row, new ProjectActs(standings[row.Id], Viewer, terms.Rules, session.Now).First))];
    }
}
