using Microsoft.Playwright;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.WebTests;
using Wangchun.WebTests.Making;

namespace Wangchun.BrowserTests.GrowthCamp;

/// <summary>五最四星 as its people see it: a judge scores beside the frozen numbers, a resident objects, a leader confirms, everybody reads the roll.</summary>
[Collection(InBrowser.Name)]
public sealed class AwardsJourney(Browser browser)
{
    [SkippableFact]
    public async Task A_judge_reads_the_evidence_scores_and_only_then_sees_the_others()
    {
        Browser.SkipWithoutChromium();
        await using var portal = new Portal(kestrel: true);
        await portal.MakeProjectAsync(p => p.Completed());
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        var path = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostExemplary)}/scores";
        await ScoreAsync(await browser.OpenAsync(portal, RoundMaking.Judges[0]), path, "55");

        var page = await browser.OpenAsync(portal, RoundMaking.Judges[1], width: 390);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("[data-kind=CompletedProjects]")).ToHaveTextAsync("1");
        await Assertions.Expect(page.Locator("[data-others]")).ToHaveCountAsync(0);
        await ScoreAsync(page, path, "41");

        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("[data-others]")).ToContainTextAsync("55");
    }

    [SkippableFact]
    public async Task A_resident_objects_without_script_and_the_roll_waits_for_the_answer()
    {
        Browser.SkipWithoutChromium();
        await using var portal = new Portal(kestrel: true);
        var round = await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        var resident = await browser.OpenAsync(portal, script: false, width: 390);

        await resident.GotoAsync($"/honours/{portal.Today.Year}/notice");
        await resident.Click("提出异议 五江口社区第一党支部");
        await resident.Fill("您的姓名", "孙梅花");
        await resident.Fill("怎么联系您", "0574-5550123");
        await resident.Fill("异议的内容和依据", "三楼的灯现在也不亮。");
        await resident.Press("交给街道");
        await Assertions.Expect(resident.Locator("main")).ToContainTextAsync("您的异议已收到");

        var objection = await portal.AskAsync(db => db.Objections.Select(o => o.Id).SingleAsync());
        var office = await browser.OpenAsync(portal, "party.office");
        await office.GotoAsync($"/growth-camp/awards/objections/{objection}/investigator");
        await office.GetByLabel("人员").SelectOptionAsync(new SelectOptionValue { Label = "林晓敏" });
        await SendAsync(office);
        await AnswerAsync(office, $"/growth-camp/awards/objections/{objection}/report", "去看了，三楼的灯是亮的。");
        var leader = await browser.OpenAsync(portal, "leader");
        await AnswerAsync(leader, $"/growth-camp/awards/objections/{objection}/decision", "查过了，不属实。");

        portal.Clock.SetUtcNow(portal.Clock.GetUtcNow().AddDays(14));
        leader = await browser.OpenAsync(portal, "leader");
        await leader.GotoAsync($"/growth-camp/awards/{round}/confirmation");
        await SendAsync(leader);
        await leader.Hear("结果已审定");
        office = await browser.OpenAsync(portal, "party.office");
        await office.GotoAsync($"/growth-camp/awards/{round}/announcement");
        await SendAsync(office);

        await resident.GotoAsync($"/honours/{portal.Today.Year}");
        await Assertions.Expect(resident.Locator("[data-category=MostExemplary]")).ToContainTextAsync("五江口社区第一党支部");
        await Assertions.Expect(resident.Locator("main")).Not.ToContainTextAsync("孙梅花");
    }

    private static async Task ScoreAsync(IPage page, string path, string points)
    {
        await page.GotoAsync(path);
        await page.Fill("事迹（0–60 分）", points);
        await page.Fill("评议（0–40 分）", "30");
        await page.Press("提交评分");
        await page.Hear("评分");
    }

    /// <summary>The second of the two answers, with a reason.</summary>
    private static async Task AnswerAsync(IPage page, string path, string reason)
    {
        await page.GotoAsync(path);
        await page.Locator("main input[type=radio]").Last.CheckAsync();
        await page.Locator("main textarea").FillAsync(reason);
        await SendAsync(page);
    }

    private static async Task SendAsync(IPage page)
    {
        await page.Locator("main form .btn-primary, main form .btn-danger").First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
