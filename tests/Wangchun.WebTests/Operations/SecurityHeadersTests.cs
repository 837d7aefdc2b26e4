using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Wangchun.WebTests.Operations;

public sealed class SecurityHeadersTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["X-Frame-Options"] = "DENY",
    };

    [Theory]
    [InlineData("/page", HttpStatusCode.OK)]
    [InlineData("/moved", HttpStatusCode.Redirect)]
    [InlineData("/forbidden", HttpStatusCode.Forbidden)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("http://evil.example/page", HttpStatusCode.BadRequest)]
    [InlineData("/broken", HttpStatusCode.InternalServerError)]
    [InlineData("/styles/site.css", HttpStatusCode.OK)]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    public async Task Every_answer_carries_them(string address, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        var answer = await host.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        foreach (var (name, value) in Expected) Assert.Equal(value, Assert.Single(answer.Headers.GetValues(name)));
        Assert.Contains("geolocation=(self)", Assert.Single(answer.Headers.GetValues("Permissions-Policy")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_wrong_verb_and_a_body_too_large_carry_them_too()
    {
        await using var host = await StartAsync();

        var verb = await host.SendAsync(HttpMethod.Delete, "/page", null);
        var body = await host.SendAsync(HttpMethod.Post, "/page", new ByteArrayContent(new byte[2 * 1024 * 1024]));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.RequestEntityTooLarge), (verb.StatusCode, body.StatusCode));
        Assert.True(verb.Headers.Contains("Content-Security-Policy") && body.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("http://wangchun.example/page", false)]
    [InlineData("https://wangchun.example/page", true)]
    [InlineData("https://wangchun.example/nowhere", true)]
    [InlineData("https://localhost/page", false)]
    [InlineData("https://127.0.0.1/page", false)]
    public async Task Only_https_asks_to_be_kept(string address, bool asks)
    {
        await using var host = await StartAsync();

        var answer = await host.GetAsync(address);

        Assert.Equal(asks, answer.Headers.TryGetValues("Strict-Transport-Security", out var values)
            && values.Single() == "max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_not_kept_by_the_browser()
    {
        await using var host = await StartAsync();

        var mine = await host.GetAsync("/page", ("Cookie", SmallHost.SignedIn));
        var strangers = await host.GetAsync("/page");
        var greeting = await host.GetAsync("/greeting");

        Assert.Equal("no-store", mine.Headers.CacheControl!.ToString());
        Assert.Equal("no-cache", strangers.Headers.CacheControl!.ToString());
        Assert.Equal("no-store", greeting.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task What_an_action_decided_itself_is_left_alone()
    {
        await using var host = await StartAsync();

        var photo = await host.GetAsync("/photo", ("Cookie", SmallHost.SignedIn));

        Assert.Equal("private", photo.Headers.CacheControl!.ToString());
        Assert.Equal("sandbox", Assert.Single(photo.Headers.GetValues("Content-Security-Policy")));
    }

    private static Task<SmallHost> StartAsync() => SmallHost.StartAsync(app =>
    {
        var styles = Directory.CreateDirectory(Path.Combine(app.Environment.ContentRootPath, "styles")).FullName;
        File.WriteAllText(Path.Combine(styles, "site.css"), "a { color: red }");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(styles), RequestPath = "/styles" });
        app.MapMethods("/page", ["GET", "POST"], () => "页面");
        app.MapGet("/moved", () => Results.Redirect("/page"));
        app.MapGet("/forbidden", () => Results.StatusCode(403));
        app.MapGet("/broken", string () => throw new InvalidOperationException("Broken on purpose."));
        app.MapGet("/greeting", (HttpContext http) => http.Response.Cookies.Append("hello", "you"));
        app.MapGet("/photo", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "private";
            http.Response.Headers.ContentSecurityPolicy = "sandbox";
        });
    });
}
