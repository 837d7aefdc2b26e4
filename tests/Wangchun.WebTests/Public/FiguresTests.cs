using System.Globalization;
using Wangchun.Data.Metrics;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

public sealed class FiguresTests(FiguredStreet street) : IClassFixture<FiguredStreet>
{
    public static TheoryData<string> Codes => [.. MetricRegistry.All.Select(metric => metric.Code)];

    [Theory, MemberData(nameof(Codes))]
    public async Task A_figure_opens_exactly_the_rows_it_counts(string code)
    {
        var metric = MetricRegistry.ByCode(code);
        var figure = await street.AskAsync(db => metric.ValueAsync(db, street.Now, CancellationToken.None));
        int[] said = metric.Kind switch
        {
            MetricKind.Count => [(int)figure.Value!],
            MetricKind.Ratio => [figure.Numerator!.Value, figure.Denominator!.Value],
            _ => [figure.Denominator!.Value],
        };

        for (var list = 1; list <= metric.Lists.Count; list++)
        {
            var rows = await WalkAsync($"/figures/{code}?list={list}");
            var csv = (await street.Stranger().GetStringAsync(new Uri($"/figures/{code}?list={list}&format=csv", UriKind.Relative))).TrimEnd().Split("\r\n");

            Assert.Equal(said[list - 1], rows.Count);
            Assert.Equal(said[list - 1], csv.Length - 1);
        }

        Assert.Contains(figure.Value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "—", (await street.ReadAsync($"/figures/{code}")).QuerySelector(".figure__value")!.TextContent);
    }

    [Fact]
    public async Task The_front_page_and_the_registry_say_the_same_as_the_figure()
    {
        var solved = await street.AskAsync(db => MetricRegistry.ByCode("A04").ValueAsync(db, street.Now, CancellationToken.None));

        foreach (var path in new[] { "/", "/figures" })
        {
            Assert.Contains((await street.ReadAsync(path)).QuerySelectorAll(".wc-fig"), tile =>
                tile.QuerySelector("b")!.TextContent == $"{solved.Value}" && tile.QuerySelector("a[href='/figures/A04']") is not null);
        }
    }

    [Fact]
    public async Task A_matter_whose_result_is_not_public_is_counted_but_not_told()
    {
        var page = await street.ReadAsync("/figures/A04");
        var csv = await street.Stranger().GetStringAsync(new Uri("/figures/A04?format=csv", UriKind.Relative));

        Assert.Equal(2, page.QuerySelectorAll("tr[data-row]").Length);
        Assert.Single(page.QuerySelectorAll("tr[data-row]"), row => row.TextContent.Contains("结果待公开", StringComparison.Ordinal) && row.TextContent.Contains("还没公开的项目", StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("tr[data-row]"), row => row.TextContent.Contains("三号楼楼道照明", StringComparison.Ordinal));
        Assert.Equal(2, csv.Split("三号楼楼道照明").Length);
    }

    [Fact]
    public async Task A_cancelled_project_stays_counted_as_put_forward_but_has_no_page()
    {
        var row = (await WalkAsync("/figures/A01")).Single(words => words.Contains("取消了的项目", StringComparison.Ordinal));
        var page = await street.ReadAsync("/figures/A01");

        Assert.Contains("已取消", row);
        Assert.DoesNotContain(page.QuerySelectorAll("tr[data-row] a"), link => link.TextContent.Contains("取消了的项目", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/figures/Z99")]
    [InlineData("/figures/a01x")]
    [InlineData("/figures/%3Cb%3E")]
    public async Task An_unknown_figure_is_not_there(string path) => Assert.Equal(404, (int)(await street.ReadAsync(path)).StatusCode);

    private async Task<List<string>> WalkAsync(string path)
    {
        var rows = new List<string>();
        for (var address = path; address is not null;)
        {
            var page = await street.ReadAsync(address);
            rows.AddRange(page.QuerySelectorAll("tr[data-row]").Select(row => row.TextContent));
            address = page.Link("next");
        }

        return rows;
    }
}

/// <summary>More projects than fit on one page of rows, and one of each kind that counts differently.</summary>
public sealed class FiguredStreet : Portal, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        for (var n = 0; n < 52; n++) await this.MakeProjectAsync(p => p.DaysAgo(n % 4).Listed());
        await this.MakeProjectAsync(p => p.With(s => s with { Title = "取消了的项目" }).Cancelled());
        await this.MakeProjectAsync(p => p.DaysAgo(9).Listed().DaysAgo(2).Claimed());
        await this.MakeProjectAsync(p => p.Failed());
        await this.MakeProjectAsync(p => p.Published());
        await this.MakeProjectAsync(p => p.With(s => s with { Title = "还没公开的项目" }).Completed());
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
