using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.Activities;

namespace Wangchun.Web.Features.Public.EventSignUps;

/// <summary>
/// Somebody signs up without an account: name, telephone, consent. The code that opens the sign-up again comes with the form, sealed,
/// so that the form sent twice shows the same one; the database keeps only its hash.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignUps)]
[Route("events/{number:maxlength(32)}")]
public sealed class EventSignUpsController(ActivityTerms terms, Volunteers volunteers, IDataProtectionProvider protection) : PortalController
{
    private const string CodeKey = "SignUpCode";

    private readonly IDataProtector seals = protection.CreateProtector("Activities.SignUpCode");

    /// <summary>An activity that has begun or was called off tells so on its own page, before anybody fills in a form.</summary>
    [HttpGet("sign-up")]
    public async Task<IActionResult> New(string number)
    {
        if (await Find(number) is not { } activity) return NotFound();
        if (activity.Status != ActivityStatus.Published) return LocalRedirect($"{Request.PathBase}/events/{number}");

        return View(EventSignUpPage.For(activity, new EventSignUpForm { Seal = seals.Protect(Volunteers.NewCode()) }, Viewer.IsSignedIn));
    }

    [HttpPost("sign-up")]
    public async Task<IActionResult> Create(string number, EventSignUpForm form)
    {
        var code = CodeOf(form.Seal);
        var answer = await Commit(
            () => Find(number),
            activity => Enrol(activity, form, code),
            _ => new Answer($"{Request.PathBase}/events/{number}/signed-up", null),
            activity => Task.FromResult<IActionResult>(View(nameof(New), EventSignUpPage.For(activity, form, Viewer.IsSignedIn))));
        if (answer is LocalRedirectResult) TempData[CodeKey] = code;
        return answer;
    }

    /// <summary>Shows the code; it stays until the browser is closed, so that reloading does not lose it.</summary>
    [HttpGet("signed-up")]
    public async Task<IActionResult> Show(string number)
    {
        if (TempData.Peek(CodeKey) is not string code || await Find(number) is not { } activity) return NotFound();

        var hash = Volunteers.HashOf(code);
        var state = await Db.SignUps.Where(s => s.ActivityId == activity.Id && s.CodeHash == hash).Select(s => (SignUpState?)s.State).FirstOrDefaultAsync(Stop);
        return state is null ? NotFound() : View(new SignedUpPage(number, new Named(activity.Title, activity.TitleEn), activity.StartsAt, activity.EndsAt, activity.Place, state.Value, code));
    }

    private async Task Enrol(Activity activity, EventSignUpForm form, string? code)
    {
        Refusal.If(Viewer.IsSignedIn, "您登录了工作账号，请在工作页面里报名。");
        Refusal.If(code is null, "这一页开得太久了，请刷新后重新填写。");
        Refusal.If(!form.Agrees, "请阅读说明，同意后勾选。");
        var person = await volunteers.FindOrAddAsync(form.Name!, form.Phone!, activity, Act.Today, Stop);
        var act = Volunteers.Resident(Act, person.Name);
        var signUp = activity.Enrol(await volunteers.OfAsync(person, activity, form.GivesWord, Stop), SignUpChannel.Public, terms, act);
        signUp.KeepCode(Volunteers.HashOf(code!));
        signUp.Agree(SignUpConsent.CurrentVersion, act);
    }

    private string? CodeOf(string? seal)
    {
        try
        {
            return seal is null ? null : seals.Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<Activity?> Find(string number) => Db.Activities.OpenToAll().Numbered(number).Whole().SingleOrDefaultAsync(Stop);
}

public sealed class EventSignUpForm
{
    [Display(Name = "姓名")]
    [Required(ErrorMessage = "请填写姓名。")]
    [StringLength(Person.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "手机号")]
    [Required(ErrorMessage = "请填写 11 位手机号。")]
    [Mobile]
    [StringLength(20)]
    public string? Phone { get; set; }

    [Display(Name = "我符合上面的参加要求")]
    public bool GivesWord { get; set; }

    [Display(Name = "我已阅读并同意")]
    public bool Agrees { get; set; }

    public string? Seal { get; set; }
}

public sealed record EventSignUpPage(string Number, Named Title, DateTime StartsAt, DateTime EndsAt, string Place, string? Skills, int? MinimumAge, bool IsSignedIn, EventSignUpForm Form)
{
    public bool AsksForWord => Skills is not null || MinimumAge is not null;

    public static EventSignUpPage For(Activity activity, EventSignUpForm form, bool signedIn) => new(
        activity.Dossier.Number!, new Named(activity.Title, activity.TitleEn), activity.StartsAt, activity.EndsAt, activity.Place, activity.Skills, activity.MinimumAge, signedIn, form);
}

public sealed record SignedUpPage(string Number, Named Title, DateTime StartsAt, DateTime EndsAt, string Place, SignUpState State, string Code);
