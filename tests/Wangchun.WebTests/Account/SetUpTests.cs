using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;
using Wangchun.Web.App.Accounts;

namespace Wangchun.WebTests.Account;

public sealed class SetUpTests : IDisposable
{
    private const string Good = "Lotus-pond-at-dusk";

    private readonly RoomyPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_link_sets_a_password_once()
    {
        var token = await OfferAsync();
        var browser = portal.Stranger();

        var form = await browser.OpenAsync($"/account/set-up/{token}");
        var signIn = await SetAsync(browser, form, Good);
        var second = await browser.OpenAsync($"/account/set-up/{token}");

        Assert.Contains("leader", form.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("工作人员登录", signIn.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.Equal("这个链接不能用了", second.QuerySelector("h1")!.TextContent);
        Assert.True(await CanSignInAsync(Good));
        Assert.False(await CanSignInAsync(Portal.Password));
    }

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up()
    {
        var token = await OfferAsync();

        for (var n = 0; n < 3; n++) Assert.Equal(HttpStatusCode.OK, (await portal.Stranger().OpenAsync($"/account/set-up/{token}")).StatusCode);
    }

    [Fact]
    public async Task An_expired_a_used_and_an_invented_link_look_the_same()
    {
        var token = await OfferAsync();
        var browser = portal.Stranger();
        var form = await browser.OpenAsync($"/account/set-up/{token}");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        var expired = await browser.OpenAsync($"/account/set-up/{token}");
        var sent = await SetAsync(browser, form, Good);
        var invented = await browser.OpenAsync("/account/set-up/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        Assert.All([expired, sent, invented], page => Assert.Equal((HttpStatusCode.NotFound, "这个链接不能用了"), (page.StatusCode, page.QuerySelector("h1")!.TextContent)));
        Assert.True(await CanSignInAsync(Portal.Password));
    }

    [Fact]
    public async Task Of_six_who_use_a_link_at_once_one_sets_the_password()
    {
        var token = await OfferAsync();
        var browser = portal.Stranger(followRedirects: false);
        var form = await browser.OpenAsync($"/account/set-up/{token}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
            browser.PostAsync(form, null, [], ("Chosen", $"{Good}-{n}"), ("Repeated", $"{Good}-{n}"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_poor_password_keeps_the_link_good()
    {
        var token = await OfferAsync();
        var browser = portal.Stranger();

        var refused = await SetAsync(browser, await browser.OpenAsync($"/account/set-up/{token}"), "Wangchun2026!");
        var done = await SetAsync(browser, refused, Good);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("工作人员登录", done.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_database_does_not_hold_the_token()
    {
        var token = await OfferAsync();

        var rows = await portal.AskAsync(db => db.Users.Select(a => a.SetUpHash).ToListAsync());

        Assert.DoesNotContain(token, rows);
        Assert.Single(rows, hash => hash is { Length: 64 });
    }

    private async Task<string> OfferAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var token = scope.ServiceProvider.GetRequiredService<SetUpLinks>().Offer(await db.Users.SingleAsync(a => a.UserName == "leader"));
        await db.SaveChangesAsync();
        return token;
    }

    private static Task<IDocument> SetAsync(HttpClient browser, IDocument form, string chosen) =>
        browser.SubmitAsync(form, null, ("Chosen", chosen), ("Repeated", chosen));

    private async Task<bool> CanSignInAsync(string password)
    {
        var browser = portal.Stranger(followRedirects: false);
        var answer = await browser.PostAsync(await browser.OpenAsync("/account/sign-in"), "/account/sign-in", [], ("UserName", "leader"), ("Password", password));
        return answer.StatusCode == HttpStatusCode.Found;
    }
}
