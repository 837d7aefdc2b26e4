using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Settlements;

/// <summary>Everybody is accounted for: the activity is filed.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/settlement")]
public sealed class SettlementsController : ActivityController
{
    [HttpPost]
    public Task<IActionResult> Create(int id) => Commit(() => Managed(id), activity => activity.Settle(Act), _ => ToActivity("活动已办结归档。", id));
}
