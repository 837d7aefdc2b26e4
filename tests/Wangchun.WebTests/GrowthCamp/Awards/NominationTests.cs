using System.Net;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Awards;

public sealed class NominationTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_draft_is_nobodys_business_but_its_writers()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Nominating);
        var secretary = await portal.SignInAsync("secretary.guangan1");
        await NominateAsync(secretary, "MostCreative", "广安社区第一党支部", intent: "save");
        var path = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostCreative)}";

        Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync(path)).StatusCode);
        foreach (var user in new[] { "party.office", "leader", "secretary.wujiangkou1", "member.guangan1" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(user)).OpenAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_secretary_cannot_name_another_branch_or_change_what_another_named()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Nominating);
        var secretary = await portal.SignInAsync("secretary.guangan1");

        var page = await NominateAsync(secretary, "MostCreative", "五江口社区第二党支部");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("请选择您可以提名的支部。", page.Body!.TextContent, StringComparison.Ordinal);
        await NominateAsync(await portal.SignInAsync("secretary.wujiangkou1"), "BestLearning", "五江口社区第一党支部");
        var theirs = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.BestLearning)}";
        foreach (var act in new[] { "/edit", "/submission", "/withdrawal", "" })
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(theirs + act)).StatusCode);
    }

    [Fact]
    public async Task The_same_branch_is_not_named_twice_for_the_same_award()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Nominating);
        await NominateAsync(await portal.SignInAsync("secretary.guangan1"), "MostCreative", "广安社区第一党支部");

        var page = await NominateAsync(await portal.SignInAsync("party.office"), "MostCreative", "广安社区第一党支部");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("“广安社区第一党支部”已经有人提名，不用重复提名。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await portal.AskAsync(db => db.Nominations.CountAsync(n => n.Category == AwardCategory.MostCreative)));
    }

    [Fact]
    public async Task Nor_when_two_name_it_at_once()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Nominating);
        var round = await portal.AskAsync(db => db.AwardCycles.Select(c => c.Id).SingleAsync());
        var branch = await BranchAsync("广安社区第一党支部");
        var path = $"/growth-camp/awards/{round}/nominations/new";
        var forms = new List<(HttpClient Client, AngleSharp.Dom.IDocument Page)>();
        foreach (var user in new[] { "party.office", "party.office2", "secretary.guangan1", "party.office", "party.office2", "secretary.guangan1" })
        {
            var client = await portal.SignInAsync(user, followRedirects: false);
            forms.Add((client, await client.OpenAsync(path)));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.Client.PostAsync(form.Page, path, [], ("Form.Category", "MostCreative"), ("Form.BranchId", $"{branch}"), ("Form.Merits", "好"), ("Form.Intent", "submit"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.Equal(1, await portal.AskAsync(db => db.Nominations.CountAsync(n => n.Category == AwardCategory.MostCreative)));
    }

    [Fact]
    public async Task Numbers_are_live_before_the_close_and_frozen_after_and_open_as_many_rows()
    {
        await portal.MakeProjectAsync(p => p.Completed());
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        await portal.MakeProjectAsync(p => p.Completed());
        var path = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostExemplary)}";
        var secretary = await portal.SignInAsync("secretary.wujiangkou1");

        var page = await secretary.OpenAsync(path);

        Assert.Equal("1", page.QuerySelector("[data-kind=CompletedProjects]")!.TextContent);
        foreach (var number in page.QuerySelectorAll("[data-kind]"))
        {
            var rows = await secretary.OpenAsync($"{path}/evidence/{number.GetAttribute("data-kind")}");
            Assert.Equal(number.TextContent, $"{rows.QuerySelectorAll("tr[data-row]").Length}");
        }
    }

    [Fact]
    public async Task A_number_changed_behind_the_portals_back_is_told_on_the_pages_and_stops_the_round()
    {
        await portal.MakeProjectAsync(p => p.Completed());
        var round = await portal.MakeRoundAsync(AwardCycleStatus.Deliberation);
        await portal.DoAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE EvidenceFigures SET Value = 9 WHERE Kind = 'CompletedProjects'"));
        var leader = await portal.SignInAsync("leader");

        var (ofRound, ofOne) = (await leader.OpenAsync($"/growth-camp/awards/{round}"), await leader.OpenAsync($"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostExemplary)}"));

        Assert.Contains("冻结的材料和封存时不一致，从“五江口社区第一党支部”起", ofRound.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这件材料和封存时不一致", ofOne.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_shows_every_branch_without_a_total_and_each_number_opens_its_rows()
    {
        await portal.MakeProjectAsync(p => p.Completed());
        var member = await portal.SignInAsync("member.guangan1");

        var page = await member.OpenAsync("/growth-camp/comparison");

        Assert.Equal(await portal.AskAsync(db => db.PartyOrganisations.CountAsync(o => o.Kind == Domain.Street.PartyOrganisationKind.Branch)), page.QuerySelectorAll("tbody tr").Length);
        var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("五江口社区第一党支部", StringComparison.Ordinal));
        foreach (var number in row.QuerySelectorAll("a").Where(a => !a.GetAttribute("href")!.Contains("ServiceHours", StringComparison.Ordinal)))
            Assert.Equal(number.TextContent, $"{(await member.OpenAsync(number.GetAttribute("href")!)).QuerySelectorAll("tr[data-row]").Length}");
        var people = await member.OpenAsync(row.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.Contains("ParticipatingMembers", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.DoesNotContain("吴秀芬", people.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_decides_whether_the_full_name_is_on_the_roll()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        var path = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.GovernanceStar)}/name";
        var member = await portal.SignInAsync("member.wujiangkou1");
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("secretary.wujiangkou1")).OpenAsync(path)).StatusCode);

        await member.SubmitAsync(await member.OpenAsync(path), path, ("Form.Yes", "True"));

        Assert.Contains("吴秀芬", (await portal.Stranger().OpenAsync("/honours/2026/notice")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Dom.IDocument> NominateAsync(HttpClient client, string category, string branch, string intent = "submit")
    {
        var round = await portal.AskAsync(db => db.AwardCycles.Select(c => c.Id).SingleAsync());
        var path = $"/growth-camp/awards/{round}/nominations/new";
        return await client.SubmitAsync(await client.OpenAsync(path), path, ("Form.Category", category), ("Form.BranchId", $"{await BranchAsync(branch)}"), ("Form.Merits", "办了十件实事。"), ("Form.Intent", intent));
    }

    private Task<int> BranchAsync(string name) => portal.AskAsync(db => db.PartyOrganisations.Where(o => o.Name == name).Select(o => o.Id).SingleAsync());
}
