using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

public sealed class ProjectPageTests(Portal portal) : IClassFixture<Portal>
{
    private const string Result = "十二盏灯全部换好。";

    [Fact]
    public async Task A_result_is_not_told_before_it_is_public()
    {
        var number = await portal.MakeNumberedAsync(p => p.Completed());

        var page = await portal.ReadAsync($"/projects/{number}");

        Assert.Contains("结果待公开", page.Words);
        Assert.DoesNotContain(Result, page.Words);
        Assert.DoesNotContain("三号楼楼道照明", page.Words);
        Assert.Empty(page.QuerySelectorAll("a[href$='/feedback']"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Stranger().GetAsync(new Uri($"/projects/{number}/feedback", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_public_result_tells_what_was_solved_where_and_by_whom()
    {
        var number = await portal.MakeNumberedAsync(p => p.WithPhoto(AttachmentUse.Before).HelpedBy("secretary.wujiangkou2").Published());

        var page = await portal.ReadAsync($"/projects/{number}");

        Assert.Contains(Result, page.Words);
        Assert.Contains("三号楼楼道照明", page.Words);
        Assert.Contains("五江口社区第一党支部", page.Words);
        Assert.Contains("五江口社区第二党支部", page.Words);
        Assert.Equal(2, page.QuerySelectorAll(".wc-pair img").Length);
        Assert.Equal(4, page.QuerySelectorAll(".criteria .wc-badge").Length);
        Assert.Equal(6, page.QuerySelectorAll(".wc-steps li[data-s=done]").Length);
        Assert.NotEmpty(page.QuerySelectorAll($"a[href='/projects/{number}/feedback']"));
    }

    [Fact]
    public async Task A_withdrawn_result_is_hidden_again_and_the_page_says_why()
    {
        var number = await portal.MakeNumberedAsync(p => p.Published().Then(project => project.WithdrawResult("照片拍到了门牌号", p.Office)));

        var page = await portal.ReadAsync($"/projects/{number}");

        Assert.Contains("照片拍到了门牌号", page.Words);
        Assert.DoesNotContain(Result, page.Words);
        Assert.Empty(page.QuerySelectorAll(".wc-pair"));
    }

    [Fact]
    public async Task A_reopened_project_shows_that_it_was_reopened()
    {
        var number = await portal.MakeNumberedAsync(p =>
            p.Published().Then(project => project.Reopen("三楼的灯又坏了", portal.Today.AddDays(30), portal.Terms(), p.Office)));

        var page = await portal.ReadAsync($"/projects/{number}");

        Assert.Contains("重新打开过 1 次", page.Words);
        Assert.Contains("重新打开", page.QuerySelector(".wc-tl")!.TextContent);
        Assert.DoesNotContain(Result, page.Words);
    }

    [Fact]
    public async Task Progress_reports_come_with_the_result()
    {
        Action<ProjectMaker> told = p => p.Started().Then(project => project.Report("灯具已经到货", "自费买的", 40, [], p.Secretary));
        var going = await portal.MakeNumberedAsync(p => told(p));
        var published = await portal.MakeNumberedAsync(p =>
        {
            told(p);
            p.Published();
        });

        Assert.DoesNotContain("灯具已经到货", (await portal.ReadAsync($"/projects/{going}")).Words);
        Assert.Contains("灯具已经到货", (await portal.ReadAsync($"/projects/{published}")).Words);
        Assert.DoesNotContain("自费买的", (await portal.ReadAsync($"/projects/{published}")).Words);
    }

    [Fact]
    public async Task Fewer_than_five_people_are_not_counted_out_loud()
    {
        var number = await portal.MakeNumberedAsync(p => p.Published());

        Assert.Contains("<5 位党员", (await portal.ReadAsync($"/projects/{number}")).Words);
    }

    [Fact]
    public async Task An_english_reader_gets_english_names_and_is_told_what_is_chinese()
    {
        var number = await portal.MakeNumberedAsync(p => p.With(s => s with { TitleEn = "Lights in the stairwell" }).Claimed());

        var page = await portal.Reader("en").OpenAsync($"/projects/{number}");

        Assert.Equal("Lights in the stairwell", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Wujiangkou No. 1 Branch", page.QuerySelector(".wc-tl")!.TextContent);
        Assert.Equal("zh-CN", page.QuerySelector(".goal")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/projects/HQ-1999-001")]
    [InlineData("/projects/HQ-1999-001/feedback")]
    [InlineData("/projects/..%2f..%2fetc")]
    public async Task What_was_never_listed_is_not_there(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Stranger().GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    [Fact]
    public async Task A_kept_page_is_drawn_anew_once_the_result_is_public()
    {
        var id = await portal.MakeProjectAsync(p => p.Completed());
        var path = $"/projects/{await portal.NumberOfAsync(id)}";
        var stranger = portal.Stranger();
        Assert.DoesNotContain(Result, (await stranger.OpenAsync(path)).Words);

        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.PortalDb>();
            var publisher = (await Cast.CallAsync(db)).Act("party.office2", portal.Now);
            await scope.ServiceProvider.GetRequiredService<Commits>().DoAsync(
                null,
                () => db.Projects.Include(p => p.Dossier).SingleOrDefaultAsync(p => p.Id == id),
                project =>
                {
                    project!.PublishResult(publisher);
                    return Task.CompletedTask;
                },
                _ => new Answer(path, null),
                CancellationToken.None);
        }

        Assert.Contains(Result, (await stranger.OpenAsync(path)).Words);
    }

    [Fact]
    public async Task A_page_is_kept_for_strangers_and_drawn_for_whoever_is_signed_in()
    {
        var number = await portal.MakeNumberedAsync(p => p.Listed());
        var first = await portal.Stranger().GetAsync(new Uri($"/projects/{number}", UriKind.Relative));
        var second = await portal.Stranger().GetAsync(new Uri($"/projects/{number}", UriKind.Relative));
        var mine = await (await portal.SignInAsync("party.office")).GetAsync(new Uri($"/projects/{number}", UriKind.Relative));

        Assert.False(first.Headers.Contains("Age"));
        Assert.True(second.Headers.Contains("Age"));
        Assert.False(mine.Headers.Contains("Age"));
        Assert.True(mine.Headers.CacheControl!.NoStore);
        Assert.Contains("我的今天", await mine.Content.ReadAsStringAsync());
    }
}
