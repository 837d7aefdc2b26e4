using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

public sealed class MallTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Strangers_see_what_was_listed_and_nothing_before_or_cancelled()
    {
        await portal.MakeProjectAsync(p => Titled(p, "看得见的一个").Listed());
        await portal.MakeProjectAsync(p => Titled(p, "还在写的一个"));
        await portal.MakeProjectAsync(p => Titled(p, "还在审的一个").Submitted());
        var cancelled = await portal.MakeNumberedAsync(p => Titled(p, "取消了的一个").Cancelled());

        var titles = (await portal.ReadAsync("/projects?q=的一个")).MallTitles;

        Assert.Equal(["看得见的一个"], titles);
        Assert.Equal(404, (int)(await portal.ReadAsync($"/projects/{cancelled}")).StatusCode);
    }

    [Theory]
    [InlineData("100%", "百分号 100% 的项目")]
    [InlineData("%", "百分号 100% 的项目")]
    [InlineData("_", "下划线 a_b 的项目")]
    [InlineData("[x]", "方括号 [x] 的项目")]
    [InlineData(@"\", @"反斜线 \ 的项目")]
    [InlineData("带引号'的", "带引号'的 项目")]
    public async Task A_sign_in_the_search_is_only_a_letter(string text, string title)
    {
        foreach (var one in new[] { "百分号 100% 的项目", "下划线 a_b 的项目", "方括号 [x] 的项目", @"反斜线 \ 的项目", "带引号'的 项目" })
            if (!await portal.AskAsync(db => db.Projects.AnyAsync(p => p.Title == one))) await portal.MakeProjectAsync(p => Titled(p, one).Listed());

        var titles = (await portal.ReadAsync($"/projects?q={Uri.EscapeDataString(text)}")).MallTitles;

        Assert.Equal([title], titles);
    }

    [Fact]
    public async Task A_project_is_found_by_place_need_number_and_community()
    {
        var number = await portal.MakeNumberedAsync(p => p.With(s => s with { Title = "找得到我", Place = "望江苑东门", Need = "雨棚塌了一角。", TitleEn = "Findable thing" }).Listed(), "清风社区");

        foreach (var text in new[] { "望江苑", "雨棚", number, number[3..], "清风 找得到", "findable" })
            Assert.Contains("找得到我", (await portal.ReadAsync($"/projects?q={Uri.EscapeDataString(text)}")).MallTitles);
        Assert.Empty((await portal.ReadAsync("/projects?q=" + Uri.EscapeDataString("望江苑 泰安"))).MallTitles);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_their_counts_tell_what_each_would_leave()
    {
        await using var own = new Portal();
        await own.MakeProjectAsync(p => p.With(s => s with { Title = "甲", Category = ProjectCategory.Safety }).Listed());
        await own.MakeProjectAsync(p => p.With(s => s with { Title = "乙", Category = ProjectCategory.Parking }).Listed());
        await own.MakeProjectAsync(p => p.With(s => s with { Title = "丙", Category = ProjectCategory.Safety }).Claimed(), "广安社区");
        var guangan = await own.AskAsync(db => db.Communities.Where(c => c.Name == "广安社区").Select(c => c.Id).SingleAsync());

        var all = await own.ReadAsync("/projects");
        var safety = await own.ReadAsync("/projects?category=Safety");
        var both = await own.ReadAsync($"/projects?category=Safety&community={guangan}");
        var open = await own.ReadAsync("/projects?status=open");
        var unknown = await own.ReadAsync("/projects?category=Nonsense&community=abc&status=x&sort=y&after=z");

        Assert.Equal(["丙", "乙", "甲"], all.MallTitles);
        Assert.Equal(["丙", "甲"], safety.MallTitles);
        Assert.Equal(["丙"], both.MallTitles);
        Assert.Equal(["甲", "乙"], open.MallTitles);
        Assert.Equal(all.MallTitles, unknown.MallTitles);
        Assert.Equal("2", all.QuerySelector("input[value=Safety]")!.ParentElement!.QuerySelector(".n")!.TextContent);
        Assert.Equal("1", safety.QuerySelector($"input[name=community][value='{guangan}']")!.ParentElement!.QuerySelector(".n")!.TextContent);
        Assert.Equal(["3", "2", "1", "0", "0"], all.QuerySelectorAll(".state-tabs b").Select(count => count.TextContent));
        Assert.EndsWith("/projects?category=Safety", both.QuerySelectorAll(".list-bar .wc-chip").Single(chip => chip.TextContent.Contains("广安")).GetAttribute("href"));
    }

    [Fact]
    public async Task Paging_forwards_and_backwards_neither_loses_nor_doubles_a_row()
    {
        await using var own = new Portal();
        for (var n = 1; n <= 53; n++)
        {
            var title = $"第 {n:00} 个";
            // Many are listed in the same moment, so that only the id tells them apart.
            await own.MakeProjectAsync(p => Titled(p, title).DaysAgo(n % 3).Listed());
        }

        var (forwards, pages) = (new List<string>(), new List<List<string>>());
        string? address = "/projects", last = null;
        while (address is not null)
        {
            var page = await own.ReadAsync(address);
            pages.Add(page.MallTitles);
            forwards.AddRange(page.MallTitles);
            (last, address) = (address, page.Link("next"));
        }

        var backwards = new List<List<string>>();
        for (address = last; address is not null;)
        {
            var page = await own.ReadAsync(address);
            backwards.Insert(0, page.MallTitles);
            address = page.Link("prev");
        }

        Assert.Equal([24, 24, 5], pages.Select(page => page.Count));
        Assert.Equal(53, forwards.Distinct().Count());
        Assert.Equal(pages, backwards);
    }

    [Fact]
    public async Task An_empty_list_says_so_and_leads_back()
    {
        var page = await portal.ReadAsync("/projects?q=" + Uri.EscapeDataString("没有这样的东西"));

        Assert.Contains("没有符合条件的项目", page.Words);
        Assert.Contains(page.QuerySelectorAll<IHtmlAnchorElement>(".wc-nothing a"), link => link.GetAttribute("href") == "/projects");
    }

    [Fact]
    public async Task The_list_view_shows_the_same_rows_as_the_cards()
    {
        await portal.MakeProjectAsync(p => Titled(p, "两种看法").Listed());

        var cards = await portal.ReadAsync("/projects");
        var lines = await portal.ReadAsync("/projects?view=list");

        Assert.NotEmpty(cards.QuerySelectorAll(".project-card"));
        Assert.Empty(lines.QuerySelectorAll(".project-card"));
        Assert.Equal(cards.MallTitles, lines.MallTitles);
    }

    [Fact]
    public async Task Claims_that_close_soon_are_a_filter_of_their_own()
    {
        await using var own = new Portal();
        await own.MakeProjectAsync(p => p.With(s => s with { Title = "快截止", ClaimsCloseOn = own.Today.AddDays(2) }).Listed());
        await own.MakeProjectAsync(p => p.With(s => s with { Title = "还早", ClaimsCloseOn = own.Today.AddDays(25) }).Listed());

        Assert.Equal(["快截止"], (await own.ReadAsync("/projects?closing=1")).MallTitles);
        Assert.Equal(["快截止", "还早"], (await own.ReadAsync("/projects?sort=closing")).MallTitles);
    }

    private static ProjectMaker Titled(ProjectMaker maker, string title) => maker.With(sheet => sheet with { Title = title });
}
