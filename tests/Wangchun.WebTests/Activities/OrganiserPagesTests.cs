using System.Net;
using Wangchun.Domain.Activities;
using Wangchun.WebTests.Making;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Activities;

/// <summary>What an organiser does, over HTTP: success, refusal, and a colleague from elsewhere.</summary>
public sealed class OrganiserPagesTests : IDisposable
{
    private const string Organiser = "community.wujiangkou";
    private const string Foreigner = "community.guangan";

    // One each: the same people sign up for the same Saturday.
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task An_activity_is_written_published_and_numbered()
    {
        var community = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync());
        var browser = await portal.SignInAsync(Organiser);

        var page = await browser.SubmitAsync(
            await browser.OpenAsync("/activities/new"), null,
            ("Form.Title", "巡河"), ("Form.Detail", "沿河走一圈。"), ("Form.Day", "2026-12-05"), ("Form.From", "09:00"), ("Form.To", "10:30"),
            ("Form.Place", "东门"), ("Form.Host", $"community-{community}"), ("Form.Capacity", "3"), ("Form.Audience", "Everybody"), ("Form.JoinMode", "Approval"));
        var draft = page.QuerySelector("h1")!.TextContent;
        page = await browser.SubmitAsync(page, "/publication");

        var id = int.Parse(new Uri(page.Url).Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
        var activity = await portal.ReadActivityAsync(id);
        Assert.Equal("巡河", draft);
        Assert.Contains("活动已发布", page.Words);
        Assert.Matches("^HD-2026-[0-9]{3}$", activity.Dossier.Number);
        Assert.Equal((ActivityStatus.Published, 1.5m, JoinMode.Approval), (activity.Status, activity.PlannedHours, activity.JoinMode));
        Assert.Equal("五江口社区", activity.OrganiserPost);
    }

    [Theory]
    [InlineData("Form.Title", "", "请填写活动名称。")]
    [InlineData("Form.To", "08:00", "结束时间要晚于开始时间。")]
    [InlineData("Form.Host", "street", "不能以这个单位的名义办活动")]
    [InlineData("Form.MatterNumber", "HQ-2020-999", "没有编号是“HQ-2020-999”的事项")]
    public async Task What_cannot_be_is_said_and_nothing_typed_is_lost(string field, string value, string said)
    {
        var community = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync());
        var browser = await portal.SignInAsync(Organiser);
        var fields = new Dictionary<string, string>
        {
            ["Form.Title"] = "巡河", ["Form.Detail"] = "沿河走一圈。", ["Form.Day"] = "2026-12-05", ["Form.From"] = "09:00", ["Form.To"] = "10:30", ["Form.Place"] = "东门",
            ["Form.Host"] = $"community-{community}", ["Form.Capacity"] = "3", ["Form.Audience"] = "Everybody", ["Form.JoinMode"] = "Anyone", [field] = value,
        };

        var page = await browser.SubmitAsync(await browser.OpenAsync("/activities/new"), null, [.. fields.Select(pair => (pair.Key, (string?)pair.Value))]);

