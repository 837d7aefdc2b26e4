using System.Net;

namespace Wangchun.WebTests.Account;

public sealed class OwnSessionsTests(RoomyPortal portal) : IClassFixture<RoomyPortal>
{
    private const string Page = "/account/sessions";

    [Fact]
    public async Task Somebody_ends_one_of_their_sessions()
    {
        var other = await portal.SignInAsync("leader", followRedirects: false);
        var mine = await portal.SignInAsync("leader");
        var page = await mine.OpenAsync(Page);
        var foreign = page.QuerySelectorAll("form[action*='/end']").Select(form => form.GetAttribute("action")!).First(action => !action.EndsWith("end-others", StringComparison.Ordinal));

        var after = await mine.SubmitAsync(page, foreign);

        Assert.Equal("那台设备已退出登录。", after.QuerySelector(".wc-flash")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Found, (await other.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Somebody_ends_all_their_other_sessions()
    {
        var others = new[] { await portal.SignInAsync("party.office", followRedirects: false), await portal.SignInAsync("party.office", followRedirects: false) };
        var mine = await portal.SignInAsync("party.office");

        await mine.SubmitAsync(await mine.OpenAsync(Page), "end-others");

        foreach (var other in others) Assert.Equal(HttpStatusCode.Found, (await other.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_there()
    {
        var theirs = await portal.SignInAsync("admin", followRedirects: false);
        var id = await portal.AskAsync(db => db.SignInSessions.Where(s => s.Account.UserName == "admin").MaxAsync(s => s.Id));
        var mine = await portal.SignInAsync("community.guangan");
        await portal.SignInAsync("community.guangan");
        var page = await mine.OpenAsync(Page);
        var own = page.QuerySelector("form[action*='/end']:not([action$='end-others'])")!;
        own.SetAttribute("action", $"/account/sessions/{id}/end");

        var answer = await mine.PostAsync(page, $"/{id}/end", []);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_own_account_tells_name_post_and_branch()
    {
        var page = await (await portal.SignInAsync("secretary.wujiangkou1")).OpenAsync("/account");

        foreach (var words in new[] { "周国良", "secretary.wujiangkou1", "支部书记", "五江口社区第一党支部" })
            Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
