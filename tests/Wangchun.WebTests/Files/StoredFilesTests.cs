using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Web.App.Files;

namespace Wangchun.WebTests.Files;

public sealed class StoredFilesTests : IDisposable
{
    private readonly UploadDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_photo_is_shown_in_the_page_but_never_run()
    {
        var upload = await desk.Accept(Pictures.Jpeg(), "楼道.jpg");

        var answer = await GetAsync(files => files.Serve(upload.StoredAs, upload.ContentType, upload.Name));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_document_is_only_saved_and_its_chinese_name_survives()
    {
        var upload = await desk.Accept(Papers.Pdf, "整改 台账.pdf");

        var answer = await GetAsync(files => files.Serve(upload.StoredAs, upload.ContentType, upload.Name));

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("整改 台账.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task A_published_photo_may_be_kept_by_anybody_for_a_while()
    {
        var upload = await desk.Accept(Pictures.Jpeg(), "楼道.jpg");

        var answer = await GetAsync(files => files.Serve(upload.StoredAs, upload.ContentType, upload.Name, TimeSpan.FromHours(1)));

        Assert.Equal("public, max-age=3600", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_photo_the_browser_already_has_is_not_sent_again()
    {
        var upload = await desk.Accept(Pictures.Jpeg(), "楼道.jpg");
        var first = await GetAsync(files => files.Serve(upload.StoredAs, upload.ContentType, upload.Name));

        var second = await GetAsync(files => files.Serve(upload.StoredAs, upload.ContentType, upload.Name), first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.DoesNotContain(upload.StoredAs, first.Headers.ETag.Tag);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_found()
    {
        var answer = await GetAsync(files => files.Serve(new string('0', 32), "image/jpeg", "楼道.jpg"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(Func<StoredFiles, IActionResult> serve, string? known = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddMvcCore();
        await using var app = builder.Build();
        app.Run(context => serve(new StoredFiles(desk.Store)).ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor())));
        await app.StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await app.GetTestClient().SendAsync(request);
    }
}
