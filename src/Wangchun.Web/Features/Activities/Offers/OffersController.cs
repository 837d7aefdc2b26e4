using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Offers;

/// <summary>Somebody from the waiting list takes the seat that is held for them.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities/{id:int}/offer")]
public sealed class OffersController : ActivityController
{
    [HttpPost]
    public Task<IActionResult> Create(int id) => Commit(
        () => Joined(id),
        activity => activity.AcceptOffer(OwnIn(activity)!, Act),
        _ => ToActivity("已确认参加，请按时到。", id, "#own"),
        _ => Task.FromResult(Back($"{Request.PathBase}/activities/{id}")));
}
