using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Cancellations;

[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/cancellation")]
public sealed class CancellationsController : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Managed(id) is { } activity ? Ask(Page(activity)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ReasonForm form) => Commit(
        () => Managed(id),
        activity => activity.Cancel(form.Reason, Act),
        _ => ToActivity("活动已取消，报名的人会收到通知；没有账号的请打电话。", id),
        activity => Again(Page(activity), form));

    private static ReasonPage Page(Activity activity) =>
        new(ActivityHead.Of(activity), "取消活动", "报名的人会看到这句话。", "确认取消活动", "先不取消");
}
