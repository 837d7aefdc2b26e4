using System.Net;
using Wangchun.Data.Audit;

namespace Wangchun.WebTests.Administration;

public sealed class PeopleTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Somebody_is_registered_given_a_post_and_an_account_and_signs_in()
    {
        var admin = await portal.SignInAsync("admin");

        var person = await admin.SubmitAsync(await admin.OpenAsync("/admin/people/new"), "/new", ("Name", "李秀英"), ("NameEn", "Li Xiuying"));
        var path = new Uri(person.Url).AbsolutePath;
        var community = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "清风社区").Select(c => c.Id).SingleAsync());
        await admin.SubmitAsync(await admin.OpenAsync($"{path}/posts/new"), "/posts/new", ("Form.Role", "CommunityWorker"), ("Form.CommunityId", $"{community}"));
        var opened = await admin.SubmitAsync(await admin.OpenAsync($"{path}/account/new"), "/account/new", ("Form.UserName", "li.xiuying"));
        var link = new Uri(opened.QuerySelector(".wc-once .wc-code")!.TextContent.Trim()).AbsolutePath;
        var again = await admin.OpenAsync(path);
        var browser = portal.Stranger();
        await browser.SubmitAsync(await browser.OpenAsync(link), null, ("Chosen", "Lotus-pond-at-dusk"), ("Repeated", "Lotus-pond-at-dusk"));
        var menu = await browser.SubmitAsync(await browser.OpenAsync("/account/sign-in?returnUrl=%2Faccount"), "/sign-in", ("UserName", "Li.Xiuying"), ("Password", "Lotus-pond-at-dusk"));

        Assert.Null(again.QuerySelector(".wc-once"));
        Assert.Contains("清风社区", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("李秀英", menu.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_missing()
    {
        var admin = await portal.SignInAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync("/admin/people/new"), "/new", ("Name", ""), ("NameEn", "Li Xiuying"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Equal("Li Xiuying", page.QuerySelector("#NameEn")!.GetAttribute("value"));
        Assert.Equal("请填写姓名。", page.QuerySelector(".wc-errsum a")!.TextContent);
    }

    [Fact]
    public async Task The_list_is_filtered_by_name_post_and_branch()
    {
        var admin = await portal.SignInAsync("admin");
        var branch = await portal.BranchAsync("五江口社区第一党支部");

        Assert.Equal(["周国良"], await NamesAsync(admin, "/admin/people?q=%E5%9B%BD%E8%89%AF"));
        Assert.Equal(["沈立新"], await NamesAsync(admin, "/admin/people?role=Administrator"));
        Assert.Equal(["吴秀芬", "周国良"], await NamesAsync(admin, $"/admin/people?branch={branch}"));
        Assert.Empty(await NamesAsync(admin, "/admin/people?q=%25"));
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_and_every_name_comes_once()
    {
        await portal.DoAsync(async db =>
        {
            for (var n = 0; n < 70; n++) db.Add(new Wangchun.Domain.Street.Person($"翻页{"甲乙丙丁戊己庚"[n % 7]}"));
            await db.SaveChangesAsync();
        });
        var admin = await portal.SignInAsync("admin");
        var ids = new List<string>();
        for (var next = "/admin/people?q=%E7%BF%BB%E9%A1%B5"; next is not null;)
        {
            var page = await admin.OpenAsync(next);
            ids.AddRange(page.QuerySelectorAll("td.t a").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(70, ids.Count);
        Assert.Equal(70, ids.Distinct().Count());
    }

    [Fact]
    public async Task Looking_at_somebody_is_written_down()
    {
        var id = await portal.PersonAsync("leader");

        await (await portal.SignInAsync("admin")).OpenAsync($"/admin/people/{id}");

        Assert.True(await portal.AskAsync(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.ReadPersonal && e.SubjectId == $"{id}" && e.PersonName == "沈立新")));
    }

    [Fact]
    public async Task A_user_name_is_taken_once()
    {
        var admin = await portal.SignInAsync("admin");
        var person = await admin.SubmitAsync(await admin.OpenAsync("/admin/people/new"), "/new", ("Name", "同名人"));

        var page = await admin.SubmitAsync(await admin.OpenAsync(new Uri(person.Url).AbsolutePath + "/account/new"), "/account/new", ("Form.UserName", "LEADER"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("已经有人用了", page.Problem(), StringComparison.Ordinal);
        Assert.Equal("LEADER", page.QuerySelector("input[name='Form.UserName']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_is_shown_as_it_is_written()
    {
        var admin = await portal.SignInAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync("/admin/people/new"), "/new", ("Name", "<script>alert(1)</script>"));

        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpClient browser, string path) =>
        [.. (await browser.OpenAsync(path)).QuerySelectorAll("td.t a").Select(link => link.TextContent).Order(StringComparer.Ordinal)];
}
