using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.People.Duplicates;

/// <summary>Two entries that may be one person, and why. The older entry comes first.</summary>
public sealed record DuplicateRow(int FirstId, string First, int SecondId, string Second, bool SamePhone, string? Phone, DateOnly? BirthOn);

/// <summary>Candidates only: a person decides. Families share a phone, so the same phone alone merges nobody.</summary>
[Authorize(Can.People.MergePersons)]
[Route("people/duplicates")]
public sealed class DuplicatesController(FieldVault vault) : PortalController
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var kept = Db.Persons.InRegister(Viewer).Kept().Where(p => p.IsActive);
        var byPhone = await (
            from a in kept
            join b in kept on a.Phone.Index equals b.Phone.Index
            where a.Phone.Index != null && a.Id < b.Id
            orderby a.Id, b.Id
            select new DuplicateRow(a.Id, a.Name, b.Id, b.Name, true, a.Phone.Sealed, null)).Take(PageSize).ToListAsync(Stop);
        var byBirth = await (
            from a in kept
            join b in kept on new { a.Name, a.BirthOn } equals new { b.Name, b.BirthOn }
            where a.BirthOn != null && a.Id < b.Id
            orderby a.Id, b.Id
            select new DuplicateRow(a.Id, a.Name, b.Id, b.Name, false, null, a.BirthOn)).Take(PageSize).ToListAsync(Stop);
        return View(byPhone.Select(row => row with { Phone = vault.MaskedPhone(row.Phone, row.FirstId) })
            .Concat(byBirth.ExceptBy(byPhone.Select(row => (row.FirstId, row.SecondId)), row => (row.FirstId, row.SecondId)))
            .Take(PageSize).ToList());
    }
}
