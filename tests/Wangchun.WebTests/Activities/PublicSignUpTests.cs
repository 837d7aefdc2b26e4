using System.Net;
using AngleSharp.Dom;
using Wangchun.Domain.Activities;
using Wangchun.WebTests.Making;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Activities;

public sealed class PublicSignUpTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_resident_signs_up_without_an_account_and_gets_a_code_that_nobody_else_has()
    {
        var (id, number) = await OpenAsync();
        var resident = portal.Stranger();

        var page = await SignUpAsync(resident, number);

        var signUp = (await portal.ReadActivityAsync(id)).SignUps.Single();
        var code = page.QuerySelector("#code")!.TextContent.Trim();
        Assert.Equal((SignUpState.Confirmed, SignUpChannel.Public, null, "李秀英"), (signUp.State, signUp.Channel, signUp.EnteredById, signUp.Person.Name));
        Assert.Equal(8, code.Length);
        Assert.Equal("2026-11", signUp.Consent!.Version);
        Assert.NotEqual(code, signUp.CodeHash);
        Assert.False(await portal.AskAsync(db => db.HandledRequests.AnyAsync(r => r.Location.Contains(code) || (r.Flash != null && r.Flash.Contains(code)))));
        Assert.False(await portal.AskAsync(db => db.AuditEntries.AnyAsync(e => e.Changes != null && (e.Changes.Contains(code) || e.Changes.Contains("13800001111")))));
    }

    [Theory]
    [InlineData("Form.Name", "", "请填写姓名。")]
    [InlineData("Form.Phone", "12345", "手机号是 11 位数字，以 13 至 19 开头。")]
    [InlineData("Form.Phone", "", "请填写 11 位手机号。")]
    [InlineData("Form.Agrees", "false", "请阅读说明，同意后勾选。")]
    [InlineData("Form.Seal", "x", "这一页开得太久了")]
    public async Task What_is_missing_is_asked_for(string field, string value, string said)
    {
        var (id, number) = await OpenAsync();

        var page = await SignUpAsync(portal.Stranger(), number, (field, value));

        Assert.Equal(422, (int)page.StatusCode);
        Assert.Contains(said, page.Words);
        Assert.Empty((await portal.ReadActivityAsync(id)).SignUps);
        Assert.False(await portal.AskAsync(db => db.Persons.AnyAsync(p => p.Name == "李秀英")));
    }

    [Fact]
    public async Task Nobody_fills_in_a_form_for_what_has_begun()
    {
        var (_, number) = await OpenAsync();
        await portal.WaitForSaturdayAsync(9);

        var answer = await portal.Stranger(followRedirects: false).GetAsync(new Uri($"/events/{number}/sign-up", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Found, $"/events/{number}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task The_same_name_and_telephone_are_one_person_who_signs_up_once()
    {
        var (id, number) = await OpenAsync();
        var (_, other) = await OpenAsync(sheet => sheet with { StartsAt = ActivityMaking.Saturday(14), EndsAt = ActivityMaking.Saturday(15) });
        await SignUpAsync(portal.Stranger(), number);

        var again = await SignUpAsync(portal.Stranger(), number, ("Form.Phone", "138 0000 1111"));
        await SignUpAsync(portal.Stranger(), other);

        Assert.Contains("李秀英已经报过名了。", again.Words);
        Assert.Single((await portal.ReadActivityAsync(id)).SignUps);
        Assert.Equal(1, await portal.AskAsync(db => db.Persons.CountAsync(p => p.Name == "李秀英")));
    }

    [Fact]
    public async Task Two_at_the_same_time_are_one_too_many()
    {
        var (_, number) = await OpenAsync();
        var (_, clashing) = await OpenAsync(sheet => sheet with { Title = "反诈宣讲", StartsAt = ActivityMaking.Saturday(10), EndsAt = ActivityMaking.Saturday(12) });
        await SignUpAsync(portal.Stranger(), number);

        var page = await SignUpAsync(portal.Stranger(), clashing);

        Assert.Contains("和“河道清洁”的时间重了 60 分钟", page.Words);
    }

    [Fact]
    public async Task With_code_and_telephone_one_withdraws_and_with_less_one_learns_nothing()
    {
        var (id, number) = await OpenAsync();
        var resident = portal.Stranger();
        var code = (await SignUpAsync(resident, number)).QuerySelector("#code")!.TextContent.Trim();

        var wrong = await CodeAsync(resident, code, "13800002222", "Withdraw");
        var looked = await CodeAsync(resident, code.ToLowerInvariant(), "13800001111", "Look");
        var gone = await CodeAsync(resident, code, "13800001111", "Withdraw");

        Assert.Contains("没有找到这个报名", wrong.Words);
        Assert.Contains("河道清洁", looked.QuerySelector("#standing")!.TextContent);
        Assert.Contains("已退出，名额会让给候补的人。", gone.Words);
        Assert.Equal((SignUpState.Withdrawn, 0), ((await portal.ReadActivityAsync(id)).SignUps[0].State, (await portal.ReadActivityAsync(id)).SeatsTaken));
    }

    [Fact]
    public async Task A_waiting_resident_confirms_the_offer_with_the_code()
    {
        var (id, number) = await OpenAsync(sheet => sheet with { Capacity = 1 });
        await portal.JoinAsync(id, "先到的人");
        var resident = portal.Stranger();
        var page = await SignUpAsync(resident, number);
        var code = page.QuerySelector("#code")!.TextContent.Trim();
        var early = await CodeAsync(resident, code, "13800001111", "Confirm");
        await portal.ChangeActivityAsync(id, (activity, _) =>
        {
            activity.Withdraw(activity.SignUps.First(signUp => signUp.State == SignUpState.Confirmed), null, ActivityMaking.Terms, Domain.Casework.Act.ByClock(portal.Now, portal.Today));
            return Task.CompletedTask;
        });
        await portal.TickAsync();

        var done = await CodeAsync(resident, code, "13800001111", "Confirm");

        Assert.Contains("候补", page.Words);
        Assert.Contains("还没有轮到", early.Words);
        Assert.Contains("已确认参加", done.Words);
        var signUp = (await portal.ReadActivityAsync(id)).SignUps.Single(one => one.Person.Name == "李秀英");
        Assert.Equal((SignUpState.Confirmed, true), (signUp.State, signUp.MustBeCalled));
    }

    [Fact]
    public async Task On_the_last_day_one_has_to_ring_up()
    {
        var (id, number) = await OpenAsync();
        var resident = portal.Stranger();
        var code = (await SignUpAsync(resident, number)).QuerySelector("#code")!.TextContent.Trim();
        portal.Clock.SetUtcNow(new DateTimeOffset(ActivityMaking.Saturday(9), TimeSpan.Zero).AddHours(-23));

        var page = await CodeAsync(resident, code, "13800001111", "Withdraw");

        Assert.Contains("开始前 24 小时内不能自己退出", page.Words);
        Assert.Equal(SignUpState.Confirmed, (await portal.ReadActivityAsync(id)).SignUps[0].State);
    }

    [Fact]
    public async Task Guessing_codes_is_slow()
    {
        var resident = portal.Stranger();
        var answers = new List<HttpStatusCode>();
        var form = await resident.OpenAsync("/events/code");
        for (var n = 0; n < 11; n++) answers.Add((await resident.PostAsync(form, null, [], ("Form.Code", $"AAAA{n:D4}"), ("Form.Phone", "13800001111"))).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..10]);
    }

    [Fact]
    public async Task Public_pages_hold_no_form_and_name_nobody()
    {
        var (id, number) = await OpenAsync();
        await portal.JoinAsync(id, "沈国良");

        foreach (var path in new[] { "/events", $"/events/{number}" })
        {
            var page = await portal.ReadAsync(path);
            Assert.Empty(page.QuerySelectorAll("form[method=post]"));
            Assert.Contains("河道清洁", page.Words);
            Assert.DoesNotContain("沈国良", page.Source.Text);
            Assert.DoesNotContain("陈雅琴", page.Source.Text);
        }
    }

    [Fact]
    public async Task Members_only_and_drafts_are_not_public()
    {
        var members = await portal.MakeActivityAsync(sheet => sheet with { Audience = Audience.MembersOnly });

        Assert.Equal(404, (int)(await portal.ReadAsync($"/events/{await portal.NumberOfActivityAsync(members)}")).StatusCode);
        Assert.Equal(404, (int)(await portal.ReadAsync("/events/HD-2026-999")).StatusCode);
    }

    [Fact]
    public async Task The_calendar_file_is_a_calendar_file()
    {
        var (_, number) = await OpenAsync();

        var answer = await portal.Stranger().GetAsync(new Uri($"/events/{number}/calendar.ics", UriKind.Relative));

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("DTSTART:20261128T010000Z\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_sees_only_their_own_sign_ups_and_calendar()
    {
        var (id, _) = await OpenAsync();
        var (one, other) = (await portal.SignInAsync("member.wujiangkou1"), await portal.SignInAsync("member.guangan1"));
        await one.SubmitAsync(await one.OpenAsync($"/activities/{id}"), "/sign-up");

        Assert.Contains("河道清洁", (await one.OpenAsync("/activities/mine")).Words);
        Assert.DoesNotContain("河道清洁", (await other.OpenAsync("/activities/mine")).Words);
        Assert.Contains("SUMMARY:河道清洁", await one.GetStringAsync(new Uri("/activities/mine.ics", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("SUMMARY", await other.GetStringAsync(new Uri("/activities/mine.ics", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await other.OpenAsync($"/activities/{id}/withdrawal")).StatusCode);
    }

    private async Task<(int Id, string Number)> OpenAsync(Func<ActivitySheet, ActivitySheet>? but = null)
    {
        var id = await portal.MakeActivityAsync(but);
        return (id, await portal.NumberOfActivityAsync(id));
    }

    private static async Task<IDocument> SignUpAsync(HttpClient resident, string number, params (string Name, string? Value)[] but)
    {
        var fields = new Dictionary<string, string?> { ["Form.Name"] = "李秀英", ["Form.Phone"] = "13800001111", ["Form.Agrees"] = "true" };
        foreach (var (name, value) in but) fields[name] = value;
        return await resident.SubmitAsync(await resident.OpenAsync($"/events/{number}/sign-up"), null, [.. fields.Select(pair => (pair.Key, pair.Value))]);
    }

    private static async Task<IDocument> CodeAsync(HttpClient resident, string code, string phone, string wish) =>
        await resident.SubmitAsync(await resident.OpenAsync("/events/code"), null, ("Form.Code", code), ("Form.Phone", phone), ("Form.Wish", wish));
}
