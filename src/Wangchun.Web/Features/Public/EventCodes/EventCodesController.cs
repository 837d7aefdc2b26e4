using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Activities;

namespace Wangchun.Web.Features.Public.EventCodes;

public enum CodeWish
{
    [Display(Name = "看看报名的情况")] Look,
    [Display(Name = "确认候补的名额")] Confirm,
    [Display(Name = "退出报名")] Withdraw,
}

/// <summary>With the code and the telephone one sees how the sign-up stands, takes an offered seat, or withdraws.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignUps)]
[Route("events/code")]
public sealed class EventCodesController(ActivityTerms terms, Volunteers volunteers) : PortalController
{
    [HttpGet]
    public IActionResult New() => View(new EventCodePage(new EventCodeForm(), null));

    [HttpPost]
    public async Task<IActionResult> Create(EventCodeForm form)
    {
        if (!ModelState.IsValid) return Again(form);
        if (await volunteers.FindAsync(form.Code!, form.Phone!, Stop) is not var (activityId, signUpId))
        {
            ModelState.AddModelError("", T["没有找到这个报名，请核对报名码和手机号。"]);
            return Again(form);
        }

        if (form.Wish is null or CodeWish.Look) return View(nameof(New), new EventCodePage(form, await StandingAsync(signUpId)));

        return await Commit(
            () => Db.Activities.Where(a => a.Id == activityId).Whole().SingleOrDefaultAsync(Stop),
            activity => Do(activity, activity.SignUps.Single(signUp => signUp.Id == signUpId), form.Wish.Value),
            _ => new Answer($"{Request.PathBase}/events/code", form.Wish == CodeWish.Confirm ? "已确认参加，请按时到。" : "已退出，名额会让给候补的人。"),
            async _ => View(nameof(New), new EventCodePage(form, await StandingAsync(signUpId))));
    }

    private void Do(Activity activity, SignUp signUp, CodeWish wish)
    {
        var act = Volunteers.Resident(Act, signUp.Person.Name);
        if (wish == CodeWish.Confirm) activity.AcceptOffer(signUp, act);
        else activity.Withdraw(signUp, null, terms, act);
    }

    private Task<SignUpStanding?> StandingAsync(int signUpId) => Db.Activities
        .SelectMany(a => a.SignUps, (a, s) => new { Activity = a, SignUp = s })
        .Where(row => row.SignUp.Id == signUpId)
        .Select(row => new SignUpStanding(row.Activity.Title, row.Activity.TitleEn, row.Activity.StartsAt, row.Activity.EndsAt, row.Activity.Place, row.SignUp.State, row.SignUp.OfferUntil))
        .SingleOrDefaultAsync(Stop);

    private ViewResult Again(EventCodeForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(New), new EventCodePage(form, null));
    }
}

public sealed class EventCodeForm
{
    [Display(Name = "报名码")]
    [Required(ErrorMessage = "请填写报名码。")]
    [StringLength(20)]
    public string? Code { get; set; }

    [Display(Name = "手机号")]
    [Required(ErrorMessage = "请填写 11 位手机号。")]
    [Mobile]
    [StringLength(20)]
    public string? Phone { get; set; }

    [Display(Name = "要做什么")]
    public CodeWish? Wish { get; set; } = CodeWish.Look;
}

public sealed record SignUpStanding(string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, string Place, SignUpState State, DateTime? OfferUntil);

public sealed record EventCodePage(EventCodeForm Form, SignUpStanding? Standing);
