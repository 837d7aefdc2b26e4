using Wangchun.Data.Metrics;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Metrics;

public sealed class GrowthCampMetricsTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Where_nothing_happened_counts_are_zero_and_rates_are_unknown()
    {
        await portal.MakeProjectAsync(p => p.Submitted());

        Assert.Equal([0, 0, null, 0, null, null, null], await ValuesAsync());
    }

    [Fact]
    public async Task Projects_put_forward_include_those_that_expired_or_were_cancelled()
    {
        await portal.MakeProjectAsync(p => p.Listed());
        await portal.MakeProjectAsync(p => p.Cancelled());
        await portal.MakeProjectAsync(p => p.RunOut());
        await portal.MakeProjectAsync(p => p.Submitted());

        Assert.Equal(3, (await FigureAsync("A01")).Value);
    }

    [Fact]
    public async Task A_project_that_was_listed_twice_counts_once()
    {
        await portal.MakeProjectAsync(p => p.RunOut().Then(project => project.Relist(portal.Today.AddDays(20), portal.Today.AddDays(70), Terms(), p.Office)));

        Assert.Equal(1, (await FigureAsync("A01")).Value);
    }

    [Fact]
    public async Task A_claim_that_was_given_back_does_not_count_as_claimed()
    {
        await portal.MakeProjectAsync(p => p.Claimed().Then(project => project.GiveBack("人手不够", Terms(), p.Secretary)));
        await portal.MakeProjectAsync(p => p.Claimed());
        await portal.MakeProjectAsync(p => p.ToPick().AskedForBy("secretary.wujiangkou2"));

        Assert.Equal(1, (await FigureAsync("A02")).Value);
        Assert.Equal((33.33m, 1, 3), await ShareAsync("A03"));
    }

    [Fact]
    public async Task A_project_claimed_again_after_it_was_given_back_counts_once()
    {
        await portal.MakeProjectAsync(p => p.Claimed()
            .Then(project => project.GiveBack("人手不够", Terms(), p.Secretary))
            .AskedForBy("secretary.wujiangkou2"));

        Assert.Equal(1, (await FigureAsync("A02")).Value);
    }

    [Fact]
    public async Task Matters_are_counted_not_projects()
    {
        OutcomeSheet[] matters = [new("三号楼楼道照明", ResolvedLevel.Grid), new("四号楼楼道照明", ResolvedLevel.Street)];
        await portal.MakeProjectAsync(p => p.Done().Then(project => project.HandIn("两幢都亮了。", matters, Terms(), p.Secretary)).Completed());

        Assert.Equal(2, (await FigureAsync("A04")).Value);
        Assert.Equal((50m, 1, 2), await ShareAsync("A11"));
    }

    [Fact]
    public async Task Matters_that_await_acceptance_or_are_contested_are_not_solved()
    {
        await portal.MakeProjectAsync(p => p.HandedIn());
        await portal.MakeProjectAsync(p => p.Completed().Then(project => project.Reopen("灯又坏了", portal.Today.AddDays(20), Terms(), p.Office)));

        Assert.Equal(0, (await FigureAsync("A04")).Value);
        Assert.Null((await FigureAsync("A11")).Value);
    }

    [Fact]
    public async Task The_completion_rate_counts_solved_against_everything_that_should_be_over()
    {
        await portal.MakeProjectAsync(p => p.Completed());
        await portal.MakeProjectAsync(p => p.LedBy("secretary.wujiangkou2").Failed());
        await portal.MakeProjectAsync(p => p.LedBy("secretary.guangan1").DaysAgo(40).With(DueYesterday).Started());
        await portal.MakeProjectAsync(p => p.LedBy("secretary.guangan1").With(sheet => sheet with { TargetOn = portal.Today.AddDays(40) }).Started());
        await portal.MakeProjectAsync(p => p.LedBy("secretary.wujiangkou2").Started().Then(project => project.Cancel("已自行解决", p.Office)));
        await portal.MakeProjectAsync(p => p.DaysAgo(40).With(DueYesterday).Listed());

        Assert.Equal((33.33m, 1, 3), await ShareAsync("A05"));
    }

    [Fact]
    public async Task A_project_is_not_late_on_its_last_day()
    {
        await portal.MakeProjectAsync(p => p.DaysAgo(40).With(sheet => sheet with { TargetOn = portal.Today }).Started());

        Assert.Null((await FigureAsync("A05")).Value);
    }

    [Fact]
    public async Task Waiting_is_the_median_of_working_days_and_holidays_are_none()
    {
        await portal.MakeProjectAsync(p => p.LedBy("secretary.guangan1").Claimed());
        await portal.MakeProjectAsync(p => p.LedBy("secretary.wujiangkou2").DaysAgo(55).Listed().DaysAgo(47).Claimed());
        await portal.MakeProjectAsync(p => p.DaysAgo(7).Listed().Claimed().DaysAgo(0));
        await portal.MakeProjectAsync(p => p.DaysAgo(7).Listed().DaysAgo(0).Claimed());
        await portal.MakeProjectAsync(p => p.LedBy("secretary.guangan1").DaysAgo(400).Listed().DaysAgo(399).Claimed());

        var figure = await FigureAsync("A10");
        var rows = await portal.AskAsync(db => MetricRegistry.ByCode("A10").PageAsync(db, MetricRegistry.ByCode("A10").Lists[0], portal.Now, null, 20, CancellationToken.None));

        Assert.Equal([0, 0, 1, 5], rows.Select(row => row.Measured!.Value).Order());
        Assert.Equal((0.5m, 4), (figure.Value, figure.Denominator));
    }

    [Fact]
    public async Task What_happened_after_the_moment_of_the_figure_does_not_count()
    {
        await portal.MakeProjectAsync(p => p.DaysAgo(3).Listed());
        await portal.MakeProjectAsync(p => p.Completed());

        Assert.Equal([1, 0, 0, 0, null, null, null], await ValuesAsync(portal.Now.AddDays(-1)));
        Assert.Equal([2, 1, 50, 1, 100, 0, 100], await ValuesAsync(portal.Now));
    }

    private ProjectSheet DueYesterday(ProjectSheet sheet) => sheet with { TargetOn = portal.Today.AddDays(-1) };

    private static CampTerms Terms() => new(new CampRules(), new WorkCalendar(Data.Seed.PublishedCalendar.Days, Data.Seed.PublishedCalendar.Years));

    private Task<Figure> FigureAsync(string code) => portal.AskAsync(db => MetricRegistry.ByCode(code).ValueAsync(db, portal.Now, CancellationToken.None));

    private async Task<(decimal?, int?, int?)> ShareAsync(string code)
    {
        var figure = await FigureAsync(code);
        return (figure.Value, figure.Numerator, figure.Denominator);
    }

    /// <summary>All of the camp's numbers, in the order of their codes.</summary>
    private Task<List<decimal?>> ValuesAsync(DateTime? asOf = null) => portal.AskAsync(async db =>
    {
        var values = new List<decimal?>();
        foreach (var metric in GrowthCampMetrics.All) values.Add((await metric.ValueAsync(db, asOf ?? portal.Now, CancellationToken.None)).Value);
        return values;
    });
}
