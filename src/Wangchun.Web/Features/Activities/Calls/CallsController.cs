using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Calls;

/// <summary>Who has no account and has to be rung up, and what to tell them. Ticked off one by one.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}")]
public sealed class CallsController(Volunteers volunteers) : ActivityController
{
    [HttpGet("calls")]
    public async Task<IActionResult> Index(int id) => await Managed(id) is { } activity ? View(Page(activity)) : await Absent();

    [HttpPost("sign-ups/{signUpId:int}/call")]
    public Task<IActionResult> Create(int id, int signUpId) => Commit(
        () => Managed(id, signUpId), activity => activity.TickOffCall(One(activity, signUpId), Act), _ => ToActivity("已记下打过电话。", id, "/calls"));

    private CallsPage Page(Activity activity) => new(
        ActivityHead.Of(activity),
        [.. activity.SignUps.Where(signUp => signUp.MustBeCalled).OrderBy(signUp => signUp.CallSince).ThenBy(signUp => signUp.Id).Select(signUp => new CallRow(
            signUp.Id, signUp.PersonId, signUp.Person.Name, volunteers.PhoneOf(signUp.Person), signUp.State, signUp.CallAbout!, (signUp.CallValues ?? "").Split('\n'), signUp.CallSince!.Value))]);
}

/// <summary><see cref="About"/> is a source sentence with its values.</summary>
public sealed record CallRow(int SignUpId, int PersonId, string Name, string? Phone, SignUpState State, string About, string[] Values, DateTime Since);

public sealed record CallsPage(ActivityHead Head, IReadOnlyList<CallRow> Calls);
