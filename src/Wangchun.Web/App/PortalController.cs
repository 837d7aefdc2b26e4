using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Wangchun.Data;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.App;

/// <summary>What every controller shares: who is acting, carrying out an act, and saying what happened.</summary>
public abstract class PortalController : Controller
{
    public const string FlashCookie = "wc-flash";
    public const string FlashKey = "Flash";
    public const string ProblemKey = "Problem";

    protected PortalDb Db => Service<PortalDb>();

    protected Viewer Viewer => Service<Session>().Viewer;

    protected Act Act => Service<Session>().Act();

    protected IStringLocalizer T => Service<IStringLocalizer>();

    /// <summary>Cancelled when the browser goes away.</summary>
    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>
    /// Carries out an act on the record that <paramref name="find"/> gives. Absent or foreign: 404. Refused: the form again with 422
    /// (409 when somebody else came first), drawn by <paramref name="again"/> from the record as it is now. Done: a redirect.
    /// </summary>
    protected async Task<IActionResult> Commit<T>(Func<Task<T?>> find, Func<T, Task> change, Func<T, Answer> done, Func<T, Task<IActionResult>> again)
        where T : class
    {
        if (!ModelState.IsValid) return await Again(find, again, StatusCodes.Status422UnprocessableEntity);

        var outcome = await Service<Commits>().DoAsync(RequestId(), find, change, done, Stop);
        if (outcome.Answer is { } answer)
        {
            await Service<Drafts>().ForgetAsync(Request.Path, Stop);
            return Go(answer);
        }

        if (outcome.Refusal is not { } refusal) return await Absent();

        Say(refusal);
        return await Again(find, again, outcome.Raced ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    protected Task<IActionResult> Commit<T>(Func<Task<T?>> find, Action<T> change, Func<T, Answer> done, Func<T, Task<IActionResult>> again)
        where T : class =>
        Commit(
            find,
            record =>
            {
                change(record);
                return Task.CompletedTask;
            },
            done,
            again);

    /// <summary>For acts that draw no form of their own (a button in a list): a refusal is said on the page one goes back to.</summary>
    protected Task<IActionResult> Commit<T>(Func<Task<T?>> find, Action<T> change, Func<T, Answer> done)
        where T : class =>
        Commit(find, change, done, record => Task.FromResult(Back(done(record).Location)));

    protected Answer Done(string flash, string action, string controller, object? values = null) =>
        new(Url.Action(action, controller, values)!, flash);

    /// <summary>The record is not there, or not for this person: one and the same answer. Tries of signed-in people are written down.</summary>
    protected async Task<IActionResult> Absent()
    {
        var tried = $"{Request.Method} {Request.Path}";
        var what = ControllerContext.ActionDescriptor.ControllerName;
        if (Viewer.IsSignedIn) await Service<Trail>().WriteAsync(Db, AuditAction.Denied, what, tried, outcome: AuditOutcome.Refused, stop: Stop);
        return NotFound();
    }

    /// <summary>The files of a form; when one is refused the page says why, and nothing of the form is carried out.</summary>
    protected async Task<IReadOnlyList<StoredFile>> Files(IReadOnlyCollection<IFormFile>? files, string field)
    {
        try
        {
            return await Service<Evidence>().TakeAsync(files, Stop);
        }
        catch (Refusal refusal)
        {
            ModelState.AddModelError(field, refusal.In(T));
            return [];
        }
    }

    /// <summary>Adds a refusal to the page, in the reader's language.</summary>
    protected void Say(Refusal refusal) => ModelState.AddModelError("", refusal.In(T));

    protected TService Service<TService>()
        where TService : notnull => HttpContext.RequestServices.GetRequiredService<TService>();

    private async Task<IActionResult> Again<T>(Func<Task<T?>> find, Func<T, Task<IActionResult>> again, int status)
        where T : class
    {
        Response.StatusCode = status;
        if (await find() is { } record) return await again(record);
        return await Absent();
    }

    private LocalRedirectResult Go(Answer answer)
    {
        if (answer.Flash is { } flash) TempData[FlashKey] = T[flash].Value;
        Response.StatusCode = StatusCodes.Status200OK;
        return LocalRedirect(answer.Location);
    }

    /// <summary>To a page that says the refusal first.</summary>
    protected IActionResult Back(string location)
    {
        TempData[ProblemKey] = ModelState.Values.SelectMany(state => state.Errors).Select(error => error.ErrorMessage).FirstOrDefault();
        Response.StatusCode = StatusCodes.Status200OK;
        return LocalRedirect(location);
    }

    private Guid? RequestId() =>
        Request.HasFormContentType && Guid.TryParse(Request.Form[TagHelpers.FormTagHelper.RequestKey], out var id) ? id : null;
}
