using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Wangchun.Web.App.Exports;
using Wangchun.WebTests.Operations;

namespace Wangchun.WebTests.Exports;

public sealed class ExportResultTests
{
    [Theory]
    [InlineData("/csv", "text/csv", "企业 名录（2026）.csv")]
    [InlineData("/xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "企业 名录（2026）.xlsx")]
    public async Task A_file_is_sent_under_its_chinese_name_and_not_kept_by_the_browser(string address, string type, string name)
    {
        await using var host = await StartAsync();

        var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(answer.Content.Headers.ContentLength, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_failure_half_way_is_an_error_and_not_half_a_list()
    {
        await using var host = await StartAsync();

        var answer = await host.GetAsync("/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("甲", await answer.Content.ReadAsStringAsync());
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Theory]
    [InlineData("/csv")]
    [InlineData("/broken")]
    public async Task Nothing_is_left_on_the_disk(string address)
    {
        await using var host = await StartAsync();

        await host.GetAsync(address);

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.Data, "exports")));
    }

    private static Task<SmallHost> StartAsync() => SmallHost.StartAsync(app =>
    {
        const string Name = "企业 名录\r\n（2026）";
        app.MapGet("/csv", http => SendAsync(http, ExportResult.Csv(Name, Register.Columns, Register.Rows(["甲", "乙"]))));
        app.MapGet("/xlsx", http => SendAsync(http, ExportResult.Xlsx(Name, Register.Columns, Register.Rows(["甲", "乙"]))));
        app.MapGet("/broken", http => SendAsync(http, ExportResult.Csv(Name, Register.Columns, Broken())));
    });

    private static async IAsyncEnumerable<Register> Broken()
    {
        for (var row = 0; row < 10_000; row++) yield return Register.Of("甲");
        await Task.Yield();
        throw new InvalidOperationException("The database went away.");
    }

    private static Task SendAsync(HttpContext http, ExportResult result) =>
        result.ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
}
