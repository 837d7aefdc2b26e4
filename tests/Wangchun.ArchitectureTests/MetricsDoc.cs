using System.Text;
using System.Text.Json;
using Wangchun.Data.Metrics;

namespace Wangchun.ArchitectureTests;

/// <summary>docs/metrics.md is drawn from the registry. Run this test with WANGCHUN_WRITE_DOCS=1 to draw it again.</summary>
public sealed class MetricsDoc
{
    private const string Page = "docs/metrics.md";

    private static readonly Dictionary<string, string> English = House.Files("src/Wangchun.Web", ".json")
        .Where(file => file.EndsWith("/Text.en.json", StringComparison.Ordinal))
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(House.Read(file))!)
        .DistinctBy(text => text.Key)
        .ToDictionary();

    [Fact]
    public void The_page_about_the_numbers_says_what_the_registry_says()
    {
        if (Environment.GetEnvironmentVariable("WANGCHUN_WRITE_DOCS") == "1") File.WriteAllText(Path.Combine(House.Root, Page), Drawn());

        Assert.Equal(Drawn(), House.Read(Page));
    }

    [Fact]
    public void Each_number_has_one_code_and_its_lists()
    {
        Assert.Equal(MetricRegistry.All.Select(metric => metric.Code).Distinct(), MetricRegistry.All.Select(metric => metric.Code));
        Assert.All(MetricRegistry.All, metric =>
        {
            Assert.Matches("^[A-Z][0-9]{2}$", metric.Code);
            Assert.Equal(metric.Kind == MetricKind.Ratio ? 2 : 1, metric.Lists.Count);
            Assert.Equal(metric.Kind == MetricKind.Median, metric.Measure is not null);
        });
    }

    private static string Drawn()
    {
        var page = new StringBuilder("""
            # The numbers

            Every number on the portal is one entry of the registry in `src/Wangchun.Data/Metrics`, and this page is drawn from it.
            A number is always counted from rows, and its address lists those rows. A share is shown with both counts; where there
            is nothing to divide by it is “—”. Rates are rounded to two decimals, half away from zero. Days end in Shanghai.

            To change a number: change its entry, count its version up, translate its sentences, then run the test `MetricsDoc` with
            `WANGCHUN_WRITE_DOCS=1`.

            """.ReplaceLineEndings("\n"));
        foreach (var metric in MetricRegistry.All) page.Append(SectionOf(metric));
        return page.ToString();
    }

    private static string SectionOf(Metric metric) => string.Join('\n',
        $"\n## {metric.Code} {metric.Name}: {In(metric.Name)}\n",
        $"{Kind(metric)} in {metric.Unit}{(In(metric.Unit) is var unit && unit != metric.Unit ? $" ({unit})" : "")}, {(metric.IsPublic ? "public" : "for staff")}, version {metric.Version}, "
            + $"owner {metric.Owner} ({In(metric.Owner)}), rows at `{metric.Path}`.\n",
        $"- {metric.Definition}\n  {In(metric.Definition)}",
        $"- {metric.Exclusions}\n  {In(metric.Exclusions)}",
        $"- {metric.AsOfRule}\n  {In(metric.AsOfRule)}",
        $"- Rows: {string.Join(" ÷ ", metric.Lists.Select(list => $"{list.Name} ({In(list.Name)}{(list.Dated is { } dated ? $"; date: {In(dated)}" : "")})"))}",
        "");

    private static string Kind(Metric metric) => metric.Kind switch
    {
        MetricKind.Count => "A count",
        MetricKind.Ratio => "A share",
        MetricKind.Sum => "A sum",
        _ => "A median",
    };

    private static string In(string text) => English.GetValueOrDefault(text, text);
}
