using Microsoft.Playwright;

namespace Wangchun.BrowserTests;

/// <summary>How these tests use a page: by the words on it, as a person would.</summary>
internal static class Journeys
{
    extension(IPage page)
    {
        public Task Click(string link) => page.Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

        public Task Press(string button) => page.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        public Task Fill(string label, string text) => page.Main.GetByLabel(label).First.FillAsync(text);

        public Task Choose(string label) => page.Main.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

        public Task Attach(string label, string name, byte[] picture) =>
            page.Main.GetByLabel(label).First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = picture });

        public Task Hear(string said) => Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync(said);

        /// <summary>Tab by Tab to whatever bears these words, then Enter.</summary>
        public async Task EnterWithKeys(string words)
        {
            for (var presses = 0; presses < 80; presses++)
            {
                await page.Keyboard.PressAsync("Tab");
                var focused = await page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
                if (focused != words) continue;

                await page.Keyboard.PressAsync("Enter");
                return;
            }

            Assert.Fail($"The keyboard does not reach “{words}” on {page.Url}.");
        }

        private ILocator Main => page.Locator("main");
    }
}
