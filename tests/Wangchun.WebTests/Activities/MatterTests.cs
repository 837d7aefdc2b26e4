using System.Net;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.WebTests.Making;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Activities;

/// <summary>A project and its activities point at each other, for whoever may read both.</summary>
public sealed class MatterTests : IDisposable
{
    private const string Working = "/growth-camp/projects";

    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_working_page_lists_what_is_coming_first_and_then_what_was_held_last()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var matter = await MatterAsync(project);
        foreach (var (title, hour) in new[] { ("上午场", 9), ("中午场", 12), ("下午场", 15), ("晚上场", 18) }) await MakeAsync(matter, title, hour);
        await portal.WaitForSaturdayAsync(14);

        var page = await (await portal.SignInAsync("secretary.wujiangkou1")).OpenAsync($"{Working}/{project}");

        Assert.Equal(["下午场", "晚上场", "中午场", "上午场"], page.QuerySelectorAll("#activities li a").Select(link => link.TextContent));
        Assert.Contains("待登记结果", page.QuerySelector("#activities")!.TextContent);
    }

    [Fact]
    public async Task Everybody_sees_what_they_could_open_and_drafts_are_their_organisers_own()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var matter = await MatterAsync(project);
        await portal.MakeActivityAsync(sheet => sheet with { Title = "还没发布", MatterId = matter }, published: false);
        await portal.MakeActivityAsync(sheet => sheet with { Title = "别的活动" });

        var own = await (await portal.SignInAsync("community.wujiangkou")).OpenAsync($"{Working}/{project}");
        var members = await (await portal.SignInAsync("member.wujiangkou1")).OpenAsync($"{Working}/{project}");

        Assert.Contains("还没发布", own.Words);
        Assert.DoesNotContain("别的活动", own.Words);
        Assert.DoesNotContain("还没发布", members.Words);
        Assert.Null(members.QuerySelector("#activities"));
    }

    [Fact]
    public async Task An_organiser_is_led_to_a_sheet_that_names_the_project_and_the_activity_leads_back()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var number = await portal.NumberOfAsync(project);
        var browser = await portal.SignInAsync("secretary.wujiangkou1");
        var branch = await portal.AskAsync(db => db.PartyOrganisations.Where(o => o.Name == "五江口社区第一党支部").Select(o => o.Id).SingleAsync());
        var page = await browser.OpenAsync($"{Working}/{project}");
        var sheet = await browser.OpenAsync(page.QuerySelector("#activities .end")!.GetAttribute("href")!);

        var activity = await browser.SubmitAsync(
            sheet, null,
            ("Form.Title", "巡灯"), ("Form.Detail", "走一圈，记下不亮的灯。"), ("Form.Day", "2026-12-05"), ("Form.From", "18:00"), ("Form.To", "19:00"),
            ("Form.Place", "东门"), ("Form.Host", $"branch-{branch}"), ("Form.Capacity", "8"), ("Form.Audience", "Everybody"), ("Form.JoinMode", "Anyone"));

        Assert.Equal(number, sheet.QuerySelector("[name='Form.MatterNumber']")!.GetAttribute("value"));
        Assert.Single(activity.QuerySelectorAll($"a[href='{Working}/{project}']"));
        Assert.Contains("巡灯", (await browser.OpenAsync($"{Working}/{project}")).QuerySelector("#activities")!.TextContent);
    }

    [Fact]
    public async Task A_project_that_one_does_not_see_is_neither_filled_in_nor_taken()
    {
        var number = await portal.MakeNumberedAsync(p => p.Started());
        var community = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "广安社区").Select(c => c.Id).SingleAsync());
        var browser = await portal.SignInAsync("community.guangan");
        var sheet = await browser.OpenAsync($"/activities/new?matter={number}");

        var answer = await browser.SubmitAsync(
            sheet, null,
            ("Form.Title", "巡灯"), ("Form.Detail", "走一圈。"), ("Form.Day", "2026-12-05"), ("Form.From", "18:00"), ("Form.To", "19:00"),
            ("Form.Place", "东门"), ("Form.Host", $"community-{community}"), ("Form.Capacity", "8"), ("Form.Audience", "Everybody"), ("Form.JoinMode", "Anyone"), ("Form.MatterNumber", number));

        Assert.True(string.IsNullOrEmpty(sheet.QuerySelector("[name='Form.MatterNumber']")!.GetAttribute("value")));
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains($"没有编号是“{number}”的事项", answer.Words);
        Assert.Equal(0, await portal.AskAsync(db => db.Activities.CountAsync()));
    }

    [Fact]
    public async Task An_activity_keeps_the_project_that_its_organiser_cannot_see_and_tells_the_number_only()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var community = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "广安社区").Select(c => c.Id).SingleAsync());
        var matter = await MatterAsync(project);
        var id = await portal.MakeActivityAsync(sheet => sheet with { MatterId = matter, CommunityId = community }, "community.guangan");
        var browser = await portal.SignInAsync("community.guangan");

        var page = await browser.SubmitAsync(await browser.OpenAsync($"/activities/{id}/edit"), null, ("Form.Place", "西门"));

        Assert.Contains("活动已修改", page.Words);
        Assert.Contains(await portal.NumberOfAsync(project), page.Words);
        Assert.Empty(page.QuerySelectorAll($"a[href='{Working}/{project}']"));
        Assert.Equal(matter, (await portal.ReadActivityAsync(id)).MatterId);
    }

    [Theory]
    [InlineData("member.wujiangkou1")]
    [InlineData("leader")]
    public async Task Who_holds_no_activities_is_not_asked_to(string user)
    {
        var project = await portal.MakeProjectAsync(p => p.Started());

        var page = await (await portal.SignInAsync(user)).OpenAsync($"{Working}/{project}");

        Assert.Empty(page.QuerySelectorAll("a[href*='/activities/new']"));
    }

    [Fact]
    public async Task The_public_page_counts_people_links_what_is_open_and_names_nobody()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var (matter, number) = (await MatterAsync(project), await portal.NumberOfAsync(project));
        var open = await portal.MakeActivityAsync(sheet => sheet with { Title = "巡灯", MatterId = matter, Capacity = 9 });
        await portal.MakeActivityAsync(sheet => sheet with { Title = "支部自己的会", MatterId = matter, Audience = Audience.MembersOnly });
        await portal.MakeActivityAsync(sheet => sheet with { Title = "还没发布", MatterId = matter }, published: false);
        await portal.JoinAsync(open, "沈国良", "钱月英", "孙永康", "李桂花", "周阿娣", "吴根宝");

        var page = await portal.ReadAsync($"/projects/{number}");
        var there = await portal.ReadAsync(page.QuerySelector("#activities a")!.GetAttribute("href")!);

        Assert.Equal(["巡灯"], page.QuerySelectorAll("#activities h3").Select(title => title.TextContent.Trim()));
        Assert.Contains("6 人报名", page.Words);
        Assert.DoesNotContain("沈国良", page.Source.Text);
        Assert.Contains("巡灯", there.QuerySelector("h1")!.TextContent);
        Assert.Single(there.QuerySelectorAll($"a[href='/projects/{number}']"));
    }

    [Theory]
    [InlineData(Audience.MembersOnly, JoinMode.Anyone)]
    [InlineData(Audience.Everybody, JoinMode.Invitation)]
    public async Task Held_for_some_only_its_title_stays_inside_even_when_it_is_over(Audience audience, JoinMode joinMode)
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var matter = await MatterAsync(project);
        var id = await portal.MakeActivityAsync(sheet => sheet with { Title = "支部自己的会", MatterId = matter, Audience = audience, JoinMode = joinMode });
        await SettleAsync(id);

        var page = await portal.ReadAsync($"/projects/{await portal.NumberOfAsync(project)}");
        var own = await (await portal.SignInAsync("community.wujiangkou")).OpenAsync($"{Working}/{project}");

        Assert.DoesNotContain("支部自己的会", page.Source.Text);
        Assert.Contains("支部自己的会", own.Words);
    }

    [Fact]
    public async Task Few_people_are_not_counted_out_afterwards()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        await SettleAsync(await portal.MakeActivityAsync(await ForAsync(project)));

        var page = await portal.ReadAsync($"/projects/{await portal.NumberOfAsync(project)}");

        Assert.Contains("<5 人参加", page.Words);
    }

    [Fact]
    public async Task No_more_than_twenty_are_listed()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var matter = await MatterAsync(project);
        for (var n = 0; n < 22; n++) await MakeAsync(matter, $"第 {n} 场", 9);

        var page = await portal.ReadAsync($"/projects/{await portal.NumberOfAsync(project)}");

        Assert.Equal(20, page.QuerySelectorAll("#activities [data-activity]").Length);
    }

    [Fact]
    public async Task A_page_of_a_project_without_any_has_no_such_list()
    {
        var page = await portal.ReadAsync($"/projects/{await portal.MakeNumberedAsync(p => p.Started())}");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Null(page.QuerySelector("#activities"));
    }

    private Task<int> MatterAsync(int project) => portal.AskAsync(db => db.Projects.Where(p => p.Id == project).Select(p => p.DossierId).SingleAsync());

    private Task<int> MakeAsync(int matter, string title, int hour) => portal.MakeActivityAsync(sheet => sheet with
    {
        Title = title, MatterId = matter, StartsAt = ActivityMaking.Saturday(hour), EndsAt = ActivityMaking.Saturday(hour + 1),
    });

    private async Task<Func<ActivitySheet, ActivitySheet>> ForAsync(int project)
    {
        var matter = await MatterAsync(project);
        return sheet => sheet with { MatterId = matter };
    }

    private Task SettleAsync(int id) => portal.ChangeActivityAsync(id, (activity, _) =>
    {
        activity.Start(Act.ByClock(activity.StartsAt, ChinaTime.Today(activity.StartsAt)));
        activity.End(ActivityMaking.Terms, Act.ByClock(activity.EndsAt, ChinaTime.Today(activity.EndsAt)));
        activity.Settle(Act.ByClock(activity.EndsAt, ChinaTime.Today(activity.EndsAt)));
        return Task.CompletedTask;
    });
}
