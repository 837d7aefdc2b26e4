using System.IO.Compression;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Web.App.Operations;

namespace Wangchun.WebTests.Operations;

/// <summary>Every page here says how often it was drawn, so that a kept one is told from a fresh one.</summary>
public sealed class OutputCachingTests
{
    private int drawn;

    [Fact]
    public async Task A_public_page_is_drawn_once_for_all_strangers()
    {
        await using var host = await StartAsync();

        Assert.Equal(await ReadAsync(host, "/news"), await ReadAsync(host, "/news"));
    }

    [Fact]
    public async Task A_signed_in_person_is_never_shown_the_strangers_page()
    {
        await using var host = await StartAsync();
        var strangers = await ReadAsync(host, "/news");

        var mine = await ReadAsync(host, "/news", ("Cookie", SmallHost.SignedIn));

        Assert.StartsWith("news for 李秀英", mine);
        Assert.NotEqual(strangers, mine);
    }

    [Fact]
    public async Task A_stranger_is_never_shown_the_page_of_somebody_signed_in()
    {
        await using var host = await StartAsync();
        await ReadAsync(host, "/news", ("Cookie", SmallHost.SignedIn));

        Assert.StartsWith("news for nobody", await ReadAsync(host, "/news"));
    }

    [Theory]
    [InlineData("Cookie", "flash=saved")]
    [InlineData("Cookie", "expired-session=x")]
    [InlineData("Authorization", "Bearer x")]
    public async Task Whoever_sends_something_unknown_is_answered_afresh_and_not_remembered(string header, string value)
    {
        await using var host = await StartAsync();

        var theirs = await ReadAsync(host, "/news", (header, value));
        var strangers = await ReadAsync(host, "/news");
        var theirsAgain = await ReadAsync(host, "/news", (header, value));

        Assert.Equal(3, new[] { theirs, strangers, theirsAgain }.Distinct().Count());
    }

    [Theory]
    [InlineData("/unmarked")]
    [InlineData("/not-anonymous")]
    [InlineData("/with-cookie")]
    [InlineData("/missing")]
    public async Task A_page_that_is_not_public_through_and_through_is_not_kept(string address)
    {
        await using var host = await StartAsync();

        Assert.NotEqual(await ReadAsync(host, address), await ReadAsync(host, address));
    }

    [Fact]
    public async Task A_form_is_not_kept_even_for_a_visitor_who_already_has_the_cookie()
    {
        await using var host = await StartAsync();
        var first = await host.GetAsync("/form");
        var cookie = first.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        var second = await ReadAsync(host, "/form", ("Cookie", cookie));
        var third = await ReadAsync(host, "/form", ("Cookie", cookie));
        var page = await ReadAsync(host, "/news", ("Cookie", cookie));

        Assert.NotEqual(second, third);
        Assert.Equal(page, await ReadAsync(host, "/news"));
    }

    [Fact]
    public async Task Languages_and_type_sizes_are_kept_apart()
    {
        await using var host = await StartAsync();
        (string, string) english = ("Cookie", "wc-culture=en"), elder = ("Cookie", "wc-mode=elder"), both = ("Cookie", "wc-culture=en; wc-mode=elder");

        var plain = await ReadAsync(host, "/news");
        string[] pages = [plain, await ReadAsync(host, "/news", english), await ReadAsync(host, "/news", elder), await ReadAsync(host, "/news", both)];

        Assert.Equal(4, pages.Distinct().Count());
        Assert.Equal(pages[3], await ReadAsync(host, "/news", both));
        Assert.Equal(plain, await ReadAsync(host, "/news", ("Cookie", "wc-mode=standard")));
        Assert.Equal(plain, await ReadAsync(host, "/news", ("Cookie", "wc-mode=random-value-to-fill-the-cache")));
    }

    [Theory]
    [InlineData("/news?culture=en")]
    [InlineData("/news?mode=elder")]
    public async Task Switching_language_or_type_size_goes_past_the_cache(string address)
    {
        await using var host = await StartAsync();
        var kept = await ReadAsync(host, "/news");

        Assert.NotEqual(kept, await ReadAsync(host, address));
        Assert.NotEqual(await ReadAsync(host, address), await ReadAsync(host, address));
    }

    [Fact]
    public async Task Query_keys_the_page_reads_are_kept_apart()
    {
        await using var host = await StartAsync();

        var second = await ReadAsync(host, "/news?page=2");
        var third = await ReadAsync(host, "/news?page=3");

        Assert.NotEqual(second, third);
        Assert.Equal(second, await ReadAsync(host, "/news?page=2"));
    }

