using System.Net;
using AngleSharp.Dom;
using OtpNet;
using Wangchun.Data.Audit;

namespace Wangchun.WebTests.Account;

public sealed class SecondFactorTests : IDisposable
{
    private const string SetUp = "/account/two-factor";

    private RoomyPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_phone_that_was_set_up_is_asked_for_at_the_next_sign_in()
    {
        var key = await SetUpAsync("admin");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var browser = portal.Stranger();
        var asked = await PasswordAsync(browser, "admin");
        var menu = await browser.SubmitAsync(asked, "/sign-in/code", ("Code", Code(key)));

        Assert.Equal("输入验证码", asked.QuerySelector("h1")!.TextContent);
        Assert.Equal("全部功能", menu.QuerySelector("h1")!.TextContent);
        Assert.True(await portal.AskAsync(db => db.SignInSessions.OrderByDescending(s => s.Id).Select(s => s.UsedSecondFactor).FirstAsync()));
    }

    [Fact]
    public async Task The_password_alone_signs_nobody_in_who_has_a_second_factor()
    {
        await SetUpAsync("admin");
        var browser = portal.Stranger(followRedirects: false);

        await browser.PostAsync(await browser.OpenAsync("/account/sign-in"), "/sign-in", [], ("UserName", "admin"), ("Password", Portal.Password));

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task One_code_sent_from_four_browsers_at_once_signs_one_of_them_in()
    {
        var key = await SetUpAsync("admin");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var waiting = new List<(HttpClient Browser, IDocument Page)>();
        for (var n = 0; n < 4; n++)
        {
            var browser = portal.Stranger(followRedirects: false);
            await browser.PostAsync(await browser.OpenAsync("/account/sign-in"), "/sign-in", [], ("UserName", "admin"), ("Password", Portal.Password));
            waiting.Add((browser, await browser.OpenAsync("/account/sign-in/code")));
        }

        // Signing in clears the password's tries, so four wrong ones in a row do not lock.
        await portal.DoAsync(db => db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.AccessFailedCount, 0)));
        var answers = await Task.WhenAll(waiting.Select(one => one.Browser.PostAsync(one.Page, "/sign-in/code", [], ("Code", Code(key)))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var (_, codes) = await SetUpWithCodesAsync("admin");

        var first = await RecoverAsync(codes[0]);
        var second = await RecoverAsync(codes[0]);
        var other = await RecoverAsync(codes[1].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal));

        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account_even_with_the_right_password_in_between()
    {
        var key = await SetUpAsync("admin");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        for (var n = 0; n < 3; n++)
        {
            var browser = portal.Stranger();
            await browser.SubmitAsync(await PasswordAsync(browser, "admin"), "/sign-in/code", ("Code", "000000"));
        }

        var last = portal.Stranger();
        var locked = await PasswordAsync(last, "admin");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.NotEmpty(Code(key));
    }

    [Fact]
    public async Task Neither_key_nor_recovery_codes_are_stored_in_the_clear()
    {
        var (key, codes) = await SetUpWithCodesAsync("admin");

        var stored = string.Join('\n', await portal.AskAsync(db => db.UserTokens.Select(token => token.Value!).ToListAsync()));
        var trail = string.Join('\n', await portal.AskAsync(db => db.AuditEntries.Select(entry => entry.Changes ?? "").ToListAsync()));

        foreach (var secret in new[] { key, Convert.ToBase64String(Base32Encoding.ToBytes(key)), codes[0], codes[0].Replace("-", "", StringComparison.Ordinal) })
            Assert.DoesNotContain(secret, stored + trail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_recovery_codes_are_shown_once()
    {
        var browser = await portal.SignInAsync("admin");
        var codes = await browser.SubmitAsync(await browser.OpenAsync(SetUp), SetUp, ("Form.Code", Code(KeyOn(await browser.OpenAsync(SetUp)))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, codes.StatusCode);

        var page = await browser.OpenAsync(SetUp);
        var shown = await browser.SubmitAsync(page, SetUp, ("Form.Code", Code(KeyOn(page))));
        var again = await browser.OpenAsync($"{SetUp}/codes");

        Assert.Equal(10, shown.QuerySelectorAll(".wc-codes li").Length);
        Assert.Empty(again.QuerySelectorAll(".wc-codes li"));
        Assert.Equal("两步登录", again.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_key_that_was_drawn_for_somebody_else_cannot_be_confirmed()
    {
        var mine = await portal.SignInAsync("admin");
        var theirs = await portal.SignInAsync("leader");
        var foreign = await mine.OpenAsync(SetUp);
        var seal = foreign.QuerySelector("input[name='Form.Seal']")!.GetAttribute("value");

        await theirs.SubmitAsync(await theirs.OpenAsync(SetUp), SetUp, ("Form.Seal", seal), ("Form.Code", Code(KeyOn(foreign))));

        Assert.False(await portal.AskAsync(db => db.Users.AnyAsync(a => a.TwoFactorEnabled)));
    }

    [Fact]
    public async Task Turning_it_off_takes_the_password()
    {
        await SetUpAsync("admin");
        var browser = await portal.SignInAsync("admin", secondFactor: true);

        var wrong = await browser.SubmitAsync(await browser.OpenAsync(SetUp), "/off", ("Password", "wrong-password-1"));
        var stillOn = await portal.AskAsync(db => db.Users.AnyAsync(a => a.UserName == "admin" && a.TwoFactorEnabled));
        await browser.SubmitAsync(await browser.OpenAsync(SetUp), "/off", ("Password", Portal.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.True(stillOn);
        Assert.False(await portal.AskAsync(db => db.Users.AnyAsync(a => a.UserName == "admin" && a.TwoFactorEnabled)));
        Assert.True(await portal.AskAsync(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.Security && e.Outcome == AuditOutcome.Refused && e.SubjectId == "admin")));
    }

    [Fact]
    public async Task Where_it_is_demanded_sensitive_posts_set_it_up_first_and_then_go_on()
    {
        portal.Dispose();
        portal = new RoomyPortal(new Dictionary<string, string?> { ["Security:RequireTwoFactor"] = "true" });
        var browser = await portal.SignInAsync("admin");

        var sent = await browser.OpenAsync("/admin/people?q=%E6%B2%88");
        var codes = await browser.SubmitAsync(sent, SetUp, ("Form.Code", Code(KeyOn(sent))));
        var onwards = codes.QuerySelector("a.btn-primary")!.GetAttribute("href")!;
        var people = await browser.OpenAsync(onwards);
        var member = await (await portal.SignInAsync("member.wujiangkou1")).OpenAsync("/menu");

        Assert.Equal("打开两步登录", sent.QuerySelector("h1")!.TextContent);
        Assert.Equal("/admin/people?q=%E6%B2%88", onwards);
        Assert.Equal("人员账号", people.QuerySelector("h1")!.TextContent);
        Assert.Equal("全部功能", member.QuerySelector("h1")!.TextContent);
    }

    private async Task<string> SetUpAsync(string user) => (await SetUpWithCodesAsync(user)).Key;

    private async Task<(string Key, IReadOnlyList<string> Codes)> SetUpWithCodesAsync(string user)
    {
        var browser = await portal.SignInAsync(user);
        var page = await browser.OpenAsync(SetUp);
        var codes = await browser.SubmitAsync(page, SetUp, ("Form.Code", Code(KeyOn(page))));
        return (KeyOn(page), [.. codes.QuerySelectorAll(".wc-codes li").Select(item => item.TextContent.Trim())]);
    }

    private async Task<HttpResponseMessage> RecoverAsync(string code)
    {
        var browser = portal.Stranger(followRedirects: false);
        await browser.PostAsync(await browser.OpenAsync("/account/sign-in"), "/sign-in", [], ("UserName", "admin"), ("Password", Portal.Password));
        return await browser.PostAsync(await browser.OpenAsync("/account/sign-in/recovery"), "/sign-in/recovery", [], ("Code", code));
    }

    private static async Task<IDocument> PasswordAsync(HttpClient browser, string user) =>
        await browser.SubmitAsync(await browser.OpenAsync("/account/sign-in?returnUrl=%2Fmenu"), "/account/sign-in", ("UserName", user), ("Password", Portal.Password));

    private static string KeyOn(IDocument page) => page.QuerySelector(".wc-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();

    private string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(portal.Now);
}
