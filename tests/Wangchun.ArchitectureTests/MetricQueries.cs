using Wangchun.Data.Metrics;

namespace Wangchun.ArchitectureTests;

public sealed class MetricQueries
{
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Codes => [.. MetricRegistry.All.Select(metric => metric.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Sql_server_understands_what_a_number_asks(string code)
    {
        var metric = MetricRegistry.ByCode(code);
        foreach (var list in metric.Lists)
        {
            var count = await Capture.SqlServer(db => list.Rows(db, Now).CountAsync());
            var page = await Capture.SqlServer(db => metric.PageAsync(db, list, Now, new FigureCursor(Now, 7), 21, CancellationToken.None));

            Assert.Contains("COUNT(*)", Assert.Single(count), StringComparison.Ordinal);
            Assert.Contains("ORDER BY", Assert.Single(page), StringComparison.Ordinal);
            TSql.AssertValid([.. count, .. page]);
        }
    }
}
