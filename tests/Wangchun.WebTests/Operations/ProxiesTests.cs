using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Wangchun.WebTests.Operations;

public sealed class ProxiesTests
{
    private static readonly (string, string)[] Claims =
        [("X-Forwarded-For", "198.51.100.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil")];

    [Fact]
    public async Task Nobody_is_believed_by_default()
    {
        await using var host = await StartAsync();

        Assert.Equal("http://localhost/who from 127.0.0.1", await AskAsync(host, "127.0.0.1"));
    }

    [Fact]
    public async Task Nobody_is_believed_even_when_the_environment_says_everybody()
    {
        await using var host = await StartAsync(("ForwardedHeaders_Enabled", "true"));

        Assert.Equal("http://localhost/who from 127.0.0.1", await AskAsync(host, "127.0.0.1"));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("192.0.2.1, 10.0.0.0/24", "10.0.0.77")]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1")]
    [InlineData("2001:db8::/32", "2001:db8::5")]
    public async Task A_known_proxy_is_believed_about_address_and_scheme_but_never_about_the_host(string known, string peer)
    {
        await using var host = await StartAsync(("Portal:Proxies", known));

        Assert.Equal("https://localhost/who from 198.51.100.9", await AskAsync(host, peer));
    }

    [Fact]
    public async Task Others_are_not_believed_when_one_proxy_is_known()
    {
        await using var host = await StartAsync(("Portal:Proxies:0", "10.0.0.1"), ("Portal:Proxies:1", "10.0.0.2"));

        Assert.Equal("http://localhost/who from 127.0.9.9", await AskAsync(host, "127.0.9.9"));
    }

    [Fact]
    public async Task An_address_that_the_caller_put_before_the_proxys_own_is_not_believed()
    {
        await using var host = await StartAsync(("Portal:Proxies", "10.0.0.1"));

        var answer = await host.GetAsync("/who", (SmallHost.Peer, "10.0.0.1"), ("X-Forwarded-For", "1.2.3.4, 198.51.100.9"));

        Assert.EndsWith("from 198.51.100.9", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(("Portal:Proxies", "the load balancer")));

        Assert.Contains("Portal:Proxies names 'the load balancer'", failure.Message);
    }

    [Fact]
    public async Task The_portal_can_live_below_a_path()
    {
        await using var host = await StartAsync(("Portal:PathBase", "/wangchun"));

        var answer = await host.GetAsync("/wangchun/who");

        Assert.StartsWith("http://localhost/wangchun/who", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> AskAsync(SmallHost host, string peer)
    {
        var answer = await host.GetAsync("/who", [(SmallHost.Peer, peer), .. Claims]);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Task<SmallHost> StartAsync(params (string, string)[] settings) => SmallHost.StartAsync(
        app => app.MapGet("/who", (HttpContext http) =>
            $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{http.Request.Path} from {http.Connection.RemoteIpAddress}"),
        settings);
}
