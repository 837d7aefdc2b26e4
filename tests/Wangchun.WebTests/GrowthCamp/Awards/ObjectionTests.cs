using System.Net;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Awards;

public sealed class ObjectionTests : IDisposable
{
    private const string Objector = "孙梅花";
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task An_objection_is_looked_into_by_one_and_decided_by_another_and_sends_the_round_back()
    {
        var round = await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        var path = await ObjectAsync();

        await Step("party.office", $"{path}/investigator", ("Form.PersonId", $"{await PersonAsync("party.office")}"));
        await Step("party.office", $"{path}/report", ("Form.Yes", "True"), ("Form.Reason", "三楼的灯确实不亮。"));
        await Step("leader", $"{path}/decision", ("Form.Yes", "True"), ("Form.Reason", "属实。"));

        Assert.Equal(AwardCycleStatus.Deliberation, await portal.AskAsync(db => db.AwardCycles.Where(c => c.Id == round).Select(c => c.Status).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Stranger().OpenAsync("/honours/2026/notice")).StatusCode);
    }

    [Fact]
    public async Task Nobody_of_the_branch_and_nobody_outside_reads_who_objected_or_that_somebody_did()
    {
        var round = await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        var path = await ObjectAsync();
        var nomination = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostExemplary)}";

        foreach (var user in new[] { "secretary.wujiangkou1", "member.wujiangkou1", "secretary.guangan1", "community.wujiangkou" })
        {
            var client = await portal.SignInAsync(user);
            Assert.Contains((await client.OpenAsync(path)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
            foreach (var page in new[] { nomination, $"/growth-camp/awards/{round}", "/inbox", "/desk" })
            {
                var text = (await client.OpenAsync(page)).QuerySelector("main")?.TextContent ?? "";
                Assert.DoesNotContain(Objector, text, StringComparison.Ordinal);
                Assert.DoesNotContain("的异议", text, StringComparison.Ordinal);
            }
        }

        foreach (var page in new[] { "/honours", "/honours/2026/notice" })
            Assert.DoesNotContain(Objector, (await portal.Stranger().OpenAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Objector, (await (await portal.SignInAsync("leader")).OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_does_not_say_who_objected_or_from_where()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        await ObjectAsync();

        var rows = await portal.AskAsync(db => db.AuditEntries.Where(e => e.Subject == nameof(Objection)).ToListAsync());

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Null(row.Address));
        Assert.DoesNotContain(Objector, System.Text.Json.JsonSerializer.Serialize(rows, Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_a_name_and_a_way_to_reach_and_keeps_what_was_typed()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        var (stranger, path) = (portal.Stranger(), await FormAsync());

        var page = await stranger.SubmitAsync(await stranger.OpenAsync(path), "/objection", ("Form.Text", "灯还不亮。"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Equal("灯还不亮。", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(0, await portal.AskAsync(db => db.Objections.CountAsync()));
    }

    [Fact]
    public async Task There_is_no_form_when_nothing_is_on_notice()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Deliberation);

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Stranger().OpenAsync(await FormAsync())).StatusCode);
    }

    [Fact]
    public async Task While_it_is_open_the_result_is_not_confirmed()
    {
        var round = await portal.MakeRoundAsync(AwardCycleStatus.PublicNotice);
        await ObjectAsync();
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddDays(20));
        var (leader, path) = (await portal.SignInAsync("leader"), $"/growth-camp/awards/{round}/confirmation");

        var page = await leader.SubmitAsync(await leader.OpenAsync(path), path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("还有异议没有办结。", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_award_stays_on_the_roll_with_its_reason_and_counts_no_more()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Announced);
        var path = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostExemplary)}/revocation";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("party.office")).OpenAsync(path)).StatusCode);

        await Step("leader", path, ("Form.Reason", "材料有假"));

        var roll = (await portal.Stranger().OpenAsync("/honours/2026")).QuerySelector("[data-category=MostExemplary]")!;
        Assert.Contains("材料有假", roll.TextContent, StringComparison.Ordinal);
        Assert.NotNull(roll.QuerySelector("s"));
        Assert.Empty((await portal.Stranger().OpenAsync("/figures/A13")).QuerySelectorAll("tr[data-row]"));
        Assert.Single((await portal.Stranger().OpenAsync("/figures/A14")).QuerySelectorAll("tr[data-row]"));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<string> ObjectAsync()
    {
        var (stranger, form) = (portal.Stranger(), await FormAsync());
        var page = await stranger.SubmitAsync(await stranger.OpenAsync(form), "/objection", ("Form.Name", Objector), ("Form.Contact", "13800001111"), ("Form.Text", "三号楼的灯还不亮。"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return $"/growth-camp/awards/objections/{await portal.AskAsync(db => db.Objections.Select(o => o.Id).SingleAsync())}";
    }

    private async Task<string> FormAsync() => $"/honours/2026/notice/{await portal.NominationAsync(AwardCategory.MostExemplary)}/objection";

    private async Task Step(string user, string path, params (string, string?)[] fields)
    {
        var client = await portal.SignInAsync(user);
        var page = await client.SubmitAsync(await client.OpenAsync(path), path, fields);
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{user} {path}: {(int)page.StatusCode} {page.QuerySelector(".wc-errsum, .wc-err")?.TextContent.Trim() ?? page.Title}");
    }

    private Task<int> PersonAsync(string user) => portal.AskAsync(db => db.Users.Where(account => account.UserName == user).Select(account => account.PersonId).SingleAsync());
}
