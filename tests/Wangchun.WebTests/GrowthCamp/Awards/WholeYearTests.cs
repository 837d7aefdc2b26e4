using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Metrics;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.Jobs;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Awards;

/// <summary>One year's awards from a blank form to the honour roll that a stranger reads, each step by the person whose step it is, over HTTP.</summary>
public sealed class WholeYearTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Criteria_become_an_honour_roll()
    {
        await portal.MakeProjectAsync(p => p.Completed());
        await Write();
        var id = await portal.AskAsync(db => db.AwardCycles.Select(c => c.Id).SingleAsync());
        var root = $"/growth-camp/awards/{id}";
        await Step("party.office", $"{root}/criteria/submission");
        await Step("leader", $"{root}/criteria/decision", ("Form.Yes", "True"));
        await Step("party.office", $"{root}/nominations/opening", ("Form.Day", Day(10)));
        await Nominate(root);
        foreach (var judge in RoundMaking.Judges) await Step("party.office", $"{root}/judges", ("Form.PersonId", $"{await PersonAsync(judge)}"));

        await Wait(11);
        Assert.Equal(AwardCycleStatus.EligibilityCheck, await StatusAsync());
        var nominations = await portal.AskAsync(db => db.Nominations.OrderBy(n => n.Id).Select(n => n.Id).ToListAsync());
        foreach (var nomination in nominations) await Step("party.office", $"/growth-camp/awards/nominations/{nomination}/check", ("Form.Yes", "True"));
        await Step("party.office", $"{root}/scoring", ("Form.Day", Day(7)));
        foreach (var nomination in nominations)
        {
            foreach (var judge in RoundMaking.Judges) await Step(judge, $"/growth-camp/awards/nominations/{nomination}/scores", ("Form.Points[0].Points", "50"), ("Form.Points[1].Points", "31"));
        }

        await Step("party.office", $"{root}/deliberation");
        await Step("party.office", $"{root}/shortlist", [.. nominations.Select(n => ("Form.Chosen", (string?)$"{n}"))]);
        await Step("leader", $"{root}/notice", ("Form.Day", Day(14)));
        var notice = await portal.Stranger().OpenAsync($"/honours/{portal.Today.Year}/notice");
        Assert.Contains("五江口社区第一党支部", notice.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("吴秀芬", notice.Body.TextContent, StringComparison.Ordinal);

        await Wait(15);
        await Step("leader", $"{root}/confirmation");
        await Step("party.office", $"{root}/announcement");

        var roll = await portal.Stranger().OpenAsync("/honours/2026");
        Assert.Equal(HttpStatusCode.OK, roll.StatusCode);
        Assert.Contains("五江口社区第一党支部", roll.QuerySelector("[data-category=MostExemplary]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("吴*", roll.QuerySelector("[data-category=GovernanceStar]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("吴秀芬", roll.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026", (await portal.Stranger().OpenAsync("/honours")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var code in new[] { "A13", "A14" }) Assert.Equal((1, 1), (await ValueAsync(code), (await portal.Stranger().OpenAsync($"/figures/{code}")).QuerySelectorAll("tr[data-row]").Length));
        var home = await portal.Stranger().OpenAsync("/");
        foreach (var code in new[] { "A13", "A14" }) Assert.Equal("1", home.QuerySelector($".wc-fig:has(a[href='/figures/{code}']) > b")?.TextContent.Trim());
        await Step("party.office", $"{root}/archiving");
        Assert.Equal(HttpStatusCode.OK, (await portal.Stranger().OpenAsync("/honours/2026")).StatusCode);
    }

    private async Task Write()
    {
        var office = await portal.SignInAsync("party.office");
        var form = await office.OpenAsync("/growth-camp/awards/new");
        var fields = AwardCategories.All.SelectMany((_, n) => new (string, string?)[] { ($"Form.Categories[{n}].Quota", "3"), ($"Form.Categories[{n}].Rubric", "事迹 60\n评议 40") });
        var page = await office.SubmitAsync(
            form, "/growth-camp/awards/new",
            [("Form.Year", "2026"), ("Form.PeriodFrom", "2026-01-01"), ("Form.PeriodTo", "2026-12-31"), ("Form.TieRule", "同分看居民评价。"), .. fields]);
        Assert.True(page.StatusCode == HttpStatusCode.OK, Problem(page));
    }

    private async Task Nominate(string root)
    {
        var (branch, member) = await portal.AskAsync(async db => (
            await db.PartyOrganisations.Where(o => o.Name == "五江口社区第一党支部").Select(o => o.Id).SingleAsync(),
            await db.Memberships.Where(m => m.Person.Name == "吴秀芬").Select(m => m.Id).SingleAsync()));
        await Step("secretary.wujiangkou1", $"{root}/nominations/new", ("Form.Category", "MostExemplary"), ("Form.BranchId", $"{branch}"), ("Form.Merits", "修好了三幢楼的灯。"), ("Form.Intent", "submit"));
        await Step("member.wujiangkou1", $"{root}/nominations/new", ("Form.Category", "GovernanceStar"), ("Form.MembershipId", $"{member}"), ("Form.Merits", "天天巡楼。"), ("Form.Intent", "submit"));
    }

    private async Task Step(string user, string path, params (string, string?)[] fields)
    {
        var client = await portal.SignInAsync(user);
        var page = await client.SubmitAsync(await client.OpenAsync(path), path, fields);
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{user} {path}: {Problem(page)}");
    }

    private async Task Wait(int days)
    {
        // Not advanced: each of the thousands of ticks in between would be run.
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddDays(days));
        await portal.Services.GetRequiredService<PortalClock>().TickAsync(CancellationToken.None);
    }

    private string Day(int ahead) => $"{portal.Today.AddDays(ahead):yyyy-MM-dd}";

    private Task<AwardCycleStatus> StatusAsync() => portal.AskAsync(db => db.AwardCycles.Select(c => c.Status).SingleAsync());

    private Task<int> PersonAsync(string user) => portal.AskAsync(db => db.Users.Where(account => account.UserName == user).Select(account => account.PersonId).SingleAsync());

    private async Task<int> ValueAsync(string code) => (int)(await portal.AskAsync(db => MetricRegistry.ByCode(code).ValueAsync(db, portal.Now, CancellationToken.None))).Value!;

    private static string Problem(IDocument page) => $"{(int)page.StatusCode} {page.QuerySelector(".wc-errsum, .wc-err, [role=alert]")?.TextContent.Trim() ?? page.Title}";
}
