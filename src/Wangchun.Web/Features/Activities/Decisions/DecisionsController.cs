using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Decisions;

/// <summary>The organiser decides who comes, and confirms an offered seat for somebody who rang.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/sign-ups/{signUpId:int}")]
public sealed class DecisionsController : ActivityController
{
    [HttpPost("approval")]
    public Task<IActionResult> Approve(int id, int signUpId) => Commit(
        () => Managed(id, signUpId), activity => activity.Approve(One(activity, signUpId), Act), _ => ToActivity("已同意报名。", id, "#people"));

    [HttpPost("acceptance")]
    public Task<IActionResult> Accept(int id, int signUpId) => Commit(
        () => Managed(id, signUpId), activity => activity.AcceptOffer(One(activity, signUpId), Act), _ => ToActivity("已代为确认。", id, "#people"));

    [HttpGet("rejection")]
    public async Task<IActionResult> New(int id, int signUpId) => await Managed(id, signUpId) is { } activity ? Ask(Page(activity, signUpId)) : await Absent();

    [HttpPost("rejection")]
    public Task<IActionResult> Reject(int id, int signUpId, ReasonForm form) => Commit(
        () => Managed(id, signUpId),
        activity => activity.Reject(One(activity, signUpId), form.Reason, Act),
        _ => ToActivity("已回复不同意。", id, "#people"),
        activity => Again(Page(activity, signUpId), form));

    private static ReasonPage Page(Activity activity, int signUpId) =>
        new(ActivityHead.Of(activity), "不同意报名", "本人会看到这句话。", "确认不同意", "先不决定") { Subject = One(activity, signUpId).Person.Name };
}
