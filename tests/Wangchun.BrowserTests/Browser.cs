using Microsoft.Playwright;
using Wangchun.WebTests;

namespace Wangchun.BrowserTests;

/// <summary>One Chromium for all tests. Without one the tests are skipped, unless WANGCHUN_ALL_TESTS asks for all of them.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    private static string? Executable { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    public static void SkipWithoutChromium()
    {
        const string Missing = "There is no Chromium here. Install it, or name it in CHROMIUM.";
        Assert.True(Executable is null || File.Exists(Executable), $"CHROMIUM names {Executable}, and there is no such file.");
        Assert.False(Executable is null && Environment.GetEnvironmentVariable("WANGCHUN_ALL_TESTS") is not null, Missing);
        Skip.If(Executable is null, Missing);
    }

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable)) return;

        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A fresh browser window on this portal, in which <paramref name="user"/> has signed in.</summary>
    public async Task<IPage> OpenAsync(Portal portal, string? user = null, bool script = true, int width = 1440)
    {
        var window = await chromium!.NewContextAsync(new()
        {
            BaseURL = portal.ClientOptions.BaseAddress.ToString(),
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        if (user is not null) await window.APIRequest.GetAsync($"{TestSignIn.Path}?user={user}");
        return await window.NewPageAsync();
    }

    /// <summary>Through the form, as people do; a page that asked for it comes back afterwards.</summary>
    public static async Task SignInAsync(IPage page, string user)
    {
        await page.GetByLabel("账号").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(Portal.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Browser>
{
    public const string Name = "In a browser";
}
