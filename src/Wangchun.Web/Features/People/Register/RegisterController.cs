using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.People.Register;

/// <summary>The one register of members and volunteers. Everybody sees the people of their own place, with phones and numbers masked.</summary>
[Authorize(Can.People.ViewRegister)]
[Route("people")]
public sealed class RegisterController(FieldVault vault, Session session, Trail trail) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Index(RegisterSearch search)
    {
        if (search.HoldsNumber(vault)) return Redirect(Url.Content("~/people"));
        return View(await RegisterPage.ReadAsync(Db, search, vault, Viewer, Stop));
    }

    /// <summary>The same search, posted: the form of the page sends what was typed this way.</summary>
    [HttpPost("search")]
    public async Task<IActionResult> Search(RegisterSearch search)
    {
        search.After = null;
        if (!search.HoldsNumber(vault)) return LocalRedirect(Url.Content("~" + search.From(null)));
        return View(nameof(Index), await RegisterPage.ReadAsync(Db, search, vault, Viewer, Stop));
    }

    /// <summary>An entry that was merged leads to the one that was kept.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        if (await Db.Persons.InRegister(Viewer).Where(p => p.Id == id).Select(p => p.MergedIntoId).SingleOrDefaultAsync(Stop) is { } kept) return RedirectToAction(nameof(Show), new { id = kept });
        if (await PersonPage.ReadAsync(Db, id, vault, Viewer, session.Now, Stop) is not { } page) return await Absent();

        await trail.WriteAsync(Db, AuditAction.ReadPersonal, nameof(Person), id, stop: Stop);
        return View(page);
    }

    [HttpGet("new")]
    [Authorize(Can.People.EditRegister)]
    public async Task<IActionResult> New() => View(await PageAsync(null, new PersonForm { CommunityId = Viewer.CommunityIds is [var only] ? only : null }));

    [HttpPost("new")]
    [Authorize(Can.People.EditRegister)]
    public Task<IActionResult> Create(PersonForm form) => Commit(
        () => Task.FromResult<Person?>(new Person(form.Name ?? "")),
        person =>
        {
            RefuseForeign(form.CommunityId);
            form.WriteTo(person, Act.Today);
            Db.Add(person);
        },
        person => Done("人员已登记。", nameof(Show), "Register", new { person.Id }),
        async _ => View(nameof(New), await PageAsync(null, form)));

    [HttpGet("{id:int}/edit")]
    [Authorize(Can.People.EditRegister)]
    public async Task<IActionResult> Edit(int id) => await Find(id) is { } person ? View(await PageAsync(person, PersonForm.Of(person))) : await Absent();

    [HttpPost("{id:int}/edit")]
    [Authorize(Can.People.EditRegister)]
    public Task<IActionResult> Update(int id, PersonForm form) => Commit(
        () => Find(id),
        person =>
        {
            RefuseForeign(form.CommunityId);
            form.WriteTo(person, Act.Today);
        },
        _ => Done("人员信息已保存。", nameof(Show), "Register", new { id }),
        async person => View(nameof(Edit), await PageAsync(person, form)));

    private void RefuseForeign(int? communityId) =>
        Refusal.If(!Viewer.Holds(Role.PartyOffice) && (communityId is null || !Viewer.CommunityIds.Contains(communityId.Value)), "请选择您所在的社区。");

    private async Task<PersonFormPage> PageAsync(Person? person, PersonForm form) => new(
        person?.Id, person is null ? null : vault.MaskedPhone(person.Phone.Sealed, person.Id), person is null ? null : vault.MaskedIdentity(person.IdentityNumber.Sealed, person.Id),
        await Places.ReadAsync(Db, Viewer, Stop), form);

    private Task<Person?> Find(int id) => Db.Persons.EditableBy(Viewer).Kept().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
