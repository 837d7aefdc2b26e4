using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data;
using Wangchun.Data.Audit;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.People;

[Authorize(Can.Administration.ManagePeople)]
[Route("admin/people")]
public sealed class PeopleController(AdministrationRules rules, Trail trail, Calendars calendars, Session session) : PortalController
{
    private const int PageSize = 30;

    [HttpGet]
    public async Task<IActionResult> Index(PeopleSearch search)
    {
        var afterName = search.After is { } after ? await Db.Persons.Where(p => p.Id == after).Select(p => p.Name).SingleOrDefaultAsync(Stop) : null;
        var persons = Db.Persons.Matching(search.Filter).ByName(Db.PinyinCollation(), afterName, search.After ?? 0);
        var slice = await PersonRow.From(persons, Db.Users).AsSplitQuery().SliceAsync(PageSize, Stop);
        var next = slice.HasMore ? search.From(slice.Rows[^1].Id) : null;
        return View(new PeoplePage(search, slice.Rows, next, await Choices.ReadAsync(Db, Stop), Calendar.CalendarNotice.MissingYear(calendars.Current(Db), session.Today)));
    }

    [HttpGet("new")]
    public IActionResult New() => View(new PersonForm());

    [HttpPost("new")]
    public Task<IActionResult> Create(PersonForm form) => Commit(
        () => Task.FromResult<Person?>(new Person(form.Name ?? "", form.NameEn)),
        person => { Db.Add(person); },
        person => Done("人员已登记，请接着安排岗位和账号。", nameof(Show), "People", new { person.Id }),
        _ => Task.FromResult<IActionResult>(View(nameof(New), form)));

    /// <summary>Who looked at whose data is written down.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        if (await PersonPage.ReadAsync(Db, id, rules, Act, Stop) is not { } page) return await Absent();

        await trail.WriteAsync(Db, AuditAction.ReadPersonal, nameof(Person), id, stop: Stop);
        return View(page with { SetUpLink = TempData[Logins.LoginsController.LinkKey] as string });
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Find(id) is { } person ? Form(person, new PersonForm { Name = person.Name, NameEn = person.NameEn }) : await Absent();

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> Update(int id, PersonForm form) => Commit(
        () => Find(id),
        person => person.Rename(form.Name, form.NameEn),
        _ => Done("姓名已修改。", nameof(Show), "People", new { id }),
        person => Task.FromResult<IActionResult>(Form(person, form)));

    private ViewResult Form(Person person, PersonForm form)
    {
        ViewData["Person"] = person.Id;
        return View(nameof(Edit), form);
    }

    private Task<Person?> Find(int id) => Db.Persons.SingleOrDefaultAsync(p => p.Id == id, Stop);
}
