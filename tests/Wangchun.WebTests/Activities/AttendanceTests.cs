using Wangchun.Domain.Activities;
using Wangchun.WebTests.Making;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Activities;

/// <summary>From the day of the activity to the certificate.</summary>
public sealed class AttendanceTests : IDisposable
{
    private const string Organiser = "community.wujiangkou";
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Many_are_ticked_at_once_and_one_is_different()
    {
        var id = await EndedAsync("沈国良", "郑海波");
        var organiser = await portal.SignInAsync(Organiser);
        var form = await organiser.OpenAsync($"/activities/{id}/attendance");

        var page = await organiser.SubmitAsync(form, null, ("Outcome", "Completed"), ("Hours", "2"), ("Rows[0].Ticked", "true"), ("Rows[1].Outcome", "Absent"));

        Assert.Contains("结果已登记。", page.Words);
        var people = (await portal.ReadActivityAsync(id)).SignUps.OrderBy(signUp => signUp.Id).ToList();
        Assert.Equal((SignUpState.Completed, 2m, AttendanceSource.Organiser), (people[0].State, people[0].Hours, people[0].CheckedInBy));
        Assert.Equal(SignUpState.NoShow, people[1].State);
    }

    [Fact]
    public async Task One_line_that_cannot_be_written_keeps_all_of_them_back_and_says_whose_it_is()
    {
        var id = await EndedAsync("沈国良", "郑海波");
        var organiser = await portal.SignInAsync(Organiser);
        var form = await organiser.OpenAsync($"/activities/{id}/attendance");

        var page = await organiser.SubmitAsync(form, null, ("Outcome", "Completed"), ("Rows[0].Ticked", "true"), ("Rows[1].Outcome", "Completed"), ("Rows[1].Hours", "5"));

        Assert.Equal(422, (int)page.StatusCode);
        Assert.Contains("郑海波：比计划多出 2 小时以上，请写明原因。", page.Words);
        Assert.All((await portal.ReadActivityAsync(id)).SignUps, signUp => Assert.Equal(SignUpState.Confirmed, signUp.State));
    }

    [Fact]
    public async Task Before_the_end_one_can_only_be_checked_in()
    {
        var id = await portal.MakeActivityAsync();
        await portal.JoinAsync(id, "沈国良");
        await portal.WaitForSaturdayAsync(10);
        var organiser = await portal.SignInAsync(Organiser);
        var form = await organiser.OpenAsync($"/activities/{id}/attendance");

        var refused = await organiser.SubmitAsync(form, null, ("Outcome", "Absent"), ("Rows[0].Ticked", "true"));
        await organiser.SubmitAsync(form, null, ("_request", Guid.NewGuid().ToString("N")), ("Outcome", "Came"), ("Rows[0].Ticked", "true"));

        Assert.Contains("活动结束后才能登记结果。", refused.Words);
        Assert.Equal(SignUpState.CheckedIn, (await portal.ReadActivityAsync(id)).SignUps[0].State);
    }

    [Fact]
    public async Task The_clock_begins_and_ends_it_and_asks_for_results_but_decides_nothing()
    {
        var id = await portal.MakeActivityAsync();
        await portal.JoinAsync(id, "沈国良");

        await portal.WaitForSaturdayAsync(9);
        var begun = (await portal.ReadActivityAsync(id)).Status;
        await portal.WaitForSaturdayAsync(11);
        portal.Clock.Advance(TimeSpan.FromDays(20));
        await portal.TickAsync();

        var activity = await portal.ReadActivityAsync(id);
        Assert.Equal((ActivityStatus.Started, ActivityStatus.Ended, SignUpState.Confirmed), (begun, activity.Status, activity.SignUps[0].State));
        var organiser = await portal.SignInAsync(Organiser);
        Assert.Contains("请登记到场情况和服务时长", (await organiser.OpenAsync("/inbox")).Words);
        Assert.Contains("请登记结果并办结", (await organiser.OpenAsync("/desk")).Words);
    }

