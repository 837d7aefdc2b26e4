using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Removals;

/// <summary>The organiser takes somebody out who rang; on the last day it is marked as late.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/sign-ups/{signUpId:int}/removal")]
public sealed class RemovalsController(ActivityTerms terms) : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int signUpId) => await Managed(id, signUpId) is { } activity ? Ask(Page(activity, signUpId)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int signUpId, ReasonForm form) => Commit(
        () => Managed(id, signUpId),
        activity => activity.WithdrawFor(One(activity, signUpId), form.Reason, terms, Act),
        _ => ToActivity("已退出，记录保留。", id, "#people"),
        activity => Again(Page(activity, signUpId), form));

    private static ReasonPage Page(Activity activity, int signUpId) =>
        new(ActivityHead.Of(activity), "代为退出", "如“来电说发烧”。开始前 24 小时内的，会记为临时退出。", "确认退出", "先不退出") { Subject = One(activity, signUpId).Person.Name };
}
