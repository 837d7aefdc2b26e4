using System.Net;
using AngleSharp.Dom;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Files;

namespace Wangchun.WebTests.GrowthCamp;

/// <summary>One project from a resident's need to the page that a resident reads, each step by the person whose step it is, over HTTP.</summary>
public sealed class WholeWayTests : IDisposable
{
    private const string Title = "三号楼楼道灯修复";
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_need_becomes_a_result_that_a_stranger_reads()
    {
        var (community, office, secretary, member) = (
            await portal.SignInAsync("community.wujiangkou"), await portal.SignInAsync("party.office"),
            await portal.SignInAsync("secretary.wujiangkou1"), await portal.SignInAsync("member.wujiangkou1"));

        await Write(community);
        var id = await portal.AskAsync(db => db.Projects.Where(p => p.Title == Title).Select(p => p.Id).SingleAsync());
        var root = $"/growth-camp/projects/{id}";
        await Step(office, $"{root}/review", ("Form.Decision", "List"));
        await Step(secretary, $"{root}/claim", ("Form.Plan", "本周末买灯，下周装好。"));
        await Step(secretary, $"{root}/tasks/new", ("Form.Title", "换灯"), ("Form.DueOn", $"{portal.Today.AddDays(20):yyyy-MM-dd}"), ("Form.IsMandatory", "true"));
        await Step(secretary, $"{root}/start");
        var task = await portal.AskAsync(db => db.ProjectTasks.Select(t => t.Id).SingleAsync());
        await Step(member, $"{root}/tasks/{task}/taking");
        await Step(member, $"{root}/tasks/{task}/beginning");
        await Step(member, $"{root}/tasks/{task}/hand-in", ("Form.Result", "换了十二盏。"));
        await Step(secretary, $"{root}/tasks/{task}/review", ("Form.Done", "true"));
        await Upload(secretary, $"{root}/progress", "Form.Photos", ("Form.Title", "灯已买好"));
        await Upload(secretary, $"{root}/hand-in", "Form.After", ("Form.Result", "十二盏楼道灯全部换好。"), ("Form.Matters[0].Title", "三号楼楼道照明"));
        await Accept(community, $"{root}/acceptance/community");
        await Accept(office, $"{root}/acceptance/office");
        await Step(office, $"{root}/publication", ("Form.Step", "Publish"));

        var number = await portal.AskAsync(db => db.Projects.Where(p => p.Id == id).Select(p => p.Dossier.Number).SingleAsync());
        var page = await portal.Stranger().OpenAsync($"/projects/{number}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("十二盏楼道灯全部换好。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("五江口社区第一党支部", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("周国良", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(OutcomeState.Accepted, await portal.AskAsync(db => db.Outcomes.Select(o => o.State).SingleAsync()));
    }

    private async Task Write(HttpClient community)
    {
        var form = await community.OpenAsync("/growth-camp/projects/new");
        var cell = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync());
        var page = await community.SubmitAsync(
            form, "/growth-camp/projects/new", [("Form.Photos", "before.png", Pictures.Png())],
            ("Form.Title", Title), ("Form.CommunityId", $"{cell}"), ("Form.Category", "Safety"), ("Form.Source", "Residents"),
            ("Form.Need", "楼道灯坏了一排，老人晚上上楼看不清。"), ("Form.Criteria", "每层都亮\n开关在一楼"),
            ("Form.TargetOn", $"{portal.Today.AddDays(60):yyyy-MM-dd}"), ("Form.LeadMode", "FirstCome"), ("Form.Intent", "submit"));
        Assert.True(page.StatusCode == HttpStatusCode.OK, Problem(page));
    }

    private static async Task Step(HttpClient client, string path, params (string, string?)[] fields)
    {
        var page = await client.SubmitAsync(await client.OpenAsync(path), FormAt(path), fields);
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {Problem(page)}");
    }

    private static async Task Upload(HttpClient client, string path, string field, params (string, string?)[] fields)
    {
        var page = await client.SubmitAsync(await client.OpenAsync(path), FormAt(path), [(field, "photo.png", Pictures.Png())], fields);
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {Problem(page)}");
    }

    private static async Task Accept(HttpClient client, string path)
    {
        var form = await client.OpenAsync(path);
        var checks = form.QuerySelectorAll("input[name$='.CriterionId']").Select((_, n) => ($"Form.Checks[{n}].Passed", (string?)"true")).ToArray();
        var page = await client.SubmitAsync(form, FormAt(path), checks);
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {Problem(page)}");
    }

    /// <summary>The act's own form; on its page it may be posted to the page itself.</summary>
    private static string FormAt(string path) => path;

    private static string Problem(IDocument page) => $"{(int)page.StatusCode} {page.QuerySelector(".wc-errsum, .wc-err, [role=alert]")?.TextContent.Trim() ?? page.Title}";
}
