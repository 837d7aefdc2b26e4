using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Wangchun.Data.Audit;

namespace Wangchun.WebTests.Account;

public sealed partial class SignInTests : IDisposable
{
    private const string Page = "/account/sign-in";
    private const string Asked = "/account/sign-in?returnUrl=%2Fmenu";

    private readonly RoomyPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        var browser = portal.Stranger();

        var menu = await TryAsync(browser, Asked, "party.office", Portal.Password);

        Assert.Equal("全部功能", menu.QuerySelector("h1")!.TextContent);
        Assert.Equal("party.office", (await LastAsync()).SubjectId);
    }

    [Theory, InlineData("party.office", "/desk"), InlineData("admin", "/desk"), InlineData("auditor", "/admin/audit")]
    public async Task Without_a_page_asked_for_everybody_lands_on_their_first_one(string user, string first)
    {
        var browser = portal.Stranger(followRedirects: false);

        var answer = await PostAsync(browser, Page, user, Portal.Password);

        Assert.Equal(first, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%09/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("///evil.example")]
    [InlineData("@evil.example")]
    [InlineData("/\r\nLocation: https://evil.example")]
    [InlineData("~//evil.example")]
    public async Task No_address_leads_away_from_the_portal(string returnUrl)
    {
        var browser = portal.Stranger(followRedirects: false);
        var page = await browser.OpenAsync($"{Page}?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var answer = await browser.PostAsync(page, Page, [], ("UserName", "party.office"), ("Password", Portal.Password), ("ReturnUrl", returnUrl));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("127.0.0.1", new Uri(new Uri("http://127.0.0.1/account/sign-in"), answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task Unknown_wrong_locked_disabled_and_never_set_up_get_the_same_answer()
    {
        await portal.DoAsync(db => db.Users.Where(a => a.UserName == "leader").ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true)));
        await portal.DoAsync(db => db.Users.Where(a => a.UserName == "member.guangan1").ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, (string?)null)));
        await portal.DoAsync(db => db.Users.Where(a => a.UserName == "admin").ExecuteUpdateAsync(a => a.SetProperty(x => x.LockoutEnd, portal.Clock.GetUtcNow().AddMinutes(5))));

        var answers = new List<string>();
        foreach (var (user, password) in new[] { ("nobody", Portal.Password), ("party.office", "wrong-password-1"), ("admin", Portal.Password), ("leader", Portal.Password), ("member.guangan1", Portal.Password) })
        {
            var answer = await PostAsync(portal.Stranger(), Page, user, password);
            answers.Add($"{(int)answer.StatusCode} {Plain(await answer.Content.ReadAsStringAsync()).Replace(user, "USER", StringComparison.Ordinal)}");
        }

        Assert.StartsWith("422 ", answers[0], StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(["没有这个账号", "密码不对", "账号已锁定", "账号已停用", "账号还没有设置密码"], await portal.AskAsync(db =>
            db.AuditEntries.Where(e => e.Action == AuditAction.SignIn && e.Outcome == AuditOutcome.Refused).OrderBy(e => e.Seq).Select(e => e.Changes!).ToListAsync()));
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_for_a_quarter_of_an_hour()
    {
        for (var n = 0; n < 5; n++) await TryAsync(portal.Stranger(), Page, "party.office", "wrong-password-1");

        var locked = await TryAsync(portal.Stranger(), Asked, "party.office", Portal.Password);
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var open = await TryAsync(portal.Stranger(), Asked, "party.office", Portal.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Equal("全部功能", open.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Twenty_guesses_sent_at_once_are_still_five()
    {
        var browser = portal.Stranger();
        var page = await browser.OpenAsync(Page);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => browser.SubmitAsync(page, Page, ("UserName", "party.office"), ("Password", $"wrong-password-{n}"))));

        var why = await portal.AskAsync(db => db.AuditEntries.Where(e => e.SubjectId == "party.office" && e.Outcome == AuditOutcome.Refused).Select(e => e.Changes!).ToListAsync());
        Assert.Equal(20, why.Count);
        Assert.Equal(15, why.Count(words => words == "账号已锁定"));
    }

    [Fact]
    public async Task What_was_typed_stays_except_the_password()
    {
        var page = await TryAsync(portal.Stranger(), Page, "<b>林</b>", "wrong-password-1");

        Assert.Equal("<b>林</b>", page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
        Assert.StartsWith("错误：", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copied_cookie_is_dead_after_signing_out()
    {
        var browser = portal.Stranger(followRedirects: false);
        var cookie = Cookie(await PostAsync(browser, Page, "party.office", Portal.Password));
        Assert.Equal(HttpStatusCode.OK, (await WithAsync(cookie, "/menu")).StatusCode);

        var menu = await browser.OpenAsync("/menu");
        var token = menu.QuerySelector("form[action$='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.PostAsync(new Uri("/account/sign-out", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal("\"cache\",\"storage\"", string.Join(',', answer.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal(HttpStatusCode.Found, (await WithAsync(cookie, "/menu")).StatusCode);
        Assert.Equal(AuditAction.SignOut, (await LastAsync()).Action);
    }

    [Fact]
    public async Task Every_sign_in_gives_a_new_session_and_ends_the_one_before()
    {
        var browser = await portal.SignInAsync("leader", followRedirects: false);
        var first = await LatestKeyAsync();

        // The sign-in page sends who is already in to their desk, so the form is the one of another browser.
        var stranger = portal.Stranger(followRedirects: false);
        var cookie = Cookie(await PostAsync(stranger, Page, "party.office", Portal.Password));
        await portal.SignInAsync("admin");

        Assert.NotEqual(first, await LatestKeyAsync());
        Assert.Equal(HttpStatusCode.OK, (await WithAsync(cookie, "/menu")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_session_it_had()
    {
        var browser = portal.Stranger(followRedirects: false);
        var page = await browser.OpenAsync(Page);
        var old = Cookie(await browser.PostAsync(page, Page, [], ("UserName", "party.office"), ("Password", Portal.Password)));

        var again = new HttpRequestMessage(HttpMethod.Get, "/test/sign-in?user=admin");
        again.Headers.Add("Cookie", old);
        var answer = await portal.Stranger(followRedirects: false).SendAsync(again);

        Assert.NotEqual(old, Cookie(answer));
        Assert.Equal(HttpStatusCode.Found, (await WithAsync(old, "/menu")).StatusCode);
        Assert.Contains("沈立新", await (await WithAsync(Cookie(answer), "/menu")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_made_up_or_planted_signs_nobody_in()
    {
        var answer = await WithAsync($"wc-session={new string('A', 43)}", "/menu");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task A_disabled_accounts_session_dies_at_its_next_request()
    {
        var browser = await portal.SignInAsync("party.office", followRedirects: false);

        await portal.DoAsync(db => db.Users.Where(a => a.UserName == "party.office").ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true)));

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Theory, InlineData(61, HttpStatusCode.Found), InlineData(59, HttpStatusCode.OK)]
    public async Task An_idle_session_ends(int minutes, HttpStatusCode expected)
    {
        var browser = await portal.SignInAsync("party.office", followRedirects: false);

        portal.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(expected, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_busy_session_ends_too_after_twelve_hours()
    {
        var browser = await portal.SignInAsync("party.office", followRedirects: false);
        for (var n = 0; n < 15; n++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(48));
            if (n < 14) Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_form_is_refused_without_its_token()
    {
        var answer = await portal.Stranger().PostAsync(new Uri(Page, UriKind.Relative), new FormUrlEncodedContent([new("UserName", "party.office"), new("Password", Portal.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<IDocument> TryAsync(HttpClient browser, string path, string user, string password) =>
        await browser.SubmitAsync(await browser.OpenAsync(path), Page, ("UserName", user), ("Password", password));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, string user, string password) =>
        await browser.PostAsync(await browser.OpenAsync(path), Page, [], ("UserName", user), ("Password", password));

    private static string Cookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("wc-session=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpResponseMessage> WithAsync(string cookie, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        return await portal.Stranger(followRedirects: false).SendAsync(request);
    }

    private Task<string> LatestKeyAsync() => portal.AskAsync(db => db.SignInSessions.OrderByDescending(s => s.Id).Select(s => s.KeyHash).FirstAsync());

    private Task<AuditEntry> LastAsync() => portal.AskAsync(db => db.AuditEntries.OrderByDescending(e => e.Seq).FirstAsync());

    private static string Plain(string html) => Random().Replace(html, "");

    /// <summary>What differs on every page by design: the antiforgery token and the number of the form.</summary>
    [GeneratedRegex("<input[^>]*(__RequestVerificationToken|_request)[^>]*>")]
    private static partial Regex Random();
}
