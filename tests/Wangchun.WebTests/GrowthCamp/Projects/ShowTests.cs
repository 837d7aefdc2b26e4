using System.Net;
using AngleSharp.Dom;
using Wangchun.Data.Audit;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Projects;

public sealed class ShowTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("party.office", new[] { "取消项目" })]
    [InlineData("secretary.wujiangkou1", new[] { "认领" })]
    [InlineData("member.wujiangkou1", new string[0])]
    [InlineData("community.wujiangkou", new string[0])]
    [InlineData("leader", new string[0])]
    public async Task An_open_project_offers_each_what_they_may_do(string user, string[] acts)
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());

        Assert.Equal(acts, (await OpenAsync(user, id)).Buttons());
    }

    [Fact]
    public async Task Who_leads_starts_adds_gives_back_and_others_do_not()
    {
        var id = await portal.MakeProjectAsync(p => p.WithTask());

        var buttons = (await OpenAsync("secretary.wujiangkou1", id)).Buttons().ToList();

        Assert.Contains("开始实施", buttons);
        Assert.Contains("退还认领", buttons);
        Assert.DoesNotContain("收回认领", buttons);
        Assert.Contains("收回认领", (await OpenAsync("party.office", id)).Buttons());
        Assert.Empty((await OpenAsync("community.wujiangkou", id)).Buttons());
    }

    [Fact]
    public async Task The_first_three_acts_are_buttons_and_the_rest_is_behind_more()
    {
        var id = await portal.MakeProjectAsync(p => p.Started());

        var page = await OpenAsync("secretary.wujiangkou1", id);

        Assert.Equal(3, page.QuerySelectorAll(".dossier__head .wc-head__act > .btn").Length);
        Assert.Contains("移交牵头", page.QuerySelectorAll(".dossier__head .wc-fold__sheet a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task A_member_of_the_branch_takes_tasks_and_the_office_confirms_what_the_secretary_did()
    {
        var taken = await portal.MakeProjectAsync(p => p.Started());
        var handedIn = await portal.MakeProjectAsync(p => p.DoneBy("secretary.wujiangkou1").TaskHandedIn());

        Assert.Contains("领取任务", TaskActs(await OpenAsync("member.wujiangkou1", taken)));
        Assert.DoesNotContain("确认任务", TaskActs(await OpenAsync("secretary.wujiangkou1", handedIn)));
        Assert.Contains("确认任务", TaskActs(await OpenAsync("party.office", handedIn)));
    }

    [Fact]
    public async Task Nobody_accepts_twice_or_for_the_own_branch()
    {
        var id = await portal.MakeProjectAsync(p => p.HandedIn());
        var half = await portal.MakeProjectAsync(p => p.AcceptedByCommunity());

        Assert.Contains("社区验收", (await OpenAsync("community.wujiangkou", id)).Buttons());
        Assert.DoesNotContain("社区验收", (await OpenAsync("community.wujiangkou", half)).Buttons());
        Assert.Contains("党建办验收", (await OpenAsync("party.office", half)).Buttons());
        Assert.DoesNotContain("验收", string.Concat((await OpenAsync("secretary.wujiangkou1", id)).Buttons()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_the_story_newest_first_with_the_next_step_on_top_and_the_whole_of_it_when_asked()
    {
        var id = await portal.MakeProjectAsync(p => p.Completed());

        var page = await OpenAsync("party.office2", id);

        var story = Story(page);
        Assert.Equal(["下一步：公开结果", "提请公开", "验收通过"], story[..3]);
        Assert.Equal(8, story.Count);
        Assert.Equal("登记", Story(await (await portal.SignInAsync("party.office2")).OpenAsync(page.QuerySelector("#history a.end")!.GetAttribute("href")!.Replace("?", $"/growth-camp/projects/{id}?", StringComparison.Ordinal)))[^1]);
        Assert.Contains("三号楼楼道照明", page.Says(), StringComparison.Ordinal);
        Assert.Equal("公开", page.QuerySelector(".wc-steps [aria-current] > span:last-child")!.FirstChild!.TextContent);
        Assert.Contains("公开结果", page.Buttons());
    }

    [Fact]
    public async Task Requests_of_other_branches_are_for_the_office()
    {
        var id = await portal.MakeProjectAsync(p => p.ToPick().AskedForBy("secretary.wujiangkou1").AskedForBy("secretary.guangan1"));

        Assert.Equal(2, (await OpenAsync("party.office", id)).QuerySelectorAll("#claims li").Length);
        Assert.Single((await OpenAsync("secretary.guangan1", id)).QuerySelectorAll("#claims li"));
        Assert.Null((await OpenAsync("secretary.wujiangkou2", id)).QuerySelector("#claims"));
    }

    [Fact]
    public async Task A_foreign_project_is_answered_like_one_that_does_not_exist_and_the_try_is_written_down()
    {
        var foreign = await portal.MakeProjectAsync(p => p.WrittenBy("community.guangan").Submitted(), "广安社区");
        var worker = await portal.SignInAsync("community.wujiangkou");

        var answer = await worker.OpenAsync($"/growth-camp/projects/{foreign}");
        var absent = await worker.OpenAsync("/growth-camp/projects/999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        Assert.Equal(absent.Title, answer.Title);
        Assert.Equal(
            [$"GET /growth-camp/projects/{foreign}", "GET /growth-camp/projects/999999"],
            await portal.AskAsync(db => db.AuditEntries.Where(entry => entry.Action == AuditAction.Denied && entry.PersonName == "陈雅琴").OrderBy(entry => entry.Seq).Select(entry => entry.SubjectId).ToListAsync()));
    }

    [Theory, InlineData("admin"), InlineData("auditor")]
    public async Task Who_has_no_business_here_is_turned_away(string user)
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());

        Assert.Equal(HttpStatusCode.Forbidden, (await OpenAsync(user, id)).StatusCode);
    }

    [Fact]
    public async Task What_a_resident_said_is_read_once_by_the_office_or_the_community()
    {
        var id = await portal.MakeProjectAsync(p => p.Published());
        await portal.DoAsync(async db =>
        {
            db.Add(new ResidentFeedback(await db.Projects.Include(p => p.Dossier).SingleAsync(p => p.Id == id), FeedbackAnswer.No, "三楼还是黑的", portal.Today));
            await db.SaveChangesAsync();
        });
        var worker = await portal.SignInAsync("community.wujiangkou");

        var before = await worker.OpenAsync($"/growth-camp/projects/{id}");
        var after = await worker.SubmitAsync(before, "/reading");

        Assert.Contains("三楼还是黑的", before.Says(), StringComparison.Ordinal);
        Assert.Contains("已标为已读", after.Says(), StringComparison.Ordinal);
        Assert.True(await portal.AskAsync(db => db.ResidentFeedback.Where(said => said.ProjectId == id).Select(said => said.IsRead).SingleAsync()));
        Assert.DoesNotContain("标为已读", (await OpenAsync("secretary.wujiangkou1", id)).QuerySelector("#feedback")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_english_too()
    {
        var id = await portal.MakeProjectAsync(p => p.With(sheet => sheet with { TitleEn = "Light on the stairs" }).Started());
        var office = await portal.SignInAsync("party.office");
        await office.OpenAsync("/menu?culture=en");

        var page = await office.OpenAsync($"/growth-camp/projects/{id}");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Light on the stairs", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Cancel project", page.Buttons());
        Assert.Equal("Next: Hand in", page.QuerySelector(".wc-tl h3")!.TextContent);
    }

    private async Task<IDocument> OpenAsync(string user, int id) => await (await portal.SignInAsync(user)).OpenAsync($"/growth-camp/projects/{id}");

    private static List<string> Story(IDocument page) => [.. page.QuerySelectorAll(".wc-tl h3").Select(line => line.TextContent)];

    private static IEnumerable<string> TaskActs(IDocument page) => page.QuerySelectorAll("#tasks .btn").Select(button => button.TextContent.Trim().Split(' ')[0]);
}
