using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Features.People.Register;

namespace Wangchun.Web.Features.People.Exports;

/// <summary>The register as a file: the people this person may see, as the page's filter narrows them, masked as on the page. Every export is written down.</summary>
[Authorize(Can.People.ExportRegister)]
[Route("people/export")]
public sealed class ExportsController(Session session, Trail trail, FieldVault vault) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Show(RegisterSearch search, string? format)
    {
        if (format is not ("xlsx" or "csv")) return NotFound();

        var persons = Db.Persons.InRegister(Viewer).Kept().Matching(search.Filter(vault), NameSearch.Pinyin);
        await trail.WriteAsync(Db, AuditAction.Export, nameof(Person), null, $"{format} {search.From(null)} ({await persons.CountAsync(Stop)})", stop: Stop);

        var rows = RegisterRow.From(persons.InOrder(NameSearch.Pinyin, null, 0), Db.Communities).AsAsyncEnumerable();
        var name = $"{T["人员名册"]} {session.Today:yyyy-MM-dd}";
        return format == "csv" ? ExportResult.Csv(name, Columns(), rows) : ExportResult.Xlsx(name, Columns(), rows);
    }

    private ExportColumn<RegisterRow>[] Columns() =>
    [
        new(T["姓名"], row => row.Name),
        new(T["手机号"], row => vault.MaskedPhone(row.Phone, row.Id)),
        new(T["社区"], row => row.Community),
        new(T["党支部"], row => row.Branch),
        new(T["党员身份"], row => row.Standing is { } standing ? T[standing.Label].Value : null),
        new(T["志愿者"], row => row.VolunteerSince),
    ];
}
