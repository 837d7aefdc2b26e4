using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Metrics;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Exports;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Figures;

/// <summary>Every number of the portal, what it means, and the rows it was counted from.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
[Route("figures")]
public sealed class FiguresController(FigureLists figures) : PortalController
{
    private DateTime Now => Service<Session>().Now;

    [HttpGet("")]
    [PublicPage(PublicArea.Projects)]
    public async Task<IActionResult> Index() => View(await figures.AllAsync(Now, Stop));

    [HttpGet("{code:maxlength(8)}")]
    [PublicPage(PublicArea.Projects, Query = ["list", "after", "format"])]
    public async Task<IActionResult> Show(string code, string? list, string? after, string? format)
    {
        if (MetricRegistry.Find(code) is not { IsPublic: true } metric) return NotFound();

        var number = list == "2" && metric.Lists.Count > 1 ? 2 : 1;
        return format == "csv" ? Csv(metric, metric.Lists[number - 1]) : View(await figures.OneAsync(metric, number, Cursor(after), Now, Stop));
    }

    private ExportResult Csv(Metric metric, FigureList list) =>
        ExportResult.Csv($"{metric.Code} {T[list.Name]}", [.. Columns(metric, list)], figures.EveryAsync(metric, list, Now, Stop));

    private IEnumerable<ExportColumn<FigureLine>> Columns(Metric metric, FigureList list)
    {
        yield return new(T["编号"], line => line.Number);
        yield return new(T["名称"], line => line.Title.Text);
        yield return new(T["社区"], line => line.Community.Text);
        yield return new(T["状态"], line => line.Status is { } status ? T[status.Label].Value : null);
        yield return new(T["解决层级"], line => line.Level is { } level ? T[level.Label].Value : null);
        if (list.Dated is { } dated) yield return new(T[dated], line => line.At);
        if (metric.Kind is MetricKind.Median or MetricKind.Sum) yield return new(T[metric.Unit], line => line.Measured);
    }

    private static FigureCursor? Cursor(string? text) =>
        Cursors.Read(text) is var (ticks, id) && ticks <= DateTime.MaxValue.Ticks ? new FigureCursor(new DateTime(ticks, DateTimeKind.Utc), id) : null;
}