        Assert.Equal(422, (int)page.StatusCode);
        Assert.Contains(said, page.Words);
        Assert.Equal("沿河走一圈。", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task Somebody_elses_activity_is_not_there_for_an_organiser_from_elsewhere()
    {
        var (mine, draft) = (await portal.MakeActivityAsync(), await portal.MakeActivityAsync(published: false));
        await portal.JoinAsync(mine, "沈国良");
        var signUp = (await portal.ReadActivityAsync(mine)).SignUps[0].Id;
        var browser = await portal.SignInAsync(Foreigner, followRedirects: false);
        string[] foreign =
        [
            $"/activities/{draft}", $"/activities/{mine}/edit", $"/activities/{mine}/cancellation", $"/activities/{mine}/registrations", $"/activities/{mine}/attendance",
            $"/activities/{mine}/check-in-code", $"/activities/{mine}/messages", $"/activities/{mine}/calls", $"/activities/{mine}/invitations", $"/activities/{mine}/attachments",
            $"/activities/{mine}/sign-ups/{signUp}/rejection", $"/activities/{mine}/sign-ups/{signUp}/removal", $"/activities/{mine}/sign-ups/{signUp}/adjustment",
        ];

        foreach (var path in foreign)
            Assert.True((await browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode == HttpStatusCode.NotFound, path);

        var page = await browser.OpenAsync($"/activities/{mine}");
        Assert.Equal(200, (int)page.StatusCode);
        Assert.DoesNotContain("沈国良", page.Words);
    }

    [Fact]
    public async Task Its_own_organiser_opens_every_page_in_both_languages()
    {
        var id = await portal.MakeActivityAsync();
        await portal.JoinAsync(id, "沈国良");
        var signUp = (await portal.ReadActivityAsync(id)).SignUps[0].Id;
        var browser = await portal.SignInAsync(Organiser, followRedirects: false);
        string[] pages =
        [
            "/activities", "/activities/new", "/activities/mine", "/activities/certificates", $"/activities/{id}", $"/activities/{id}/edit", $"/activities/{id}/cancellation",
            $"/activities/{id}/registrations", $"/activities/{id}/attendance", $"/activities/{id}/check-in-code", $"/activities/{id}/messages", $"/activities/{id}/calls",
            $"/activities/{id}/invitations", $"/activities/{id}/attachments", $"/activities/{id}/sign-ups/{signUp}/removal", $"/activities/{id}/calendar.ics", "/activities/mine.ics",
        ];

        foreach (var page in pages.SelectMany(page => new[] { page, $"{page}?culture=en" }))
            Assert.True((await browser.GetAsync(new Uri(page, UriKind.Relative))).StatusCode == HttpStatusCode.OK, page);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_member_manages_nothing()
    {
        var id = await portal.MakeActivityAsync();
        var (stranger, member) = (portal.Stranger(followRedirects: false), await portal.SignInAsync("member.wujiangkou1", followRedirects: false));

        Assert.Equal(HttpStatusCode.Found, (await stranger.GetAsync(new Uri($"/activities/{id}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(new Uri($"/activities/{id}/attendance", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(new Uri("/activities/new", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Applications_are_decided_and_the_person_is_told()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { JoinMode = JoinMode.Approval });
        var member = await portal.SignInAsync("member.wujiangkou1");
        await member.SubmitAsync(await member.OpenAsync($"/activities/{id}"), "/sign-up");
        var organiser = await portal.SignInAsync(Organiser);
        var desk = await organiser.OpenAsync("/desk");

        var page = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}"), "/approval");

        Assert.Contains("有人报名，请决定", desk.Words);
        Assert.Contains("已同意报名。", page.Words);
        Assert.Equal(SignUpState.Confirmed, (await portal.ReadActivityAsync(id)).SignUps[0].State);
        Assert.Contains("您报上了，请按时参加", (await member.OpenAsync("/inbox")).Words);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { JoinMode = JoinMode.Approval });
        await portal.JoinAsync(id, "沈国良");
        var signUp = (await portal.ReadActivityAsync(id)).SignUps[0].Id;
        var organiser = await portal.SignInAsync(Organiser);

        var refused = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/sign-ups/{signUp}/rejection"), null, ("Form.Reason", " "));
        var done = await organiser.SubmitAsync(refused, null, ("Form.Reason", "人数够了"));

        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Contains("请写明理由。", refused.Words);
        Assert.Contains("已回复不同意。", done.Words);
        Assert.Equal((SignUpState.Rejected, "人数够了"), ((await portal.ReadActivityAsync(id)).SignUps[0].State, (await portal.ReadActivityAsync(id)).SignUps[0].Reason));
    }

    [Fact]
    public async Task Staff_sign_somebody_up_and_both_are_written_down()
    {
        var id = await portal.MakeActivityAsync();
        var organiser = await portal.SignInAsync(Organiser);
        var form = await organiser.OpenAsync($"/activities/{id}/registrations");

        var refused = await organiser.SubmitAsync(form, null, ("Form.Name", "沈阿婆"), ("Form.Phone", "123"), ("Form.Agrees", "true"));
        var done = await organiser.SubmitAsync(refused, null, ("Form.Name", "沈阿婆"), ("Form.Phone", "13800001111"), ("Form.Agrees", "true"));

        var signUp = (await portal.ReadActivityAsync(id)).SignUps.Single();
        Assert.Contains("手机号是 11 位数字，以 13 至 19 开头。", refused.QuerySelector("[data-bad]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已代为报名。", done.Words);
        Assert.Contains("138****1111", done.Words);
        Assert.DoesNotContain("13800001111", done.Source.Text);
        Assert.Equal((SignUpChannel.OnBehalf, await portal.PersonOfAsync(Organiser), "沈阿婆"), (signUp.Channel, signUp.EnteredById, signUp.Person.Name));
        Assert.Equal("2026-11", signUp.Consent!.Version);
    }

    [Fact]
    public async Task Another_time_is_told_by_inbox_or_by_telephone()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 9 });
        await portal.JoinAsync(id, "沈国良");
        var member = await portal.SignInAsync("member.wujiangkou1");
        await member.SubmitAsync(await member.OpenAsync($"/activities/{id}"), "/sign-up");
        var organiser = await portal.SignInAsync(Organiser);

        await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/edit"), null, ("Form.From", "10:00"), ("Form.To", "12:00"));
        var calls = await organiser.OpenAsync($"/activities/{id}/calls");
        var desk = await organiser.OpenAsync("/desk");
        var after = await organiser.SubmitAsync(calls, "/call");

        Assert.Contains("“河道清洁”改了时间", (await member.OpenAsync("/inbox")).Words);
        Assert.Contains("沈国良", calls.Words);
        Assert.DoesNotContain("吴秀芬", calls.QuerySelector("table")!.TextContent);
        Assert.Contains("请打电话通知", desk.Words);
        Assert.Contains("都打过了", after.Words);
    }

    [Fact]
    public async Task A_message_reaches_everybody_and_is_kept()
    {
        var id = await portal.MakeActivityAsync();
        var member = await portal.SignInAsync("member.wujiangkou1");
        await member.SubmitAsync(await member.OpenAsync($"/activities/{id}"), "/sign-up");
        var organiser = await portal.SignInAsync(Organiser);

        var page = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/messages"), null, ("Form.Text", "请带水杯。\n穿胶鞋。"));

        Assert.Contains("消息已发出", page.Words);
        Assert.Contains("请带水杯。", Assert.Single((await portal.ReadActivityAsync(id)).Messages).Text);
        Assert.Contains("组织者说：请带水杯。 穿胶鞋。", (await member.OpenAsync("/inbox")).Words);
    }

    [Fact]
    public async Task A_cancelled_activity_is_told_and_stays_readable()
    {
        var id = await portal.MakeActivityAsync();
        var member = await portal.SignInAsync("member.wujiangkou1");
        await member.SubmitAsync(await member.OpenAsync($"/activities/{id}"), "/sign-up");
        var organiser = await portal.SignInAsync(Organiser);

        await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/cancellation"), null, ("Form.Reason", "台风"));

        Assert.Contains("取消了：台风", (await member.OpenAsync("/inbox")).Words);
        Assert.Contains("活动取消了：台风", (await portal.ReadAsync($"/events/{await portal.NumberOfActivityAsync(id)}")).Words);
    }

    [Fact]
    public async Task Whoever_is_not_invited_does_not_find_it()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { JoinMode = JoinMode.Invitation });
        var (invited, other) = (await portal.SignInAsync("member.wujiangkou1"), await portal.SignInAsync("member.guangan1"));
        var organiser = await portal.SignInAsync(Organiser);

        await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/invitations"), null, ("Form.PersonId", $"{await portal.PersonOfAsync("member.wujiangkou1")}"));
        var joined = await invited.SubmitAsync(await invited.OpenAsync($"/activities/{id}"), "/sign-up");

        Assert.Contains("已报上", joined.Words);
        Assert.Equal(404, (int)(await other.OpenAsync($"/activities/{id}")).StatusCode);
        Assert.Equal(404, (int)(await portal.ReadAsync($"/events/{await portal.NumberOfActivityAsync(id)}")).StatusCode);
    }

    [Fact]
    public async Task An_invitation_is_taken_back_while_nobody_has_answered_it()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { JoinMode = JoinMode.Invitation });
        var (coming, silent) = (await portal.SignInAsync("member.wujiangkou1"), await portal.SignInAsync("secretary.wujiangkou2"));
        var organiser = await portal.SignInAsync(Organiser);
        foreach (var user in new[] { "member.wujiangkou1", "secretary.wujiangkou2" })
            await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/invitations"), "/invitations", ("Form.PersonId", $"{await portal.PersonOfAsync(user)}"));
        var before = await organiser.OpenAsync($"/activities/{id}/invitations");
        await coming.SubmitAsync(await coming.OpenAsync($"/activities/{id}"), "/sign-up");
        var (first, second) = (await InvitationAsync(id, "member.wujiangkou1"), await InvitationAsync(id, "secretary.wujiangkou2"));

