using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Adjustments;

/// <summary>Confirmed hours are corrected by a further row, never rewritten.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/sign-ups/{signUpId:int}/adjustment")]
public sealed class AdjustmentsController : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int signUpId) =>
        await Managed(id, signUpId) is { } activity ? View(Page(activity, signUpId, new AdjustmentForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int signUpId, AdjustmentForm form) => Commit(
        () => Managed(id, signUpId),
        activity => activity.Adjust(One(activity, signUpId), form.Hours!.Value, form.Reason, Act),
        _ => ToActivity("时长已更正，原来的记录保留。", id, "#people"),
        activity => Task.FromResult<IActionResult>(View(nameof(New), Page(activity, signUpId, form))));

    private static AdjustmentPage Page(Activity activity, int signUpId, AdjustmentForm form) =>
        new(ActivityHead.Of(activity), One(activity, signUpId), form);
}

public sealed class AdjustmentForm
{
    [Display(Name = "加或减多少小时")]
    [Required(ErrorMessage = "请填写加或减多少小时。")]
    public decimal? Hours { get; set; }

    [Display(Name = "理由")]
    [StringLength(Activity.ReasonMaxLength, ErrorMessage = "理由不能超过 {1} 个字。")]
    public string? Reason { get; set; }
}

public sealed record AdjustmentPage(ActivityHead Head, SignUp SignUp, AdjustmentForm Form);
