using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Publications;

/// <summary>The organiser opens the sign-up; the activity gets its number.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/publication")]
public sealed class PublicationsController : ActivityController
{
    [HttpPost]
    public Task<IActionResult> Create(int id) => Commit(
        () => Managed(id),
        async activity => activity.Publish(await Db.NextActivityNumberAsync(Act.Today.Year, Stop), Act),
        _ => ToActivity("活动已发布，可以报名了。", id),
        _ => Task.FromResult(Back($"{Request.PathBase}/activities/{id}")));
}
