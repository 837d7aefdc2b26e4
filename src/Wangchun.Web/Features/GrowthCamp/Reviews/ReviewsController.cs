using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.GrowthCamp.Projects;
using Wangchun.Web.Features.GrowthCamp.Shared;
using Wangchun.Web.Features.GrowthCamp.Sheets;

namespace Wangchun.Web.Features.GrowthCamp.Reviews;

/// <summary>The office reads what was submitted and lists it, or gives it back with a reason. Nobody reviews what they wrote.</summary>
[Authorize(Can.GrowthCamp.ReviewProject)]
[Route("growth-camp/projects/{id:int}/review")]
public sealed class ReviewsController(CampTerms terms, Session session) : CampController
{
    private const string Series = "HQ";
    private const int Digits = 3;

    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Visible(id) is not { } project ? await Absent()
        : project.Status != ProjectStatus.InReview ? RedirectToAction("Show", "Projects", new { id })
        : View(await Page(project, new ReviewForm()));

    [HttpPost]
    public Task<IActionResult> Create(int id, ReviewForm form) => Commit(
        () => Visible(id),
        project => form.Decision == ReviewDecision.List ? ListAsync(project) : Return(project, form.Reason),
        project => ToProject(project.Status == ProjectStatus.Open ? "已上架，支部可以认领了。" : "已退回给提出人修改。", id),
        async project => View(nameof(New), await Page(project, form)));

    /// <summary>The number is taken in the act's own transaction: a refusal gives it back.</summary>
    private async Task ListAsync(Project project) => project.List(await Db.NextNumberAsync(Series, session.Today.Year, Digits, Stop), terms, Act);

    private Task Return(Project project, string? reason)
    {
        project.ReturnToAuthor(reason, Act);
        return Task.CompletedTask;
    }

    private async Task<ReviewPage> Page(Project project, ReviewForm form)
    {
        var standing = await ProjectStanding.From(Db.Projects.Where(p => p.Id == project.Id), Viewer).SingleAsync(Stop);
        var page = await ProjectPage.ReadAsync(Db, project, new ProjectActs(standing, Viewer, terms.Rules, session.Now), Viewer, session.Now, Stop);
        var alike = new SheetForm { CommunityId = project.CommunityId, Category = project.Category };
        return new ReviewPage(page, await SheetPage.TwinsAsync(Db, Viewer, alike, project.Id, session.Now.AddMonths(-terms.Rules.DuplicateMonths), Stop), form);
    }
}
