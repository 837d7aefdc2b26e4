using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.People.Register;

namespace Wangchun.Web.Features.People.Reveals;

/// <summary>Shows one person's phone and identity number in clear: with a reason, shortly after signing in, twenty times an hour at most, each time written down.</summary>
[Authorize(Can.People.RevealPersonal)]
[Route("people/{id:int}/reveal")]
public sealed class RevealsController(FieldVault vault, Session session, Trail trail, PasswordChanges passwords) : PortalController
{
    public const string Subject = "Reveal";

    private bool AsksPassword => session.Now - StartedAt > TimeSpan.FromMinutes(RegisterRules.FreshMinutes);

    private DateTime StartedAt => ((OpenSession)HttpContext.Items[typeof(OpenSession)]!).StartedAt;

    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Find(id) is { } person ? View(new RevealPage(id, person.Name, AsksPassword, new RevealForm())) : await Absent();

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(int id, RevealForm form)
    {
        if (await Find(id) is not { } person) return await Absent();

        var page = new RevealPage(id, person.Name, AsksPassword, form);
        if (!ModelState.IsValid) return Again(page);

        try
        {
            if (AsksPassword) await ProveAsync(form.Password);
            await WriteDownAsync(id, form.Reason);
        }
        catch (Refusal refusal)
        {
            // Not through Commit: a wrong password and a refused reveal are written down although nothing else is saved.
            Say(refusal);
            return Again(page);
        }

        return View(nameof(New), page with
        {
            IsShown = true,
            Phone = person.Phone.Sealed is { } phone ? vault.Open(phone, FieldPlace.PhoneOf(id)) : null,
            IdentityNumber = person.IdentityNumber.Sealed is { } number ? vault.Open(number, FieldPlace.IdentityOf(id)) : null,
        });
    }

    private async Task ProveAsync(string? password)
    {
        var accountId = ((OpenSession)HttpContext.Items[typeof(OpenSession)]!).AccountId;
        await passwords.ProveAsync(await Db.Users.SingleAsync(account => account.Id == accountId, Stop), password ?? "", Stop);
    }

    /// <summary>The row is written before it is counted: rows are written one at a time, so twenty-one reveals at once are still twenty.</summary>
    private async Task WriteDownAsync(int id, string reason)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        await trail.WriteAsync(Db, AuditAction.ReadPersonal, Subject, id, reason.Trim(), stop: Stop);
        var (me, since) = (Viewer.PersonId, session.Now.AddHours(-1));
        var count = await Db.AuditEntries.CountAsync(entry => entry.PersonId == me && entry.Subject == Subject && entry.Outcome == AuditOutcome.Done && entry.At > since, Stop);
        if (count <= RegisterRules.RevealsPerHour)
        {
            await transaction.CommitAsync(Stop);
            return;
        }

        await transaction.RollbackAsync(Stop);
        await trail.WriteAsync(Db, AuditAction.ReadPersonal, Subject, id, reason.Trim(), AuditOutcome.Refused, Stop);
        throw new Refusal("一小时内最多查看 {0} 次，请过一会儿再来。", RegisterRules.RevealsPerHour);
    }

    private ViewResult Again(RevealPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(New), page);
    }

    private Task<Person?> Find(int id) => Db.Persons.EditableBy(Viewer).Kept().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
