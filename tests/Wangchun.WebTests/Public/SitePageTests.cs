using Wangchun.Web.Features.Public;

namespace Wangchun.WebTests.Public;

public sealed class SitePageTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_contact_page_says_where_to_call_and_how_to_complain()
    {
        await using var own = new Portal(kestrel: false, new Dictionary<string, string?> { ["Portal:Site:Phone"] = "0574-00000000", ["Portal:Site:Address"] = "望春路 1 号" });

        var page = await own.ReadAsync("/contact");

        Assert.NotNull(page.QuerySelector("a[href='tel:12345']"));
        Assert.NotNull(page.QuerySelector("a[href='tel:0574-00000000']"));
        Assert.Contains("望春路 1 号", page.Words);
        Assert.NotNull(page.QuerySelector("#complain"));
    }

    [Fact]
    public async Task Large_type_reduces_the_front_page_to_big_doors()
    {
        var page = await portal.Reader(mode: "elder").OpenAsync("/");

        Assert.Equal(["看我的社区", "最近办好的事", "我要反映问题", "打电话问街道"], page.QuerySelectorAll(".elder-doors a").Select(door => door.TextContent.Trim()));
        Assert.Empty((await portal.ReadAsync("/")).QuerySelectorAll(".elder-doors"));
    }

    [Fact]
    public async Task Every_link_of_the_site_map_opens()
    {
        var links = (await portal.ReadAsync("/sitemap")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();

        Assert.True(links.Count > 30);
        foreach (var link in links) Assert.Equal(200, (int)(await portal.ReadAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Robots_are_kept_out_of_forms_and_of_the_staff_pages()
    {
        var rules = await portal.Stranger().GetStringAsync(new Uri("/robots.txt", UriKind.Relative));

        Assert.StartsWith("User-agent: *\n", rules);
        Assert.Contains("Disallow: /account/\n", rules);
        Assert.Contains("Disallow: /projects/*/feedback\n", rules);
    }

    [Fact]
    public async Task An_english_reader_meets_no_chinese_sentence_of_ours()
    {
        var reader = portal.Reader("en");

        foreach (var path in PublicPages.Fixed)
        {
            var page = await reader.OpenAsync(path);
            foreach (var marked in page.QuerySelectorAll("[lang=zh-CN], [aria-hidden=true]").ToList()) marked.Remove();
            Assert.True(!page.Words.Any(character => character is >= '\u4e00' and <= '\u9fff'), $"{path}: {string.Concat(page.Words.Where(c => c is >= '\u4e00' and <= '\u9fff'))}");
        }
    }

    [Theory]
    [InlineData(new[] { 7, 9, 6 }, "22")]
    [InlineData(new[] { 7, 2, 6 }, "13+")]
    [InlineData(new[] { 3, 1, 0 }, "<5")]
    [InlineData(new[] { 4, 1, 0 }, "5+")]
    [InlineData(new[] { 8, 0, 0 }, "8")]
    public void A_sum_gives_no_hidden_cell_away(int[] cells, string shown) => Assert.Equal(shown, SmallCell.Sum(cells));
}
