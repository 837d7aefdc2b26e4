using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.SignUps;

/// <summary>Somebody signed in takes part, with one press.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities/{id:int}/sign-up")]
public sealed class SignUpsController(ActivityTerms terms, Volunteers volunteers) : ActivityController
{
    [HttpPost]
    public Task<IActionResult> Create(int id, bool givesWord)
    {
        SignUp? made = null;
        return Commit(
            () => Visible(id),
            async activity => made = activity.Enrol(await volunteers.OfAsync(Viewer.PersonId, activity, givesWord, Stop), SignUpChannel.Own, terms, Act),
            _ => ToActivity(Said(made), id, "#own"),
            _ => Task.FromResult(Back($"{Request.PathBase}/activities/{id}")));
    }

    private static string Said(SignUp? signUp) => signUp switch
    {
        { State: SignUpState.Applied } => "已报名，等组织者同意。",
        { State: SignUpState.Waitlisted } => "名额满了，您已排上候补。轮到时会通知您确认。",
        { OverlapMinutes: > 0 } => "已报上。和您的另一场活动时间有一点重，请留意。",
        _ => "已报上，请按时参加。",
    };
}
