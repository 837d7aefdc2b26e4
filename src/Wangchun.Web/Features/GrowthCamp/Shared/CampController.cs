using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Shared;

/// <summary>What the acts on a project share: finding it in the right scope, and the page that asks for a reason.</summary>
public abstract class CampController : PortalController
{
    /// <summary>Any project this person may see: for acts of the street's offices.</summary>
    protected Task<Project?> Visible(int id) => One(Db.Projects.VisibleTo(Viewer), id);

    /// <summary>Only as secretary of the lead branch.</summary>
    protected Task<Project?> Led(int id) => One(Db.Projects.LedBy(Viewer), id);

    /// <summary>Where one's branch leads or helps.</summary>
    protected Task<Project?> WorkedOn(int id) => One(Db.Projects.WorkedOnBy(Viewer), id);

    protected Task<Project?> InCommunity(int id) => One(Db.Projects.InCommunitiesOf(Viewer), id);

    protected Answer ToProject(string flash, int id) => Done(flash, "Show", "Projects", new { id });

    /// <summary>Shows the question; a step that the project's state does not allow is answered by the project's own page.</summary>
    protected async Task<IActionResult> Ask(Task<Project?> found, Func<Project, ReasonPage> page) =>
        await found is { } project ? View("Reason", page(project)) : await Absent();

    protected Task<IActionResult> Again(Project project, Func<Project, ReasonPage> page, ReasonForm form) =>
        Task.FromResult<IActionResult>(View("Reason", page(project) with { Form = form }));

    private Task<Project?> One(IQueryable<Project> scope, int id) => scope.Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
