using System.Net;
using Wangchun.Data.Audit;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Projects;

public sealed class MallTests : IDisposable
{
    private const string Mall = "/growth-camp/projects";

    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_most_urgent_stands_first_and_offers_the_act_that_waits_for_the_viewer()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "不急", ClaimsCloseOn = portal.Today.AddDays(20) }).Listed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "很急", ClaimsCloseOn = portal.Today.AddDays(2) }).Listed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "办完了" }).Published());

        var page = await (await portal.SignInAsync("secretary.wujiangkou2")).OpenAsync(Mall);

        // Finished work of another branch is none of this branch's lists.
        Assert.Equal(["很急", "不急"], page.QuerySelectorAll(".project-card h2").Select(title => title.TextContent));
        Assert.All(page.QuerySelectorAll(".project-card__foot a"), act => Assert.StartsWith("认领", act.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("还剩 2 天", page.QuerySelector(".project-card .wc-due")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_sees_what_their_post_is_about()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "五江口在审" }).Submitted());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "广安在审" }).WrittenBy("community.guangan").Submitted(), "广安社区");

        Assert.Equal(["五江口在审", "广安在审"], (await TitlesAsync("party.office")).Order(StringComparer.Ordinal));
        Assert.Equal(["五江口在审", "广安在审"], (await TitlesAsync("leader")).Order(StringComparer.Ordinal));
        Assert.Equal(["广安在审"], await TitlesAsync("community.guangan"));
        Assert.Empty(await TitlesAsync("secretary.guangan1"));
    }

    [Theory, InlineData("admin"), InlineData("auditor")]
    public async Task Who_keeps_accounts_or_the_trail_sees_no_project(string user) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(user)).OpenAsync(Mall)).StatusCode);

    [Fact]
    public async Task The_counts_are_what_a_click_on_them_shows()
    {
        await portal.MakeProjectAsync(p => p.Listed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Category = ProjectCategory.Water }).Listed());
        await portal.MakeProjectAsync(p => p.Claimed());
        var office = await portal.SignInAsync("party.office");

        var page = await office.OpenAsync(Mall);

        foreach (var stage in page.QuerySelectorAll(".state-tabs a"))
        {
            var shown = await office.OpenAsync(Mall + stage.GetAttribute("href"));
            Assert.Equal(stage.QuerySelector("b")!.TextContent, $"{shown.QuerySelectorAll(".project-card").Length}");
        }

        var water = await office.OpenAsync($"{Mall}?category={nameof(ProjectCategory.Water)}&stage=Open");
        Assert.Single(water.QuerySelectorAll(".project-card"));
        Assert.Equal("水环境", water.QuerySelector(".list-bar .wc-chip")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_word_is_taken_literally()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "百分之百", Need = "打九折" }).Listed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "降价 50%_[a]", Need = "打折" }).Listed());
        var office = await portal.SignInAsync("party.office");

        Assert.Equal(["降价 50%_[a]"], Titles(await office.OpenAsync($"{Mall}?q=50%25_[a]")));
        Assert.Equal(["降价 50%_[a]"], Titles(await office.OpenAsync($"{Mall}?q=%25")));
        Assert.Empty(Titles(await office.OpenAsync($"{Mall}?q='%3B--")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_and_lead_back()
    {
        for (var n = 0; n < 15; n++) await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = $"第 {n} 个", ClaimsCloseOn = portal.Today.AddDays(5) }).Listed());
        for (var n = 15; n < 27; n++) await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = $"第 {n} 个" }).Published());
        var office = await portal.SignInAsync("party.office");
        foreach (var sort in new[] { "", "?sort=Newest" })
        {
            var first = await office.OpenAsync(Mall + sort);
            var second = await office.OpenAsync(Mall + first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
            var third = await office.OpenAsync(Mall + second.QuerySelector("a[rel=next]")!.GetAttribute("href"));
            var back = await office.OpenAsync(Mall + third.QuerySelector("a[rel=prev]")!.GetAttribute("href"));

            Assert.Equal(27, Titles(first).Concat(Titles(second)).Concat(Titles(third)).Distinct().Count());
            Assert.Null(third.QuerySelector("a[rel=next]"));
            Assert.Equal(Titles(second), Titles(back));
        }
    }

    [Fact]
    public async Task A_broken_address_is_read_as_far_as_it_goes()
    {
        await portal.MakeProjectAsync(p => p.Listed());

        var page = await (await portal.SignInAsync("party.office")).OpenAsync($"{Mall}?stage=Nowhere&category=1%27&community=x&after=99999999999999999999-1&sort=up");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Single(page.QuerySelectorAll(".project-card"));
    }

    [Fact]
    public async Task An_export_holds_what_the_person_may_see_starts_no_formula_and_is_written_down()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "=HYPERLINK(\"http://evil\")" }).Listed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "广安的事" }).WrittenBy("community.guangan").Submitted(), "广安社区");
        var worker = await portal.SignInAsync("community.wujiangkou");

        var answer = await worker.GetAsync(new Uri($"{Mall}/export?format=csv&stage=Open", UriKind.Relative));

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain("广安的事", text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Export && entry.PersonName == "陈雅琴")));
    }

    [Fact]
    public async Task A_workbook_opens_and_other_formats_do_not_exist()
    {
        await portal.MakeProjectAsync(p => p.Listed());
        var office = await portal.SignInAsync("party.office");

        var book = await office.GetAsync(new Uri($"{Mall}/export?format=xlsx", UriKind.Relative));

        Assert.Equal("PK", (await book.Content.ReadAsStringAsync())[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(new Uri($"{Mall}/export?format=exe", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_secretary_may_not_export() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("secretary.wujiangkou1")).GetAsync(new Uri($"{Mall}/export?format=csv", UriKind.Relative))).StatusCode);

    [Fact]
    public async Task A_secretary_finds_the_claims_of_the_branch_by_state()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "在等审批" }).ToPick().AskedForBy("secretary.wujiangkou1"));
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "正在实施" }).Started());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "别人的" }).LedBy("secretary.wujiangkou2").Claimed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "想给我们" }).LedBy("secretary.guangan1").OfferedTo("secretary.wujiangkou1"));

        var page = await (await portal.SignInAsync("secretary.wujiangkou1")).OpenAsync("/growth-camp/my-claims");

        Assert.Equal(["等您答复的移交", "等党建办审批", "正在办"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("想给我们", page.Says(), StringComparison.Ordinal);
        Assert.DoesNotContain("别人的", page.Says(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("member.wujiangkou1")).OpenAsync("/growth-camp/my-claims")).StatusCode);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string user) => Titles(await (await portal.SignInAsync(user)).OpenAsync(Mall));

    private static List<string> Titles(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".project-card h2").Select(title => title.TextContent)];
}
