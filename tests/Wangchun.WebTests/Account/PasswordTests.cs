using System.Net;
using AngleSharp.Dom;

namespace Wangchun.WebTests.Account;

public sealed class PasswordTests : IDisposable
{
    private const string Page = "/account/password";
    private const string Good = "Lotus-pond-at-dusk";

    private readonly RoomyPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_change_ends_every_other_session_and_keeps_this_browser_in()
    {
        var elsewhere = await portal.SignInAsync("party.office", followRedirects: false);
        var here = await portal.SignInAsync("party.office");

        var account = await ChangeAsync(here, Portal.Password, Good);

        Assert.Equal("我的账号", account.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        Assert.False(await CanSignInAsync(Portal.Password));
        Assert.True(await CanSignInAsync(Good));
    }

    [Theory]
    [InlineData("Ab1-56789", "至少要 10 位，现在是 9 位")]
    [InlineData("aaaaaaaaA1-", "重复的字太多")]
    [InlineData("lotuspondat", "至少要有 3 类")]
    [InlineData("P@ssw0rd123", "很多人在用")]
    [InlineData("1qaz2wsx3edc!!", "很多人在用")]
    [InlineData("Wangchun2026!", "名字")]
    [InlineData("望春街道Aa1-89", "名字")]
    [InlineData("林晓敏Aa1-456", "名字")]
    [InlineData("Party.Office9", "名字")]
    public async Task A_password_that_is_easily_guessed_is_refused_with_the_reason(string chosen, string reason)
    {
        var browser = await portal.SignInAsync("party.office");

        var page = await ChangeAsync(browser, Portal.Password, chosen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains(reason, page.QuerySelector(".wc-errsum")!.TextContent, StringComparison.Ordinal);
        Assert.True(await CanSignInAsync(Portal.Password));
    }

    [Fact]
    public async Task The_present_password_has_to_be_right()
    {
        var browser = await portal.SignInAsync("party.office");

        var page = await ChangeAsync(browser, "wrong-password-1", Good);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("现在的密码不对", page.QuerySelector(".wc-errsum")!.TextContent, StringComparison.Ordinal);
        Assert.True(await CanSignInAsync(Portal.Password));
    }

    [Fact]
    public async Task A_password_counts_to_its_last_character_with_its_case_and_its_spaces()
    {
        var chosen = $" Lotus{string.Concat(Enumerable.Range(0, 12).Select(n => $"pond{n:D2}-x"))}{new string('荷', 20)} ";
        await ChangeAsync(await portal.SignInAsync("party.office"), Portal.Password, chosen);

        Assert.True(chosen.Length is > 100 and <= 128, $"{chosen.Length}");
        Assert.True(await CanSignInAsync(chosen));
        Assert.False(await CanSignInAsync(chosen[..72]));
        Assert.False(await CanSignInAsync(chosen.Trim()));
        Assert.False(await CanSignInAsync(chosen.ToUpperInvariant()));
    }

    [Fact]
    public async Task Sixty_four_chinese_characters_and_emoji_are_a_password()
    {
        var chosen = string.Concat(Enumerable.Range(0, 60).Select(n => (char)('一' + (n * 7)))) + "🌸🐟🎋🛶";
        await ChangeAsync(await portal.SignInAsync("party.office"), Portal.Password, chosen);

        Assert.True(await CanSignInAsync(chosen));
    }

    private static async Task<IDocument> ChangeAsync(HttpClient browser, string current, string chosen) =>
        await browser.SubmitAsync(await browser.OpenAsync(Page), Page, ("Current", current), ("Chosen", chosen), ("Repeated", chosen));

    private async Task<bool> CanSignInAsync(string password)
    {
        await portal.DoAsync(db => db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)));
        var browser = portal.Stranger(followRedirects: false);
        var answer = await browser.PostAsync(await browser.OpenAsync("/account/sign-in"), "/account/sign-in", [], ("UserName", "party.office"), ("Password", password));
        return answer.StatusCode == HttpStatusCode.Found;
    }
}
