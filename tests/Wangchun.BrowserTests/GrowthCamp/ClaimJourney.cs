using Microsoft.Playwright;
using Wangchun.WebTests;
using Wangchun.WebTests.Making;

namespace Wangchun.BrowserTests.GrowthCamp;

[Collection(InBrowser.Name)]
public sealed class ClaimJourney(Browser browser)
{
    [SkippableFact]
    public async Task A_secretary_claims_a_project_with_the_keyboard_alone()
    {
        Browser.SkipWithoutChromium();
        await using var portal = new Portal(kestrel: true);
        var id = await portal.MakeProjectAsync(p => p.Listed());
        var page = await browser.OpenAsync(portal, "secretary.wujiangkou1");

        await page.GotoAsync($"/growth-camp/projects/{id}/claim");
        await page.GetByLabel("实施计划").FocusAsync();
        await page.Keyboard.TypeAsync("本月内完成");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("认领成功");
    }

    [SkippableFact]
    public async Task Everything_works_without_script()
    {
        Browser.SkipWithoutChromium();
        await using var portal = new Portal(kestrel: true);
        var id = await portal.MakeProjectAsync(p => p.Listed());
        var page = await browser.OpenAsync(portal, "secretary.wujiangkou2", script: false, width: 390);

        await page.GotoAsync($"/growth-camp/projects/{id}/claim");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认认领" }).ClickAsync();
        await Assertions.Expect(page.GetByText("请填写实施计划。").First).ToBeVisibleAsync();
        await page.GetByLabel("实施计划").FillAsync("下周开工");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认认领" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("认领成功");
    }
}