    [Fact]
    public async Task Query_keys_the_page_does_not_read_neither_fill_nor_poison_the_cache()
    {
        await using var host = await StartAsync();

        var poisoned = await ReadAsync(host, "/news?evil=1");
        var clean = await ReadAsync(host, "/news");
        var later = await ReadAsync(host, "/news?evil=2");

        Assert.Contains("evil", poisoned);
        Assert.DoesNotContain("evil", clean);
        Assert.Equal(clean, later);
    }

    [Fact]
    public async Task A_value_too_long_to_be_meant_is_not_kept()
    {
        await using var host = await StartAsync();
        var address = "/news?page=" + new string('9', 65);

        Assert.NotEqual(await ReadAsync(host, address), await ReadAsync(host, address));
    }

    [Fact]
    public async Task A_published_change_empties_what_it_touches()
    {
        await using var host = await StartAsync();
        var news = await ReadAsync(host, "/news");
        var guide = await ReadAsync(host, "/guide");

        await host.Services.GetRequiredService<PublicCache>().EvictAsync("news", CancellationToken.None);

        Assert.NotEqual(news, await ReadAsync(host, "/news"));
        Assert.Equal(guide, await ReadAsync(host, "/guide"));

        await host.Services.GetRequiredService<PublicCache>().EvictAsync(PublicCache.Everything, CancellationToken.None);

        Assert.NotEqual(guide, await ReadAsync(host, "/guide"));
    }

    [Theory]
    [InlineData("wangchun.example;www.wangchun.example", true)]
    [InlineData("*", false)]
    [InlineData("*.example", false)]
    public async Task Hosts_share_a_page_only_when_none_but_ours_get_in(string allowed, bool shared)
    {
        await using var host = await StartAsync(("AllowedHosts", allowed));

        var one = await ReadAsync(host, "http://wangchun.example/news");
        var two = await ReadAsync(host, "http://www.wangchun.example/news");

        Assert.Equal(shared, one == two);
    }

    [Fact]
    public async Task A_page_below_the_path_base_is_another_page()
    {
        await using var host = await StartAsync(("Portal:PathBase", "/wangchun"));

        Assert.NotEqual(await ReadAsync(host, "/news"), await ReadAsync(host, "/wangchun/news"));
    }

    [Theory]
    [InlineData("br", "identity", "gzip")]
    [InlineData("identity", "br", "gzip")]
    [InlineData("gzip", "br", "identity")]
    public async Task One_kept_page_is_sent_to_each_reader_in_the_encoding_they_asked_for(string first, string second, string third)
    {
        await using var host = await StartAsync();
        var bodies = new List<string>();

        foreach (var encoding in new[] { first, second, third, first })
        {
            var answer = await host.GetAsync("/news", ("Accept-Encoding", encoding));
            Assert.Equal(encoding == "identity" ? "" : encoding, string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            bodies.Add(await DecodeAsync(answer, encoding));
        }

        Assert.Single(bodies.Distinct());
    }

    private static async Task<string> DecodeAsync(HttpResponseMessage answer, string encoding)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> ReadAsync(SmallHost host, string address, params (string, string)[] headers) =>
        await (await host.GetAsync(address, headers)).Content.ReadAsStringAsync();

    private Task<SmallHost> StartAsync(params (string, string)[] settings) => SmallHost.StartAsync(
        app =>
        {
            app.MapGet("/news", (HttpContext http) => Draw("news", http)).AllowAnonymous().WithMetadata(new PublicPageAttribute("news") { Query = ["page"] });
            app.MapGet("/guide", (HttpContext http) => Draw("guide", http)).AllowAnonymous().WithMetadata(new PublicPageAttribute("guide"));
            app.MapGet("/unmarked", (HttpContext http) => Draw("unmarked", http)).AllowAnonymous();
            app.MapGet("/not-anonymous", (HttpContext http) => Draw("not-anonymous", http)).WithMetadata(new PublicPageAttribute("news"));
            app.MapGet("/missing", (HttpContext http) => Results.NotFound(Draw("missing", http))).AllowAnonymous().WithMetadata(new PublicPageAttribute("news"));
            app.MapGet("/with-cookie", (HttpContext http) =>
            {
                http.Response.Cookies.Append("hello", "you");
                return Draw("with-cookie", http);
            }).AllowAnonymous().WithMetadata(new PublicPageAttribute("news"));
            app.MapGet("/form", (HttpContext http, IAntiforgery antiforgery) =>
                Draw(antiforgery.GetAndStoreTokens(http).RequestToken!, http)).AllowAnonymous().WithMetadata(new PublicPageAttribute("news"));
        },
        settings,
        services => services.AddAntiforgery());

    private string Draw(string name, HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return $"{name} for {http.User.Identity?.Name ?? "nobody"} {http.Request.QueryString} drawing {Interlocked.Increment(ref drawn)}";
    }
}
