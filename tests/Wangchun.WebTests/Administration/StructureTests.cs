using System.Net;

namespace Wangchun.WebTests.Administration;

public sealed class StructureTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_community_and_its_grid_cells_are_added_renamed_and_closed()
    {
        var admin = await portal.SignInAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync("/admin/communities/new"), "/new", ("Name", "河畔社区"), ("NameEn", "Hepan"), ("StatCode", "330203008099"));
        var path = new Uri(page.Url).AbsolutePath;
        page = await admin.SubmitAsync(page, "/cells/new", ("Name", "第 1 网格"));
        var twice = await admin.SubmitAsync(await admin.OpenAsync(path), "/cells/new", ("Name", "第 1 网格"));
        var closed = await admin.SubmitAsync(await admin.OpenAsync(path), $"{path}/close");

        Assert.Contains("第 1 网格", page.QuerySelector(".wc-cell input")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Contains("已经有“第 1 网格”", twice.Problem(), StringComparison.Ordinal);
        Assert.Equal("社区已停用。", closed.Flash());
        Assert.False(await portal.AskAsync(db => db.Communities.Where(c => c.Name == "河畔社区").Select(c => c.IsActive).SingleAsync()));
    }

    [Theory, InlineData("五江口社区", "", "已经有“五江口社区”"), InlineData("新社区", "330203008029", "已经用过"), InlineData("新社区", "33020300802", "12 位数字")]
    public async Task Names_and_codes_are_used_once_and_well_formed(string name, string code, string sentence)
    {
        var admin = await portal.SignInAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync("/admin/communities/new"), "/new", ("Name", name), ("NameEn", "Anything"), ("StatCode", code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains(sentence, page.Problem(), StringComparison.Ordinal);
        Assert.Equal(name, page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_community_with_people_in_post_stays_open()
    {
        var admin = await portal.SignInAsync("admin");
        var id = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync());

        var page = await admin.SubmitAsync(await admin.OpenAsync($"/admin/communities/{id}"), $"/communities/{id}/close");

        Assert.Contains("在任岗位", page.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_party_tree_shows_branches_that_are_too_small()
    {
        var page = await (await portal.SignInAsync("admin")).OpenAsync("/admin/branches");

        var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("五江口社区第一党支部", StringComparison.Ordinal));
        Assert.Contains("不到 3 名党员", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("td.wc-depth-2"));
    }

    [Fact]
    public async Task A_branch_is_added_renamed_and_closed_while_nobody_is_in_it()
    {
        var admin = await portal.SignInAsync("admin");
        var parent = await portal.BranchAsync("五江口社区党委");

        var page = await admin.SubmitAsync(await admin.OpenAsync("/admin/branches/new"), "/new", ("Form.ParentId", $"{parent}"), ("Form.Name", "五江口社区第九党支部"), ("Form.NameEn", "Wujiangkou No. 9 Branch"));
        var id = new Uri(page.Url).Segments[^1];
        var renamed = await admin.SubmitAsync(page, $"/branches/{id}", ("Form.Name", "五江口社区楼宇党支部"));
        var closed = await admin.SubmitAsync(await admin.OpenAsync($"/admin/branches/{id}"), "/close");
        var full = await admin.SubmitAsync(await admin.OpenAsync($"/admin/branches/{await portal.BranchAsync("五江口社区第一党支部")}"), "/close");

        Assert.Equal("党支部已新增。", page.Flash());
        Assert.Equal("五江口社区楼宇党支部", renamed.QuerySelector("h1")!.TextContent);
        Assert.Equal("党支部已停用。", closed.Flash());
        Assert.Contains("2 名党员", full.Problem(), StringComparison.Ordinal);
    }
}
