using Wangchun.Data.Metrics;

namespace Wangchun.WebTests.Demo;

[Collection(SharedDemo.Name)]
public sealed class DemoFiguresTests(DemoDatabase demo)
{
    private const int PageSize = 10;

    public static TheoryData<string> Codes => [.. MetricRegistry.All.Select(metric => metric.Code)];

    [Theory]
    [InlineData("A01", 72)]
    [InlineData("A04", 43)]
    [InlineData("A13", 15)]
    [InlineData("A14", 12)]
    public async Task The_demo_street_has_the_figures_of_the_report(string code, int expected)
    {
        Assert.Equal(expected, (await ValueAsync(code)).Value);
    }

    [Fact]
    public async Task More_than_eight_hundred_people_took_part() =>
        Assert.InRange((await ValueAsync("A06")).Value!.Value, 801, 900);

    [Fact]
    public async Task A_few_who_signed_up_did_not_come() => Assert.InRange((await ValueAsync("A12")).Value!.Value, 2, 5);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_rows_behind_a_figure_are_as_many_as_it_says(string code)
    {
        var metric = MetricRegistry.ByCode(code);

        var figure = await demo.AskAsync(db => metric.ValueAsync(db, demo.Now, CancellationToken.None));
        var rows = new List<List<FigureRow>>();
        foreach (var list in metric.Lists) rows.Add(await ReadAsync(metric, list));

        var told = metric.Kind switch
        {
            MetricKind.Count => [(int)figure.Value!.Value],
            MetricKind.Ratio => new[] { figure.Numerator!.Value, figure.Denominator!.Value },
            _ => [figure.Denominator!.Value],
        };
        Assert.Equal(told, rows.Select(list => list.Count));
        Assert.All(rows, list => Assert.Equal(list.Count, list.Select(row => row.Id).Distinct().Count()));
        Assert.All(rows, list => Assert.Equal(list.OrderByDescending(row => row.At).ThenByDescending(row => row.Id), list));
        Assert.NotNull(figure.Value);
    }

    [Fact]
    public async Task The_rows_of_a_part_are_rows_of_its_whole()
    {
        foreach (var metric in MetricRegistry.All.Where(metric => metric.Kind == MetricKind.Ratio))
        {
            var part = await ReadAsync(metric, metric.Lists[0]);
            var whole = await ReadAsync(metric, metric.Lists[1]);

            Assert.Empty(part.Select(row => row.Id).Except(whole.Select(row => row.Id)));
        }
    }

    [Fact]
    public async Task Most_matters_are_solved_in_the_grid_or_the_community()
    {
        var figure = await ValueAsync("A11");

        Assert.InRange(figure.Value!.Value, 70, 95);
    }

    private Task<Figure> ValueAsync(string code) => demo.AskAsync(db => MetricRegistry.ByCode(code).ValueAsync(db, demo.Now, CancellationToken.None));

    /// <summary>Page by page, as a reader would.</summary>
    private async Task<List<FigureRow>> ReadAsync(Metric metric, FigureList list)
    {
        var read = new List<FigureRow>();
        for (var page = await Next(null); page.Count > 0; page = await Next(new FigureCursor(read[^1].At, read[^1].Id))) read.AddRange(page);
        return read;

        Task<IReadOnlyList<FigureRow>> Next(FigureCursor? after) =>
            demo.AskAsync(db => metric.PageAsync(db, list, demo.Now, after, PageSize, CancellationToken.None));
    }
}
