using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Submissions;

/// <summary>The author hands a draft to the office. A button on the project's page; what is missing is said there.</summary>
[Authorize(Can.GrowthCamp.WriteProject)]
[Route("growth-camp/projects/{id:int}/submission")]
public sealed class SubmissionsController(CampTerms terms) : CampController
{
    [HttpPost]
    public Task<IActionResult> Create(int id) => Commit(
        () => Db.Projects.WrittenBy(Viewer).Whole().SingleOrDefaultAsync(p => p.Id == id, Stop),
        project => project.Submit(terms, Act),
        _ => ToProject("已提交，等党建办审核。", id));
}
