using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Wangchun.WebTests.Operations;

public sealed class LoggingTests
{
    [Fact]
    public async Task A_request_is_one_line_without_its_query_and_without_a_name()
    {
        var lines = await LinesOfAsync(host => host.GetAsync("/people?phone=13800138000", ("Cookie", SmallHost.SignedIn)));

        var line = Assert.Single(lines);
        Assert.Equal(("GET", "/people", 200), (line.GetProperty("RequestMethod").GetString(), line.GetProperty("RequestPath").GetString(), line.GetProperty("StatusCode").GetInt32()));
        Assert.Equal("7", line.GetProperty("PersonId").GetString());
        Assert.NotEmpty(line.GetProperty("RequestId").GetString()!);
        Assert.True(line.TryGetProperty("Elapsed", out _));
        Assert.DoesNotContain("13800138000", line.GetRawText());
        Assert.DoesNotContain("203.0.113.1", line.GetRawText());
        Assert.DoesNotContain("李秀英", System.Text.RegularExpressions.Regex.Unescape(line.GetRawText()));
    }

    [Fact]
    public async Task A_line_break_in_an_address_or_a_value_is_spelled_out()
    {
        var lines = await LinesOfAsync(host => host.GetAsync("/say/a%0D%0A%1B[31mFATAL"));

        Assert.Equal(2, lines.Count);
        Assert.Equal(@"a\u000d\u000a\u001b[31mFATAL", lines[0].GetProperty("Words").GetString());
        Assert.Equal(@"/say/a\u000d\u000a\u001b[31mFATAL", lines[1].GetProperty("RequestPath").GetString());
    }

    [Fact]
    public async Task A_failure_is_logged_once_as_an_error_and_health_checks_not_at_all()
    {
        var lines = await LinesOfAsync(async host =>
        {
            await host.GetAsync("/healthz/live");
            await host.GetAsync("/healthz/ready");
            await host.GetAsync("/broken");
        });

        Assert.Equal("Error", lines[^1].GetProperty("@l").GetString());
        Assert.Equal(500, lines[^1].GetProperty("StatusCode").GetInt32());
        Assert.DoesNotContain(lines, line => line.GetRawText().Contains("healthz"));
    }

    [Fact]
    public async Task The_text_of_a_database_command_is_never_logged()
    {
        var lines = await LinesOfAsync(host => host.GetAsync("/query"));

        Assert.DoesNotContain(lines, line => line.GetRawText().Contains("SELECT"));
        Assert.Contains(lines, line => line.GetRawText().Contains("model is odd"));
    }

    [Theory]
    [InlineData("Portal:Logs:Days", "182")]
    [InlineData("Portal:Logs:Files", "100")]
    public async Task Keeping_logs_for_less_than_six_months_stops_the_start(string key, string value) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SmallHost.StartAsync(_ => { }, [(key, value)]));

    private static async Task<List<JsonElement>> LinesOfAsync(Func<SmallHost, Task> requests)
    {
        await using var host = await SmallHost.StartAsync(app =>
        {
            app.MapGet("/people", () => "人员");
            app.MapGet("/broken", string () => throw new InvalidOperationException("Broken on purpose."));
            app.MapGet("/say/{words}", (string words, ILogger<LoggingTests> log) =>
            {
#pragma warning disable CA1848, CA1873, CA2254 // A test may log the plain way.
                log.LogInformation("Somebody says {Words}", words);
#pragma warning restore CA1848, CA1873, CA2254
            });
            app.MapGet("/query", (ILoggerFactory logs) =>
            {
#pragma warning disable CA1848, CA1873, CA2254
                logs.CreateLogger("Microsoft.EntityFrameworkCore.Database.Command").LogError("Failed executing SELECT 1");
                logs.CreateLogger("Microsoft.EntityFrameworkCore.Model").LogWarning("The model is odd");
                logs.CreateLogger("Microsoft.EntityFrameworkCore.Infrastructure").LogInformation("SELECT 2");
#pragma warning restore CA1848, CA1873, CA2254
            });
        });
        await requests(host);
        var folder = Path.Combine(host.Data, "logs");
        await host.Host.StopAsync();
        return [.. Directory.EnumerateFiles(folder).SelectMany(ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("SourceContext").GetString()?.StartsWith("Microsoft.Hosting", StringComparison.Ordinal) != true)];
    }

    // The log is still held open by its host.
    private static List<string> ReadLines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
