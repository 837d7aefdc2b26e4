using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.CheckIns;

/// <summary>Somebody reads the code on the wall: one press when signed in, else the code from the sign-up and the telephone.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignUps)]
[Route("check-in/{token:maxlength(400)}")]
public sealed class CheckInsController(CheckInToken tokens, ActivityTerms terms, Volunteers volunteers) : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(string token) => await Find(token) is { } activity ? Page(activity, new CheckInForm()) : NotFound();

    [HttpPost]
    public Task<IActionResult> Create(string token, CheckInForm form) => Commit(
        () => Find(token),
        async activity =>
        {
            var signUp = await SignUpOf(activity, form) ?? throw new Refusal("没有找到您的报名，请核对，或者告诉组织者。");
            activity.CheckInByCode(signUp, terms, Viewer.IsSignedIn ? Act : Volunteers.Resident(Act, signUp.Person.Name));
        },
        _ => new Answer($"{Request.PathBase}/check-in/{token}", "已签到，谢谢您来。"),
        activity => Task.FromResult<IActionResult>(Page(activity, form)));

    private async Task<SignUp?> SignUpOf(Activity activity, CheckInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Code)) return Viewer.IsSignedIn ? OwnIn(activity) : null;

        return await volunteers.FindAsync(form.Code, form.Phone ?? "", Stop) is { } found && found.ActivityId == activity.Id ? One(activity, found.SignUpId) : null;
    }

    private async Task<Activity?> Find(string token) =>
        tokens.Read(token) is { } id ? await Db.Activities.Whole().SingleOrDefaultAsync(a => a.Id == id && a.PublishedAt != null, Stop) : null;

    private ViewResult Page(Activity activity, CheckInForm form) =>
        View(nameof(New), new CheckInPage(ActivityHead.Of(activity), Viewer.IsSignedIn ? OwnIn(activity)?.State : null, Viewer.IsSignedIn && OwnIn(activity) is { IsStanding: true }, form));
}

public sealed class CheckInForm
{
    [Display(Name = "报名码")]
    [StringLength(20)]
    public string? Code { get; set; }

    [Display(Name = "手机号")]
    [StringLength(20)]
    public string? Phone { get; set; }
}

public sealed record CheckInPage(ActivityHead Head, SignUpState? Own, bool IsKnown, CheckInForm Form);
