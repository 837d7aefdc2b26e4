using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Personal;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Features.People.Register;

namespace Wangchun.Web.Features.People.Exports;

/// <summary>The register as a file, as the page's filter narrows it.</summary>
[Authorize(Can.People.ExportRegister)]
[Route("people/export")]
public sealed class ExportsController(RegisterExport list, FieldVault vault) : ListExportController(list)
{
    [HttpGet]
    public async Task<IActionResult> Show(RegisterSearch search, string? format) =>
        search.HoldsNumber(vault) ? Redirect(Url.Content("~/people")) : await Answer(ExportFilters.Write(search.Filter(vault)), format);

    [HttpPost]
    public async Task<IActionResult> Create(RegisterSearch search, string? format) =>
        search.HoldsNumber(vault) ? Redirect(Url.Content("~/people")) : await Order(ExportFilters.Write(search.Filter(vault)), format);
}
