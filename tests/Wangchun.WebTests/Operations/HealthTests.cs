using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wangchun.Web.App.Operations;

namespace Wangchun.WebTests.Operations;

public sealed class HealthTests
{
    private readonly FakeTimeProvider clock = new();
    private int probes;
    private bool databaseIsReady = true;

    [Fact]
    public async Task A_healthy_portal_is_live_and_ready_for_everybody()
    {
        await using var host = await StartAsync();

        var live = await host.GetAsync("/healthz/live");
        var ready = await host.GetAsync("/healthz/ready");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
        Assert.Equal("text/plain", ready.Content.Headers.ContentType!.MediaType);
        Assert.True(ready.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Without_its_database_the_portal_is_live_but_not_ready()
    {
        databaseIsReady = false;
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/healthz/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/healthz/ready")).StatusCode);
    }

    [Fact]
    public async Task The_database_is_asked_at_most_every_two_seconds()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < 5; i++) await host.GetAsync("/healthz/ready");
        Assert.Equal(1, probes);

        databaseIsReady = false;
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/healthz/ready")).StatusCode);
        Assert.Equal(2, probes);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_not_waited_for()
    {
        await using var host = await StartAsync(_ => new TaskCompletionSource<bool>().Task);

        var answer = host.GetAsync("/healthz/ready");
        while (!answer.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await answer).StatusCode);
    }

    [Fact]
    public async Task A_database_that_throws_is_not_ready()
    {
        await using var host = await StartAsync(_ => throw new TimeoutException("No route to the database."));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/healthz/ready")).StatusCode);
    }

    [Fact]
    public async Task A_stopping_portal_is_no_longer_ready_but_serves_until_the_pause_is_over()
    {
        await using var host = await StartAsync(settings: [("Portal:DrainSeconds", "2")]);
        await host.GetAsync("/healthz/ready");

        var stopping = host.Host.StopAsync();
        var ready = await host.GetAsync("/healthz/ready");
        var page = await host.GetAsync("/page");
        var stopped = stopping.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(2));
        await stopping;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.ConnectionClose);
        Assert.False(stopped);
    }

    private Task<bool> Probe(CancellationToken stop)
    {
        probes++;
        return Task.FromResult(databaseIsReady);
    }

    private Task<SmallHost> StartAsync(DatabaseProbe? probe = null, (string, string)[]? settings = null) => SmallHost.StartAsync(
        app => app.MapGet("/page", () => "页面"),
        settings,
        services => services.AddSingleton<TimeProvider>(clock).AddSingleton(probe ?? Probe));
}