    [Fact]
    public async Task It_is_settled_when_everybody_is_accounted_for()
    {
        var id = await EndedAsync("沈国良");
        var organiser = await portal.SignInAsync(Organiser);

        var refused = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}"), "/settlement");
        await CompleteAsync(organiser, id);
        var done = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}"), "/settlement");

        Assert.Contains("还有 1 人没有登记结果", refused.Words);
        Assert.Contains("活动已办结归档。", done.Words);
    }

    [Fact]
    public async Task Hours_are_corrected_by_a_row_and_the_first_number_stays()
    {
        var id = await EndedAsync("沈国良");
        var organiser = await portal.SignInAsync(Organiser);
        await CompleteAsync(organiser, id);
        var signUp = (await portal.ReadActivityAsync(id)).SignUps[0].Id;

        var refused = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/sign-ups/{signUp}/adjustment"), null, ("Form.Hours", "0.3"), ("Form.Reason", "漏计"));
        await organiser.SubmitAsync(refused, null, ("Form.Hours", "0.5"), ("Form.Reason", "漏计"));

        var after = (await portal.ReadActivityAsync(id)).SignUps[0];
        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Equal((2m, 2.5m), (after.Hours, after.TotalHours));
    }

    [Fact]
    public async Task The_code_on_the_wall_checks_in_whoever_is_signed_in_and_only_around_the_activity()
    {
        var id = await portal.MakeActivityAsync();
        var member = await portal.SignInAsync("member.wujiangkou1");
        await member.SubmitAsync(await member.OpenAsync($"/activities/{id}"), "/sign-up");
        var path = $"/check-in/{Token(id)}";

        var early = await member.SubmitAsync(await member.OpenAsync(path), path);
        await portal.WaitForSaturdayAsync(9);
        var (organiser, stranger) = (await portal.SignInAsync(Organiser), portal.Stranger());
        member = await portal.SignInAsync("member.wujiangkou1");
        var unknown = await stranger.SubmitAsync(await stranger.OpenAsync(path), path, ("Form.Code", "AAAABBBB"), ("Form.Phone", "13800001111"));
        var done = await member.SubmitAsync(await member.OpenAsync(path), path);

        Assert.Contains("data:image/png;base64", (await organiser.OpenAsync($"/activities/{id}/check-in-code")).Source.Text);
        Assert.Contains("还没有到签到时间", early.Words);
        Assert.Contains("没有找到您的报名", unknown.Words);
        Assert.Contains("已签到，谢谢您来。", done.Words);
        Assert.Equal((SignUpState.CheckedIn, AttendanceSource.QrCode), ((await portal.ReadActivityAsync(id)).SignUps[0].State, (await portal.ReadActivityAsync(id)).SignUps[0].CheckedInBy));
    }

    [Fact]
    public async Task A_code_that_the_portal_did_not_make_opens_nothing()
    {
        await portal.MakeActivityAsync();

        Assert.Equal(404, (int)(await portal.ReadAsync("/check-in/1")).StatusCode);
        Assert.Equal(404, (int)(await portal.ReadAsync($"/check-in/{Token(1)[..^2]}AA")).StatusCode);
    }

    [Fact]
    public async Task A_certificate_counts_settled_hours_only_and_can_be_checked_by_anybody()
    {
        var settled = await EndedAsync("沈国良");
        var organiser = await portal.SignInAsync(Organiser);
        await CompleteAsync(organiser, settled);
        var early = await organiser.OpenAsync("/activities/certificates");
        await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{settled}"), "/settlement");

        var paper = await organiser.SubmitAsync(await organiser.OpenAsync("/activities/certificates"), "/activities/certificates");

        var certificate = await portal.AskAsync(db => db.Certificates.Include(c => c.Lines).SingleAsync());
        var check = await portal.ReadAsync($"/certificates/{certificate.CheckCode}");
        Assert.Contains("没有可以开证明的人", early.Words);
        Assert.Contains("累计服务 2 小时", paper.Words);
        Assert.Equal(("ZM-2026-0001", 2m, 1), (certificate.Number, certificate.Hours, certificate.Lines.Count));
        Assert.Contains("真实有效", check.Words);
        Assert.Contains("沈*", check.Words);
        Assert.DoesNotContain("沈国良", check.Source.Text);
        Assert.Equal(404, (int)(await portal.ReadAsync("/certificates/AAAABBBBCCCC")).StatusCode);
    }

    [Fact]
    public async Task A_revoked_certificate_says_so_and_others_do_not_see_it()
    {
        var settled = await EndedAsync("沈国良");
        var organiser = await portal.SignInAsync(Organiser);
        await CompleteAsync(organiser, settled);
        await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{settled}"), "/settlement");
        var paper = await organiser.SubmitAsync(await organiser.OpenAsync("/activities/certificates"), "/activities/certificates");
        var certificate = await portal.AskAsync(db => db.Certificates.SingleAsync());

        await organiser.SubmitAsync(paper, "/revocation", ("Form.Reason", "名字写错"));

        Assert.Contains("已作废", (await portal.ReadAsync($"/certificates/{certificate.CheckCode}")).Words);
        foreach (var other in new[] { "community.guangan", "member.wujiangkou1" })
            Assert.Equal(404, (int)(await (await portal.SignInAsync(other)).OpenAsync($"/activities/certificates/{certificate.Id}")).StatusCode);
    }

    private async Task<int> EndedAsync(params string[] people)
    {
        var id = await portal.MakeActivityAsync();
        await portal.JoinAsync(id, people);
        await portal.WaitForSaturdayAsync(9);
        await portal.WaitForSaturdayAsync(12);
        return id;
    }

    private static async Task CompleteAsync(HttpClient organiser, int id) =>
        await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/attendance"), null, ("Outcome", "Completed"), ("Hours", "2"), ("Rows[0].Ticked", "true"));

    private string Token(int id) => ((Web.Features.Activities.CheckIns.CheckInToken)portal.Services.GetService(typeof(Web.Features.Activities.CheckIns.CheckInToken))!).For(id);
}
