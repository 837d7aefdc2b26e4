using Microsoft.Playwright;
using Wangchun.WebTests;
using Wangchun.WebTests.Files;

namespace Wangchun.BrowserTests.GrowthCamp;

/// <summary>One project from a resident's need to the page that a resident reads, clicked by the six people whose steps they are.</summary>
[Collection(InBrowser.Name)]
public sealed class WholeWayJourney(Browser browser) : IAsyncLifetime
{
    private const string Title = "三号楼楼道灯修复";

    private Portal portal = null!;
    private string root = null!;

    public Task InitializeAsync()
    {
        Browser.SkipWithoutChromium();
        portal = new Portal(kestrel: true);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_need_becomes_a_result_that_a_stranger_sees()
    {
        await CommunityRaisesIt();
        await OfficeListsIt();
        var secretary = await SecretaryClaimsItWithTheKeyboard();
        await SecretaryPlansIt(secretary);
        await MemberDoesTheTask();
        await SecretaryHandsItIn(secretary);
        await Accept("community.wujiangkou", "社区验收");
        await Accept("party.office", "党建办验收");
        await OfficePublishesIt();

        await StrangerSeesIt();
    }

    private async Task CommunityRaisesIt()
    {
        var page = await browser.OpenAsync(portal, "community.wujiangkou");
        await page.GotoAsync("/growth-camp/projects");
        await page.Click("提交需求");
        await page.Fill("需求名称", Title);
        await page.GetByLabel("哪个社区").SelectOptionAsync("五江口社区");
        await page.Choose("安全隐患");
        await page.Choose("居民诉求");
        await page.Fill("问题和影响", "楼道灯坏了一排，老人晚上上楼看不清。");
        await page.Fill("验收标准", "每层都亮\n开关在一楼");
        await page.Fill("希望什么时候完成", $"{portal.Today.AddDays(60):yyyy-MM-dd}");
        await page.Choose("先到先得");
        await page.Attach("办理前照片", "before.png", Pictures.Png());
        await page.Press("提交需求");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        root = new Uri(page.Url).AbsolutePath;
        await page.Context.CloseAsync();
    }

    private async Task OfficeListsIt()
    {
        var page = await browser.OpenAsync(portal, "party.office");
        await page.GotoAsync("/desk");
        await page.Click(Title);
        await page.Choose("上架到商城");
        await page.Press("确认审核结论");
        await page.Hear("上架");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> SecretaryClaimsItWithTheKeyboard()
    {
        var page = await browser.OpenAsync(portal, "secretary.wujiangkou1");
        await page.GotoAsync(root);
        await page.EnterWithKeys("认领");
        await page.WaitForURLAsync($"**{root}/claim");
        await page.GetByLabel("实施计划").FocusAsync();
        await page.Keyboard.TypeAsync("本周末买灯，下周装好。");
        await page.EnterWithKeys("确认认领");
        await page.Hear("认领成功");
        return page;
    }

    private static async Task SecretaryPlansIt(IPage page)
    {
        await page.Click("安排任务");
        await page.Fill("任务名称", "换灯");
        await page.Press("保存任务");
        await page.Click("开始实施");
        await page.Press("确认开始实施");
        await Assertions.Expect(page.GetByText("实施中").First).ToBeVisibleAsync();
    }

    private async Task MemberDoesTheTask()
    {
        var page = await browser.OpenAsync(portal, "member.wujiangkou1", width: 390);
        await Step("领取", "确认领取");
        await Step("开始", "确认开始");
        await page.GotoAsync("/growth-camp/my-tasks");
        await page.Click("提交");
        await page.Fill("完成情况", "换了十二盏。");
        await page.Attach("照片或材料", "lamp.png", Pictures.Png());
        await page.Press("提交任务");
        await Assertions.Expect(page.GetByText("待确认").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();

        async Task Step(string link, string button)
        {
            await page.GotoAsync("/growth-camp/my-tasks");
            await page.Click(link);
            await page.Press(button);
        }
    }

    private static async Task SecretaryHandsItIn(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.Click("换灯");
        await page.Choose("确认完成");
        await page.Press("提交结论");

        await page.Click("写进展");
        await page.Fill("进展", "灯已买好");
        await page.Attach("照片", "progress.png", Pictures.Png());
        await page.Press("记录进展");

        await page.Click("申请验收");
        await page.Fill("办成了什么", "十二盏楼道灯全部换好。");
        await page.Fill("民生实事", "三号楼楼道照明");
        await page.Attach("办理后照片", "after.png", Pictures.Png());
        await page.Press("申请验收");
        await Assertions.Expect(page.GetByText("待验收").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task Accept(string user, string act)
    {
        var page = await browser.OpenAsync(portal, user);
        await page.GotoAsync(root);
        await page.Click(act);
        await ShowsItsPhotos(page);
        foreach (var passed in await page.GetByLabel("通过", new() { Exact = true }).AllAsync()) await passed.CheckAsync();
        await page.Press("提交验收结论");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task OfficePublishesIt()
    {
        var page = await browser.OpenAsync(portal, "party.office2");
        await page.GotoAsync("/desk");
        await page.Click(Title);
        await ShowsItsPhotos(page);
        await page.Choose("公开结果");
        await page.Press("提交处理");
        await Assertions.Expect(page.GetByText("已公开").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task StrangerSeesIt()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/projects");
        await page.Click(Title);
        await Assertions.Expect(page.GetByText("十二盏楼道灯全部换好。")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".wc-tl")).ToContainTextAsync("公开结果");
        await Assertions.Expect(page.Locator(".wc-tl")).ToContainTextAsync("灯已买好");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("周国良");
        await ShowsItsPhotos(page);
    }

    /// <summary>Before and after, and both pictures arrived.</summary>
    private static async Task ShowsItsPhotos(IPage page)
    {
        var pictures = page.Locator(".wc-pair img");
        await Assertions.Expect(pictures).ToHaveCountAsync(2);
        foreach (var picture in await pictures.AllAsync())
        {
            await picture.ScrollIntoViewIfNeededAsync();
            await picture.EvaluateAsync("image => image.decode()");
        }
    }
}
