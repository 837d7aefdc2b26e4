using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Wangchun.Web.App.Operations;

namespace Wangchun.WebTests.Operations;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task The_eleventh_sign_in_of_a_minute_has_to_wait()
    {
        await using var host = await StartAsync();

        var answers = await RepeatAsync(11, () => host.PostAsync("/sign-in"));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.InRange(int.Parse(answers[^1].Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
    }

    [Fact]
    public async Task Looking_at_the_sign_in_page_is_not_an_attempt_and_others_are_not_held_up()
    {
        await using var host = await StartAsync();

        var looks = await RepeatAsync(20, () => host.GetAsync("/sign-in"));
        await RepeatAsync(10, () => host.PostAsync("/sign-in"));

        Assert.All(looks, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/sign-in", (SmallHost.Peer, "203.0.113.2"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/feedback")).StatusCode);
    }

    [Fact]
    public async Task A_made_up_forwarding_header_buys_no_new_attempts()
    {
        await using var host = await StartAsync(("Portal:Limits:SignInPerMinute", "1"));
        await host.PostAsync("/sign-in", ("X-Forwarded-For", "198.51.100.1"));

        var second = await host.PostAsync("/sign-in", ("X-Forwarded-For", "198.51.100.2"));

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal("错误 429", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_hour_has_its_own_limit()
    {
        await using var host = await StartAsync(("Portal:Limits:SignInPerMinute", "100"), ("Portal:Limits:SignInPerHour", "3"));

        var answers = await RepeatAsync(4, () => host.PostAsync("/sign-in"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.InRange(int.Parse(answers[^1].Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 61, 3600);
    }

    [Fact]
    public async Task Feedback_is_limited_by_address_and_by_neighbourhood_of_addresses()
    {
        await using var host = await StartAsync(("Portal:Limits:FeedbackPerAddress", "2"), ("Portal:Limits:FeedbackPerNetwork", "5"));

        var one = await RepeatAsync(3, () => host.PostAsync("/feedback", (SmallHost.Peer, "203.0.113.1")));
        var two = await RepeatAsync(2, () => host.PostAsync("/feedback", (SmallHost.Peer, "203.0.113.2")));
        var three = await RepeatAsync(2, () => host.PostAsync("/feedback", (SmallHost.Peer, "203.0.113.3")));
        var elsewhere = await host.PostAsync("/feedback", (SmallHost.Peer, "203.0.114.3"));

        Assert.Equal([200, 200, 429], one.Select(Status));
        Assert.Equal([200, 200], two.Select(Status));
        Assert.Equal([200, 429], three.Select(Status));
        Assert.Equal(200, Status(elsewhere));
    }

    [Fact]
    public async Task One_line_of_ipv6_counts_as_one_address()
    {
        await using var host = await StartAsync(("Portal:Limits:SignInPerMinute", "1"));

        var first = await host.PostAsync("/sign-in", (SmallHost.Peer, "2001:db8:1:1::1"));
        var same = await host.PostAsync("/sign-in", (SmallHost.Peer, "2001:db8:1:1:ffff::2"));
        var other = await host.PostAsync("/sign-in", (SmallHost.Peer, "2001:db8:1:2::1"));
        var mapped = await host.PostAsync("/sign-in", (SmallHost.Peer, "::ffff:203.0.113.9"));
        var plain = await host.PostAsync("/sign-in", (SmallHost.Peer, "203.0.113.9"));

        Assert.Equal([200, 429, 200, 200, 429], new[] { first, same, other, mapped, plain }.Select(Status));
    }

    [Fact]
    public async Task Uploads_are_counted_by_person_wherever_they_are()
    {
        await using var host = await StartAsync(("Portal:Limits:UploadsPerMinute", "1"));

        var first = await host.PostAsync("/uploads", ("Cookie", SmallHost.SignedIn), (SmallHost.Peer, "203.0.113.1"));
        var second = await host.PostAsync("/uploads", ("Cookie", SmallHost.SignedIn), (SmallHost.Peer, "203.0.113.2"));

        Assert.Equal((200, 429), (Status(first), Status(second)));
    }

    [Fact]
    public async Task Public_pages_count_every_look_and_unmarked_ones_none()
    {
        await using var host = await StartAsync(("Portal:Limits:PublicPerMinute", "2"));

        Assert.Equal([200, 200, 429], (await RepeatAsync(3, () => host.GetAsync("/news"))).Select(Status));
        Assert.Equal([200, 200, 200], (await RepeatAsync(3, () => host.GetAsync("/desk"))).Select(Status));
    }

    private static int Status(HttpResponseMessage answer) => (int)answer.StatusCode;

    private static async Task<List<HttpResponseMessage>> RepeatAsync(int times, Func<Task<HttpResponseMessage>> request)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < times; i++) answers.Add(await request());
        return answers;
    }

    private static Task<SmallHost> StartAsync(params (string, string)[] settings) => SmallHost.StartAsync(
        app =>
        {
            app.MapMethods("/sign-in", ["GET", "POST"], () => "登录").RequireRateLimiting(RateLimits.SignIn);
            app.MapPost("/feedback", () => "意见").RequireRateLimiting(RateLimits.Feedback);
            app.MapPost("/uploads", () => "附件").RequireRateLimiting(RateLimits.Uploads);
            app.MapGet("/news", () => "动态").RequireRateLimiting(RateLimits.Public);
            app.MapGet("/desk", () => "工作台");
        },
        settings);
}