        // The page was opened before the first one signed up, so it still has the button.
        var refused = await organiser.SubmitAsync(before, $"/invitations/{first}/revocation");
        var after = await organiser.SubmitAsync(await organiser.OpenAsync($"/activities/{id}/invitations"), $"/invitations/{second}/revocation");

        Assert.Contains("已经报名，不能收回邀请。", refused.Words);
        Assert.Contains("邀请已收回", after.Words);
        Assert.Single(after.QuerySelectorAll("section table tbody tr"));
        Assert.Empty(after.QuerySelectorAll("form[action$='/revocation']"));
        Assert.Equal(404, (int)(await silent.OpenAsync($"/activities/{id}")).StatusCode);
        Assert.Contains("收回了对您的邀请", (await silent.OpenAsync("/inbox")).Words);
        Assert.Equal(404, (int)(await (await portal.SignInAsync("community.guangan")).OpenAsync($"/activities/{id}/invitations")).StatusCode);

        await organiser.SubmitAsync(after, "/invitations", ("Form.PersonId", $"{await portal.PersonOfAsync("secretary.wujiangkou2")}"));
        Assert.Equal(200, (int)(await silent.OpenAsync($"/activities/{id}")).StatusCode);
    }

    private async Task<int> InvitationAsync(int id, string user)
    {
        var person = await portal.PersonOfAsync(user);
        return await portal.AskAsync(db => db.Activities.Where(a => a.Id == id).SelectMany(a => a.Invitations).Where(i => i.PersonId == person).Select(i => i.Id).SingleAsync());
    }
}
