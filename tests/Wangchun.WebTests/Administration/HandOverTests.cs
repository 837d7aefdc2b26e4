using System.Net;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Administration;

public sealed class HandOverTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Who_still_writes_a_draft_cannot_leave_until_it_is_handed_over()
    {
        var draft = await portal.MakeProjectAsync();
        var admin = await portal.SignInAsync("admin");
        var (worker, office) = (await portal.PersonAsync("community.wujiangkou"), await portal.PersonAsync("party.office"));

        var refused = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{worker}"), "/deactivate");
        var list = await admin.OpenAsync($"/admin/people/{worker}/hand-over");
        var moved = await admin.SubmitAsync(list, "/hand-over", ("Form.SuccessorId", $"{office}"));
        var gone = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{worker}"), "/deactivate");

        Assert.Contains("手上还有 1 件没办完的事", refused.Problem(), StringComparison.Ordinal);
        Assert.Contains("项目草稿", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已全部移交。", moved.Flash());
        Assert.Equal(office, await portal.AskAsync(db => db.Projects.Where(p => p.Id == draft).Select(p => p.AuthorId).SingleAsync()));
        Assert.Contains("已停用", gone.Flash(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_goes_to_another_member_of_the_branch_and_to_nobody_else()
    {
        var project = await portal.MakeProjectAsync(p => p.WithTask().TaskTaken());
        var admin = await portal.SignInAsync("admin");
        var (member, stranger, secretary) = (await portal.PersonAsync("member.wujiangkou1"), await portal.PersonAsync("member.guangan1"), await portal.PersonAsync("secretary.wujiangkou1"));
        var post = await portal.PostAsync("member.wujiangkou1");

        var held = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}"), $"/posts/{post}/end");
        var foreign = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}/hand-over"), "/hand-over", ("Form.SuccessorId", $"{stranger}"));
        var moved = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}/hand-over"), "/hand-over", ("Form.SuccessorId", $"{secretary}"));

        Assert.Contains("请先移交", held.Problem(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.StatusCode);
        Assert.Contains("牵头支部和协办支部", foreign.Problem(), StringComparison.Ordinal);
        Assert.Equal("已全部移交。", moved.Flash());
        Assert.Equal(secretary, await portal.AskAsync(db => db.ProjectTasks.Where(t => t.ProjectId == project).Select(t => t.Doer!.PersonId).SingleAsync()));
        Assert.Equal((0, 1), (await OpenTasksAsync(member), await OpenTasksAsync(secretary)));
    }

    [Fact]
    public async Task The_only_secretary_of_a_branch_with_claimed_projects_needs_a_successor_first()
    {
        await portal.MakeProjectAsync(p => p.Claimed());
        var admin = await portal.SignInAsync("admin");
        var (secretary, member, branch) = (await portal.PersonAsync("secretary.wujiangkou1"), await portal.PersonAsync("member.wujiangkou1"), await portal.BranchAsync("五江口社区第一党支部"));
        var post = await portal.PostAsync("secretary.wujiangkou1");

        var alone = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{secretary}"), $"/posts/{post}/end");
        var list = await admin.OpenAsync($"/admin/people/{secretary}/hand-over");
        await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}/posts/new"), "/posts/new", ("Form.Role", "BranchSecretary"), ("Form.BranchId", $"{branch}"));
        var followed = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{secretary}"), $"/posts/{post}/end");

        Assert.Contains("请先移交", alone.Problem(), StringComparison.Ordinal);
        Assert.Contains("请先任命另一位书记", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector("form[action$='/hand-over']"));
        Assert.Equal("岗位已结束。", followed.Flash());
    }

    [Fact]
    public async Task Who_moves_to_another_branch_hands_their_tasks_over_first()
    {
        await portal.MakeProjectAsync(p => p.WithTask().TaskTaken());
        var admin = await portal.SignInAsync("admin");
        var (member, other) = (await portal.PersonAsync("member.wujiangkou1"), await portal.BranchAsync("五江口社区第二党支部"));

        var page = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}/membership"), "/membership", ("Form.BranchId", $"{other}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("请先移交", page.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_open_work_or_post_moves_to_another_branch()
    {
        var admin = await portal.SignInAsync("admin");
        var (member, other) = (await portal.PersonAsync("member.wujiangkou1"), await portal.BranchAsync("五江口社区第二党支部"));
        await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}"), $"/posts/{await portal.PostAsync("member.wujiangkou1")}/end");

        var page = await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{member}/membership"), "/membership", ("Form.BranchId", $"{other}"));

        Assert.Equal("党支部已更新。", page.Flash());
        Assert.Equal([other], await portal.AskAsync(db => db.Memberships.Where(m => m.PersonId == member && m.Until == null).Select(m => m.BranchId).ToListAsync()));
    }

    private Task<int> OpenTasksAsync(int person) => portal.AskAsync(db => db.Memberships.Where(m => m.PersonId == person && m.Until == null).Select(m => m.OpenTasks).SingleAsync());
}
