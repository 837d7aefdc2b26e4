using Microsoft.Playwright;
using Wangchun.WebTests;
using Wangchun.WebTests.Files;

namespace Wangchun.BrowserTests;

/// <summary>What the scripts add to pages that work without them.</summary>
[Collection(InBrowser.Name)]
public sealed class Comforts(Browser browser) : IAsyncLifetime
{
    private const string Form = "/growth-camp/projects/new";

    private Portal portal = null!;

    public Task InitializeAsync()
    {
        Browser.SkipWithoutChromium();
        portal = new Portal(kestrel: true, new Dictionary<string, string?> { ["environment"] = "Development" });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_half_written_form_outlives_the_session()
    {
        var page = await browser.OpenAsync(portal, "community.wujiangkou");
        await page.Clock.InstallAsync();
        await page.GotoAsync(Form);
        await page.Fill("需求名称", "南门围墙修复");
        await page.RunAndWaitForResponseAsync(() => page.Clock.RunForAsync(21_000), answer => answer.Url.EndsWith("/drafts", StringComparison.Ordinal) && answer.Status == 204);
        await Assertions.Expect(page.GetByText("已自动保存")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.Press("存草稿");
        await Browser.SignInAsync(page, "community.wujiangkou");
        await page.WaitForURLAsync($"**{Form}");
        await page.Click("恢复草稿");

        await Assertions.Expect(page.GetByLabel("需求名称")).ToHaveValueAsync("南门围墙修复");
    }

    [SkippableFact]
    public async Task A_photo_is_shown_before_it_is_sent()
    {
        var page = await browser.OpenAsync(portal, "community.wujiangkou");
        await page.GotoAsync(Form);
        await page.Attach("办理前照片", "围墙.png", Pictures.Png(80, 40));

        var preview = page.GetByAltText("围墙.png");
        await Assertions.Expect(preview).ToBeVisibleAsync();
        await preview.EvaluateAsync("image => image.decode()");
        Assert.Equal(80, await preview.EvaluateAsync<int>("image => image.naturalWidth"));
    }

    [SkippableFact]
    public async Task Leaving_a_changed_form_is_asked_about_but_sending_it_is_not()
    {
        var page = await browser.OpenAsync(portal, "community.wujiangkou");
        var asked = new TaskCompletionSource<string>();
        page.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(Form);
        await page.GetByLabel("需求名称").ClickAsync();
        await page.Keyboard.TypeAsync("围墙");
        await page.EvaluateAsync("setTimeout(() => { location.href = '/desk'; })");
        Assert.Equal(DialogType.BeforeUnload, await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.EndsWith(Form, page.Url, StringComparison.Ordinal);

        // Asked again it would be dismissed again, and the answer would never come.
        await page.Press("存草稿");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_sort_order_is_applied_once_when_it_is_chosen()
    {
        var page = await browser.OpenAsync(portal, "party.office");
        await page.GotoAsync("/growth-camp/projects");
        var journeys = 0;
        page.Request += (_, request) => journeys += request.IsNavigationRequest ? 1 : 0;
        await page.GetByLabel("排序").SelectOptionAsync("Newest");
        await page.WaitForURLAsync("**sort=Newest**");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal(1, journeys);
    }

    [SkippableFact]
    public async Task A_dialog_keeps_the_focus_and_gives_it_back()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/styleguide");
        var link = page.Locator("a[href$='#sg-return']").First;
        var focus = page.Locator("#sg-return :focus");
        await link.ClickAsync();
        await Assertions.Expect(focus).ToHaveCountAsync(1);

        for (var presses = 0; presses < 8; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(focus).ToHaveCountAsync(1);
        }

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#sg-return")).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
    }
}
