using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Audit;
using Wangchun.Domain.Street;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Personal;

public sealed class RegisterTests : IAsyncLifetime
{
    private const string Phone = "13987650123";

    private readonly Portal portal = new();
    private int id, foreignId;

    public async Task InitializeAsync()
    {
        (id, foreignId) = (await AddAsync("单雨桐", "五江口社区", Phone), await AddAsync("汪海洋", "广安社区", "13987650999"));
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("单雨")]
    [InlineData("雨桐")]
    [InlineData("雨")]
    [InlineData("shanyu")]
    [InlineData("syt")]
    public async Task A_person_is_found_by_name_pinyin_and_initials(string typed)
    {
        var page = await (await portal.SignInAsync("party.office")).OpenAsync($"/people?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(["单雨桐"], page.QuerySelectorAll("tbody a.t").Select(link => link.TextContent));
        Assert.Contains("139****0123", page.Words);
    }

    [Fact]
    public async Task A_surname_finds_nobody_whose_name_only_sounds_like_it()
    {
        await AddAsync("王海洋", "五江口社区", null);
        var page = await (await portal.SignInAsync("party.office")).OpenAsync("/people?q=王");

        Assert.DoesNotContain("汪海洋", page.Words);
        Assert.Contains("王", page.QuerySelector("tbody a.t")!.TextContent);
    }

    [Fact]
    public async Task A_whole_phone_finds_its_person_and_stands_in_no_address()
    {
        var client = await portal.SignInAsync("party.office");
        var form = await client.OpenAsync("/people");

        var answer = await client.PostAsync(form, "/people/search", [], ("q", "139 8765 0123"));

        Assert.Equal("/people/search", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains($"/people/{id}\"", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("汪海洋", await answer.Content.ReadAsStringAsync());
        Assert.Equal("/people", (await client.GetAsync(new Uri($"/people?q={Phone}", UriKind.Relative))).RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task The_list_goes_on_by_key_and_shows_everybody_once()
    {
        for (var n = 0; n < 65; n++) await AddAsync($"章{(char)('一' + n)}", "五江口社区", null);
        var client = await portal.SignInAsync("party.office");

        var (seen, next) = (new List<string>(), "/people?q=章");
        while (next is not null)
        {
            var page = await client.OpenAsync(next);
            seen.AddRange(page.QuerySelectorAll("tbody a.t").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(65, seen.Count);
        Assert.Equal(65, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/people/{0}")]
    [InlineData("/people/{0}/edit")]
    [InlineData("/people/{0}/reveal")]
    public async Task A_person_of_another_community_is_not_there(string address)
    {
        var client = await portal.SignInAsync("community.wujiangkou");

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, address, id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, address, foreignId)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, address, 999_999)).StatusCode);
        Assert.DoesNotContain("汪海洋", (await client.OpenAsync("/people")).Words);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("admin")]
    [InlineData("auditor")]
    [InlineData("member.wujiangkou1")]
    public async Task Others_do_not_read_the_register(string user) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(await portal.SignInAsync(user), "/people", 0)).StatusCode);

    [Fact]
    public async Task A_secretary_reads_the_members_of_the_branch_and_changes_nobody()
    {
        var client = await portal.SignInAsync("secretary.wujiangkou1");
        var member = await portal.AskAsync(db => db.Users.Where(a => a.UserName == "member.wujiangkou1").Select(a => a.PersonId).SingleAsync());

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, "/people/{0}", member)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, "/people/{0}", id)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(client, "/people/{0}/edit", member)).StatusCode);
    }

    [Fact]
    public async Task Somebody_is_registered_and_corrected_without_the_phone_being_shown()
    {
        var client = await portal.SignInAsync("community.wujiangkou");
        var community = await portal.AskAsync(db => db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync());

        var made = await client.SubmitAsync(await client.OpenAsync("/people/new"), null, ("Form.Name", "欧阳晨"), ("Form.CommunityId", $"{community}"), ("Form.Phone", "13900000001"), ("Form.IsVolunteer", "true"));
        Assert.Contains("139****0001", made.Words);

        var edit = await client.OpenAsync(made.QuerySelector("a[href$='/edit']")!.GetAttribute("href")!);
        Assert.DoesNotContain("13900000001", edit.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var saved = await client.SubmitAsync(edit, null, ("Form.Name", "欧阳辰"));
        Assert.Contains("欧阳辰", saved.Words);
        Assert.Contains("139****0001", saved.Words);
    }

    [Fact]
    public async Task A_wrong_phone_comes_back_with_the_form()
    {
        var client = await portal.SignInAsync("party.office");

        var answer = await client.PostAsync(await client.OpenAsync("/people/new"), null, [], ("Form.Name", "欧阳晨"), ("Form.Phone", "12345"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("手机号是 11 位数字", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_reveal_takes_a_reason_and_is_written_down()
    {
        var client = await portal.SignInAsync("community.wujiangkou");
        var form = await client.OpenAsync($"/people/{id}/reveal");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync(form, null, [], ("Form.Reason", "看看"))).StatusCode);
        var answer = await client.PostAsync(form, null, [], ("Form.Reason", "电话通知活动改期"));

        Assert.Contains(Phone, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var row = await portal.AskAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.ReadPersonal && e.Subject == "Reveal"));
        Assert.Equal(($"{id}", "电话通知活动改期", AuditOutcome.Done), (row.SubjectId, row.Changes, row.Outcome));
    }

    [Fact]
    public async Task Some_time_after_signing_in_the_password_is_asked_for()
    {
        var client = await portal.SignInAsync("community.wujiangkou");
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        var form = await client.OpenAsync($"/people/{id}/reveal");

        Assert.NotNull(form.QuerySelector("input[type=password]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync(form, null, [], ("Form.Reason", "电话通知活动改期"), ("Form.Password", "wrong"))).StatusCode);
        Assert.Contains(Phone, await (await client.PostAsync(form, null, [], ("Form.Reason", "电话通知活动改期"), ("Form.Password", Portal.Password))).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_twenty_first_reveal_of_an_hour_is_refused_also_when_they_come_at_once()
    {
        var client = await portal.SignInAsync("community.wujiangkou");
        var form = await client.OpenAsync($"/people/{id}/reveal");
        await portal.DoAsync(async db =>
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var person = await db.Users.Where(a => a.UserName == "community.wujiangkou").Select(a => a.PersonId).SingleAsync();
            var trail = scope.ServiceProvider.GetRequiredService<Trail>();
            trail.Actor = new TrailActor(person, "x", null, null);
            for (var n = 0; n < 18; n++) await trail.WriteAsync(scope.ServiceProvider.GetRequiredService<Wangchun.Data.PortalDb>(), AuditAction.ReadPersonal, "Reveal", id, "打电话通知");
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PostAsync(form, null, [], ("Form.Reason", "电话通知活动改期"))));

        Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(20, await portal.AskAsync(db => db.AuditEntries.CountAsync(e => e.Subject == "Reveal" && e.Outcome == AuditOutcome.Done)));
    }

    [Fact]
    public async Task Two_entries_are_found_merged_and_taken_apart()
    {
        var second = await AddAsync("单雨彤", "五江口社区", Phone);
        var client = await portal.SignInAsync("party.office");

        var duplicates = await client.OpenAsync("/people/duplicates");
        Assert.Contains("139****0123", duplicates.Words);
        var merge = await client.OpenAsync(duplicates.QuerySelector("td.act a")!.GetAttribute("href")!);
        var kept = await client.SubmitAsync(merge);

        Assert.Contains("两条记录已合并", kept.Words);
        Assert.Equal($"/people/{id}", (await client.GetAsync(new Uri($"/people/{second}", UriKind.Relative))).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("单雨彤", (await client.OpenAsync("/people")).Words);
        Assert.DoesNotContain("单雨彤", (await client.OpenAsync("/people/duplicates")).Words);

        await client.SubmitAsync(kept, "/merge/undo");
        Assert.Equal(0, await portal.AskAsync(db => db.Persons.CountAsync(p => p.MergedIntoId != null)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task An_export_holds_the_own_people_masked_and_is_written_down(string format)
    {
        var client = await portal.SignInAsync("community.wujiangkou");

        var bytes = await client.GetByteArrayAsync(new Uri($"/people/export?format={format}", UriKind.Relative));
        var ledger = portal.Services.GetRequiredService<Wangchun.Web.App.Imports.LedgerReader>().Read(bytes, ["姓名", "手机号"], default);

        var line = ledger.Lines.Single(line => line.Text("姓名") == "单雨桐");
        Assert.Equal("139****0123", line.Text("手机号"));
        Assert.DoesNotContain(ledger.Lines, other => other.Text("姓名") == "汪海洋");
        Assert.Equal(1, await portal.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Export)));
    }

    [Fact]
    public async Task Only_the_Party_office_merges()
    {
        var second = await AddAsync("单雨彤", "五江口社区", Phone);

        var client = await portal.SignInAsync("community.wujiangkou");

        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(client, $"/people/{{0}}/merge?with={second}", id)).StatusCode);
    }

    private async Task<int> AddAsync(string name, string community, string? phone)
    {
        var person = new Person(name);
        person.CallOn(phone);
        await portal.DoAsync(async db =>
        {
            person.LivesIn(await db.Communities.Where(c => c.Name == community).Select(c => c.Id).SingleAsync());
            db.Add(person);
            await db.SaveChangesAsync();
        });
        return person.Id;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address, int person) =>
        client.GetAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, person), UriKind.Relative));
}
