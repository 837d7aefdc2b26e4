using Microsoft.Playwright;
using Wangchun.WebTests;
using Wangchun.WebTests.Making;

namespace Wangchun.BrowserTests;

/// <summary>A resident with a telephone and no account, from the public page to a certificate that anybody can check.</summary>
[Collection(InBrowser.Name)]
public sealed class VolunteerJourney(Browser browser)
{
    private const string Phone = "13800001111";

    [SkippableFact]
    public async Task A_resident_signs_up_comes_and_gets_a_certificate()
    {
        Browser.SkipWithoutChromium();
        await using var portal = new Portal(kestrel: true);
        var id = await portal.MakeActivityAsync();
        var number = await portal.NumberOfActivityAsync(id);
        var resident = await browser.OpenAsync(portal, width: 390);

        await resident.GotoAsync($"/events/{number}");
        var left = await SignUpAsync(resident);
        await WithdrawAsync(resident, left);
        await resident.GotoAsync($"/events/{number}");
        await SignUpAsync(resident);
        await portal.WaitForSaturdayAsync(12);
        var code = await CertifyAsync(await browser.OpenAsync(portal, "community.wujiangkou"), id);

        await resident.GotoAsync("/certificates");
        await resident.Fill("验证码", code);
        await resident.Press("验证");
        await Assertions.Expect(resident.Locator("#result")).ToContainTextAsync("真实有效");
        await Assertions.Expect(resident.Locator("#result")).ToContainTextAsync("1.5 小时");
    }

    private static async Task<string> SignUpAsync(IPage page)
    {
        await page.Click("我要报名");
        await page.Fill("姓名", "李秀英");
        await page.Fill("手机号", Phone);
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Press("提交报名");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已报上");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        return (await page.Locator("#code").InnerTextAsync()).Trim();
    }

    private static async Task WithdrawAsync(IPage page, string code)
    {
        await page.Click("查报名、退出");
        await page.Fill("报名码", code);
        await page.Fill("手机号", Phone);
        await page.Choose("退出报名");
        await page.Press("提交");
        await page.Hear("已退出，名额会让给候补的人。");
    }

    /// <summary>Gives the code that stands on the paper.</summary>
    private static async Task<string> CertifyAsync(IPage page, int id)
    {
        await page.GotoAsync($"/activities/{id}");
        await page.Click("登记到场和时长");
        await page.GetByLabel("李秀英的结果").SelectOptionAsync("Completed");
        await page.Fill("李秀英的时长", "1.5");
        await page.Press("保存结果");
        await page.Press("办结活动");
        await page.Hear("活动已办结归档。");
        await page.GotoAsync("/activities/certificates");
        await page.Press("开证明 李秀英");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("article.paper")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("article.paper")).ToContainTextAsync("累计服务 1.5 小时");
        await Assertions.Expect(page.Locator("details.no-print")).ToBeHiddenAsync();
        var words = await page.Locator(".paper__foot").InnerTextAsync();
        return words.Split('：')[1].Split('\n')[0].Trim();
    }
}
