using Wangchun.Data;
using Wangchun.Data.Metrics;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App;
using Wangchun.Web.Features.Public.Projects;

namespace Wangchun.Web.Features.Public.Home;

/// <summary>Reads the front page.</summary>
public sealed class FrontPage(PortalDb db, Mall mall, Session session)
{
    private const int ResultsShown = 4;
    private const int UnderWayShown = 6;

    private static readonly string[] Shown = ["A01", "A04", "A06", "A13", "A14", "A02", "A03", "A05", "A11"];

    public async Task<HomePage> ReadAsync(CancellationToken stop)
    {
        var asOf = session.Now;
        var (figures, counted) = (new List<HomeFigure>(), new Dictionary<FigureList, int>());
        foreach (var metric in Shown.Select(MetricRegistry.ByCode)) figures.Add(new(metric, await metric.ValueAsync(db, asOf, counted, stop)));

        return new HomePage
        {
            Figures = figures,
            AsOf = asOf,
            Results = await ResultsAsync(stop),
            UnderWay = await UnderWayAsync(stop),
            Communities = await mall.CommunitiesWithCountsAsync(stop),
        };
    }

    private async Task<IReadOnlyList<ResultCard>> ResultsAsync(CancellationToken stop)
    {
        var latest = await db.Projects.InMall().WithPublicResult()
            .OrderByDescending(p => p.CompletedAt).ThenByDescending(p => p.Id)
            .Take(ResultsShown)
            .Select(p => new { p.Id, p.DossierId, p.ResultText, p.CompletedAt, Matters = p.Outcomes.Count(outcome => outcome.State == OutcomeState.Accepted) })
            .ToListAsync(stop);
        var rows = (await mall.RowsAsync([.. latest.Select(p => p.Id)], stop)).ToDictionary(row => row.Id);
        var dossiers = latest.Select(p => p.DossierId).ToList();
        var photos = (await PublicPhoto.From(db.Set<Attachment>().Where(a => dossiers.Contains(a.DossierId)).OnlyPublic(db.Projects)).ToListAsync(stop))
            .ToLookup(photo => (photo.DossierId, photo.Use));
        return
        [
            .. latest.Select(p => new ResultCard(rows[p.Id], p.ResultText, p.CompletedAt!.Value, p.Matters)
            {
                Before = photos[(p.DossierId, AttachmentUse.Before)].FirstOrDefault(),
                After = photos[(p.DossierId, AttachmentUse.After)].FirstOrDefault(),
            }),
        ];
    }

    /// <summary>What is due next, whether for a branch to claim or for one to finish.</summary>
    private async Task<IReadOnlyList<MallRow>> UnderWayAsync(CancellationToken stop)
    {
        var today = session.Today;
        var open = await db.Projects.InMall().ClaimsClosing(today, DateOnly.MaxValue).OrderBy(p => p.ClaimsCloseOn).ThenBy(p => p.Id).Take(UnderWayShown).Select(p => p.Id).ToListAsync(stop);
        var doing = new List<int>();
        // One state at a time, because each has its first few at the front of the index.
        foreach (var status in PublicProjectQueries.UnderWayIn)
            doing.AddRange(await db.Projects.InMall().Where(p => p.Status == status && p.TargetOn >= today).OrderBy(p => p.TargetOn).ThenBy(p => p.Id).Take(UnderWayShown).Select(p => p.Id).ToListAsync(stop));
        var rows = await mall.RowsAsync([.. open, .. doing], stop);
        return [.. rows.OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(UnderWayShown)];
    }
}
