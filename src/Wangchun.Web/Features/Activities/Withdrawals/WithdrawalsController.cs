using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Withdrawals;

/// <summary>One's own way out, as long as somebody else can still come.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities/{id:int}/withdrawal")]
public sealed class WithdrawalsController(ActivityTerms terms) : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Joined(id) is { } activity ? Ask(Page(activity)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ReasonForm form) => Commit(
        () => Joined(id),
        activity => activity.Withdraw(OwnIn(activity)!, form.Reason, terms, Act),
        _ => ToActivity("已退出，名额会让给候补的人。", id),
        activity => Again(Page(activity), form));

    private static ReasonPage Page(Activity activity) =>
        new(ActivityHead.Of(activity), "退出报名", "可以不写。写一句，组织者好安排。", "确认退出", "先不退出") { IsOptional = true };
}
