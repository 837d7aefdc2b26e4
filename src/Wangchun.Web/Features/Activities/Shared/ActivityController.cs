using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Activities.Shared;

/// <summary>What the acts on an activity share: finding it in the right scope, and the page that asks for a reason.</summary>
public abstract class ActivityController : PortalController
{
    /// <summary>For whose organiser this person may act.</summary>
    protected Task<Activity?> Managed(int id) => Db.Activities.ManagedBy(Viewer).Whole().SingleOrDefaultAsync(a => a.Id == id, Stop);

    protected async Task<Activity?> Managed(int id, int signUpId) =>
        await Managed(id) is { } activity && activity.SignUps.Any(signUp => signUp.Id == signUpId) ? activity : null;

    protected Task<Activity?> Visible(int id) => Db.Activities.VisibleTo(Viewer).Whole().SingleOrDefaultAsync(a => a.Id == id, Stop);

    /// <summary>One that this person has signed up for.</summary>
    protected async Task<Activity?> Joined(int id) => await Visible(id) is { } activity && OwnIn(activity) is not null ? activity : null;

    /// <summary>The place that stands; else the last that was given up.</summary>
    protected SignUp? OwnIn(Activity activity) => activity.SignUps
        .Where(signUp => signUp.PersonId == Viewer.PersonId)
        .OrderByDescending(signUp => signUp.IsStanding).ThenByDescending(signUp => signUp.Id)
        .FirstOrDefault();

    protected Answer ToActivity(string flash, int id, string below = "") => new($"{Request.PathBase}/activities/{id}{below}", flash);

    protected IActionResult Ask(ReasonPage page) => View("Reason", page);

    protected Task<IActionResult> Again(ReasonPage page, ReasonForm form) => Task.FromResult<IActionResult>(View("Reason", page with { Form = form }));

    protected static SignUp One(Activity activity, int signUpId) => activity.SignUps.Single(signUp => signUp.Id == signUpId);
}
