using System.Net;

namespace Wangchun.WebTests.Administration;

public sealed class PostsTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_lost_post_takes_its_right_away_at_the_next_request()
    {
        var worker = await portal.SignInAsync("admin", followRedirects: false);
        Assert.Equal(HttpStatusCode.OK, (await worker.GetAsync(new Uri("/admin/people", UriKind.Relative))).StatusCode);
        var other = await portal.SignInAsync(await portal.AnotherAdministratorAsync());
        var (person, post) = (await portal.PersonAsync("admin"), await portal.PostAsync("admin"));

        var page = await other.SubmitAsync(await other.OpenAsync($"/admin/people/{person}"), $"/posts/{post}/end");

        Assert.Equal("岗位已结束。", page.Flash());
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync(new Uri("/admin/people", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_their_own_posts_account_or_membership()
    {
        var admin = await portal.SignInAsync("admin");
        var (me, post) = (await portal.PersonAsync("admin"), await portal.PostAsync("admin"));
        var leader = await admin.OpenAsync($"/admin/people/{await portal.PersonAsync("leader")}");

        foreach (var act in new[] { $"/posts/{post}/end", "/account/disable", "/account/reset", "/deactivate" })
        {
            var form = leader.QuerySelector("form[action$='/account/end-sessions']")!.Clone() as AngleSharp.Dom.IElement;
            form!.SetAttribute("action", $"/admin/people/{me}{act}");
            leader.Body!.AppendChild(form);
            Assert.Contains("自己的岗位和账号不能自己改", (await admin.SubmitAsync(leader, $"/admin/people/{me}{act}")).Problem(), StringComparison.Ordinal);
        }

        var appointed = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{me}/posts/new"), "/posts/new", ("Form.Role", "PartyOffice"));
        Assert.Contains("自己的岗位和账号不能自己改", appointed.Problem(), StringComparison.Ordinal);
        Assert.Equal([post], await portal.AskAsync(db => db.Posts.Where(p => p.PersonId == me && p.Until == null).Select(p => p.Id).ToListAsync()));
        Assert.False(await portal.AskAsync(db => db.Users.AnyAsync(a => a.PersonId == me && (a.IsDisabled || a.PasswordHash == null))));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var other = await portal.AnotherAdministratorAsync();
        var browser = await portal.SignInAsync(other);
        // The other one cannot sign in any more, so the first is the last; the open session still works on their behalf.
        await portal.DoAsync(db => db.Users.Where(a => a.UserName == other).ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, (string?)null)));
        var (person, post) = (await portal.PersonAsync("admin"), await portal.PostAsync("admin"));

        foreach (var act in new[] { $"/posts/{post}/end", "/account/disable", "/deactivate" })
        {
            var page = await browser.SubmitAsync(await browser.OpenAsync($"/admin/people/{person}"), act);
            Assert.Contains("至少要有一位能登录的系统管理员", page.Problem(), StringComparison.Ordinal);
        }

        Assert.True(await portal.AskAsync(db => db.Posts.AnyAsync(p => p.Id == post && p.Until == null && p.Person.IsActive)));
    }

    [Fact]
    public async Task Two_administrators_who_remove_each_other_at_once_leave_one()
    {
        var second = await portal.AnotherAdministratorAsync();
        var (a, b) = (await portal.SignInAsync("admin"), await portal.SignInAsync(second));
        var (personA, personB) = (await portal.PersonAsync("admin"), await portal.PersonAsync(second));
        var (pageOfB, pageOfA) = (await a.OpenAsync($"/admin/people/{personB}"), await b.OpenAsync($"/admin/people/{personA}"));

        await Task.WhenAll(a.SubmitAsync(pageOfB, "/account/disable"), b.SubmitAsync(pageOfA, "/account/disable"));

        Assert.Equal(1, await portal.AskAsync(db => db.Users.CountAsync(u => (u.PersonId == personA || u.PersonId == personB) && u.IsDisabled)));
    }

    [Theory]
    [InlineData("party.office", "Administrator", "系统管理员和审计员要由专人担任")]
    [InlineData("auditor", "PartyOffice", "系统管理员和审计员要由专人担任")]
    [InlineData("party.office", "PartyOffice", "已经在这个岗位上")]
    [InlineData("party.office", "CommunityWorker", "要指定社区")]
    [InlineData("party.office", "BranchSecretary", "要指定党支部")]
    public async Task An_appointment_that_does_not_fit_is_refused_in_a_sentence(string user, string role, string sentence)
    {
        var admin = await portal.SignInAsync("admin");
        var person = await portal.PersonAsync(user);

        var page = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{person}/posts/new"), "/posts/new", ("Form.Role", role));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains(sentence, page.Problem(), StringComparison.Ordinal);
        Assert.Equal(1, await portal.AskAsync(db => db.Posts.CountAsync(p => p.PersonId == person && p.Until == null)));
    }

    [Fact]
    public async Task A_post_of_another_person_is_not_found_below_this_one()
    {
        var admin = await portal.SignInAsync("admin");
        var (leader, foreign) = (await portal.PersonAsync("leader"), await portal.PostAsync("party.office"));
        var page = await admin.OpenAsync($"/admin/people/{leader}");
        page.QuerySelector("form[action*='/posts/']")!.SetAttribute("action", $"/admin/people/{leader}/posts/{foreign}/end");

        var answer = await admin.PostAsync(page, $"/posts/{foreign}/end", []);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(await portal.AskAsync(db => db.Posts.AnyAsync(p => p.Id == foreign && p.Until == null)));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_comes_back_when_enabled()
    {
        var browser = await portal.SignInAsync("leader", followRedirects: false);
        var admin = await portal.SignInAsync("admin");
        var path = $"/admin/people/{await portal.PersonAsync("leader")}";

        await admin.SubmitAsync(await admin.OpenAsync(path), "/account/disable");
        var during = await browser.GetAsync(new Uri("/menu", UriKind.Relative));
        await admin.SubmitAsync(await admin.OpenAsync(path), "/account/enable");

        Assert.Equal(HttpStatusCode.Found, during.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("leader")).GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_reset_makes_the_old_password_and_the_sessions_useless()
    {
        var browser = await portal.SignInAsync("leader", followRedirects: false);
        var admin = await portal.SignInAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{await portal.PersonAsync("leader")}"), "/account/reset");

        Assert.StartsWith("http", page.QuerySelector(".wc-once .wc-code")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
        var stranger = portal.Stranger(followRedirects: false);
        var answer = await stranger.PostAsync(await stranger.OpenAsync("/account/sign-in"), "/sign-in", [], ("UserName", "leader"), ("Password", Portal.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Who_leaves_loses_posts_branch_and_account_together()
    {
        var admin = await portal.SignInAsync("admin");
        var person = await portal.PersonAsync("member.guangan1");
        var member = await portal.SignInAsync("member.guangan1", followRedirects: false);

        var page = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{person}"), "/deactivate");

        Assert.Equal("已停用：岗位、党支部和账号都已结束。", page.Flash());
        Assert.False(await portal.AskAsync(db => db.Posts.AnyAsync(p => p.PersonId == person && p.Until == null)));
        Assert.False(await portal.AskAsync(db => db.Memberships.AnyAsync(m => m.PersonId == person && m.Until == null)));
        Assert.Equal(HttpStatusCode.Found, (await member.GetAsync(new Uri("/menu", UriKind.Relative))).StatusCode);
    }
}
