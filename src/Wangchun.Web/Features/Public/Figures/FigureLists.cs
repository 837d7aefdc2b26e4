using System.Runtime.CompilerServices;
using Wangchun.Data;
using Wangchun.Data.Metrics;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.Public.Figures;

/// <summary>Reads figures and the rows behind them for strangers.</summary>
public sealed class FigureLists(PortalDb db)
{
    public const int PageSize = 50;
    private const int ExportedAtOnce = 500;

    public async Task<FiguresPage> AllAsync(DateTime asOf, CancellationToken stop)
    {
        var (figures, counted) = (new List<FigureValue>(), new Dictionary<FigureList, int>());
        foreach (var metric in MetricRegistry.All.Where(metric => metric.IsPublic)) figures.Add(new(metric, await metric.ValueAsync(db, asOf, counted, stop)));
        return new FiguresPage(figures, asOf);
    }

    public async Task<FigurePage> OneAsync(Metric metric, int number, FigureCursor? after, DateTime asOf, CancellationToken stop)
    {
        var totals = new List<int>();
        foreach (var list in metric.Lists) totals.Add(await list.Rows(db, asOf).CountAsync(stop));

        var rows = await metric.PageAsync(db, metric.Lists[number - 1], asOf, after, PageSize + 1, stop);
        var shown = rows.Take(PageSize).ToList();
        return new FigurePage
        {
            Metric = metric,
            Figure = await metric.ValueAsync(db, asOf, stop),
            ListNumber = number,
            Totals = totals,
            Lines = await LinesAsync(shown, stop),
            IsStart = after is null,
            Next = rows.Count > PageSize ? Cursors.Write(shown[^1].At.Ticks, shown[^1].Id) : null,
        };
    }

    public async IAsyncEnumerable<FigureLine> EveryAsync(Metric metric, FigureList list, DateTime asOf, [EnumeratorCancellation] CancellationToken stop = default)
    {
        FigureCursor? after = null;
        do
        {
            var rows = await metric.PageAsync(db, list, asOf, after, ExportedAtOnce, stop);
            foreach (var line in await LinesAsync(rows, stop)) yield return line;
            after = rows.Count == ExportedAtOnce ? new FigureCursor(rows[^1].At, rows[^1].Id) : null;
        }
        while (after is not null);
    }

    private async Task<IReadOnlyList<FigureLine>> LinesAsync(IReadOnlyList<FigureRow> rows, CancellationToken stop)
    {
        var ids = rows.Where(row => row.Level is not null).Select(row => row.ProjectId).Distinct().ToList();
        var secret = await db.Projects
            .Where(p => ids.Contains(p.Id) && (p.Status != ProjectStatus.Completed || p.Dossier.Publication.State != PublicationState.Published))
            .Select(p => new { p.Id, Title = new Named(p.Title, p.TitleEn) })
            .ToDictionaryAsync(p => p.Id, p => p.Title, stop);
        var numbers = rows.Where(row => row.IsActivity).Select(row => row.Number).Distinct().ToList();
        var open = await db.Activities.OpenToAll().Where(a => numbers.Contains(a.Dossier.Number)).Select(a => a.Dossier.Number).ToListAsync(stop);
        return [.. rows.Select(row => secret.TryGetValue(row.ProjectId, out var project) ? Line(row with { Level = null }, project) with { AwaitsPublication = true } : Line(row, row.IsActivity && !open.Contains(row.Number) ? NotTold : TitleOf(row)) with { IsActivity = row.IsActivity, IsOpenToAll = open.Contains(row.Number) })];
    }

    /// <summary>Held for some only, or out of a ledger: it is counted, and its title stays inside.</summary>
    private static readonly Named NotTold = new("未公开的活动", "An activity that was not public");

    // A matter has no English title of its own; its project's would make several matters look the same.
    private static Named TitleOf(FigureRow row) => new(row.Title, row.Level is null ? row.TitleEn : null);

    private static FigureLine Line(FigureRow row, Named title) =>
        new(row.Number, title, new Named(row.Community, row.CommunityEn.Length == 0 ? null : $"{row.CommunityEn} Community"), row.At, row.Status, row.Level, row.Measured ?? row.Amount)
        {
            HonouredIn = row.HonouredIn,
        };
}
