using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Features.GrowthCamp.Projects;

namespace Wangchun.Web.Features.GrowthCamp.Exports;

/// <summary>The list of the mall as a file, as the page's filters narrow it.</summary>
[Authorize(Can.GrowthCamp.ExportProjects)]
[Route("growth-camp/projects/export")]
public sealed class ExportsController(ProjectExport list) : ListExportController(list)
{
    [HttpGet]
    public Task<IActionResult> Show(MallForm form, string? format) => Answer(ExportFilters.Write(form.Filter()), format);

    [HttpPost]
    public Task<IActionResult> Create(MallForm form, string? format) => Order(ExportFilters.Write(form.Filter()), format);
}
