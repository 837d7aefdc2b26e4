using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Exports;

/// <summary>A long list is ordered, prepared, told of and fetched once by the person who ordered it.</summary>
public sealed class LongExportTests : IAsyncLifetime
{
    private const string Register = "/people/export";
    private const string Mall = "/growth-camp/projects/export";

    private readonly ExportPortal portal = new();
    private HttpClient office = null!, worker = null!;

    public async Task InitializeAsync()
    {
        (office, worker) = (await portal.SignInAsync("party.office", followRedirects: false), await portal.SignInAsync("community.wujiangkou", followRedirects: false));
        await portal.DoAsync(async db =>
        {
            var community = await db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync();
            foreach (var number in Enumerable.Range(1, 40))
            {
                var person = new Person(number == 8 ? "=SUM(1)" : $"居民{number}");
                person.CallOn($"1398765{number:0000}");
                person.LivesIn(number % 2 == 0 ? community : community + 1);
                db.Add(person);
            }

            await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public async Task The_file_is_the_one_that_the_direct_export_gives(string language)
    {
        foreach (var address in new[] { $"{Register}?format=csv&culture={language}", $"{Mall}?format=csv&culture={language}" })
        {
            await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "=HYPERLINK(\"http://evil\")", TitleEn = "=SUM(1)" }).Listed());
            portal.RowsAtOnce = 5000;
            var direct = await worker.GetAsync(new Uri(address, UriKind.Relative));
            portal.RowsAtOnce = 0;

            var id = await OrderAsync(worker, address);
            await portal.StepAsync();
            var fetched = await FetchAsync(worker, id);

            var bytes = await fetched.Content.ReadAsByteArrayAsync();
            Assert.Equal(await direct.Content.ReadAsByteArrayAsync(), bytes);
            Assert.Contains("'=", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            Assert.Equal(direct.Content.Headers.ContentDisposition!.ToString(), fetched.Content.Headers.ContentDisposition!.ToString());
            Assert.Equal(direct.Content.Headers.ContentType, fetched.Content.Headers.ContentType);
            Assert.Equal("no-store", fetched.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_workbook_has_the_rows_of_the_direct_one_with_phones_masked()
    {
        portal.RowsAtOnce = 5000;
        var direct = Lines(await worker.GetByteArrayAsync(new Uri($"{Register}?format=xlsx", UriKind.Relative)));
        portal.RowsAtOnce = 0;

        var id = await OrderAsync(worker, $"{Register}?format=xlsx");
        await portal.StepAsync();
        var lines = Lines(await (await FetchAsync(worker, id)).Content.ReadAsByteArrayAsync());

        Assert.Equal(direct, lines);
        Assert.Contains(lines, line => line.Phone == "139****0002");
        Assert.DoesNotContain(lines, line => line.Name == "居民1");
    }

    [Fact]
    public async Task The_page_tells_how_far_it_is_and_draws_itself_anew_without_script()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        var rows = (await portal.ReadAsync(id)).Rows;
        await portal.DoAsync(db => db.ExportOrders.Where(o => o.Id == id).ExecuteUpdateAsync(o => o.SetProperty(x => x.RowsDone, 20)));

        var page = await office.OpenAsync($"/exports/{id}");

        Assert.Equal(("20", rows.ToString(CultureInfo.InvariantCulture)), (page.QuerySelector("progress")!.GetAttribute("value"), page.QuerySelector("progress")!.GetAttribute("max")));
        Assert.Equal($"20 / {rows}", page.GetElementById("rows")!.TextContent);
        Assert.Contains("http-equiv=\"refresh\"", page.QuerySelector("noscript")!.InnerHtml);

        await portal.StepAsync();
        page = await office.OpenAsync($"/exports/{id}");
        Assert.Null(page.QuerySelector("progress"));
        Assert.Null(page.QuerySelector("noscript"));
    }

    [Fact]
    public async Task The_person_is_told_and_finds_it_among_the_own_exports_alone()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        await portal.StepAsync();

        Assert.Contains("“人员名册 2026-11-24.csv”已经准备好", (await office.OpenAsync("/inbox")).Body!.TextContent);
        Assert.NotNull((await office.OpenAsync("/exports")).QuerySelector($"a[href='/exports/{id}']"));
        Assert.NotNull((await office.OpenAsync("/account")).QuerySelector("a[href='/exports']"));
        Assert.Null((await worker.OpenAsync("/exports")).QuerySelector($"a[href='/exports/{id}']"));
    }

    [Fact]
    public async Task Of_many_own_exports_a_page_shows_some_and_leads_to_the_others()
    {
        for (var number = 0; number < 31; number++) await portal.OrderNumbersAsync();

        var page = await office.OpenAsync("/exports");
        var next = await office.OpenAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((30, 1), (page.QuerySelectorAll("tbody tr").Length, next.QuerySelectorAll("tbody tr").Length));
        Assert.Null(next.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_link_works_once_and_its_file_is_gone()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        await portal.StepAsync();
        Assert.Single(portal.Files);

        var link = await LinkAsync(office, id);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(link)).StatusCode);

        Assert.Empty(portal.Files);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(link)).StatusCode);
        Assert.Equal(ExportState.Fetched, (await portal.ReadAsync(id)).State);
        Assert.Contains("文件已经下载", (await office.OpenAsync($"/exports/{id}")).Body!.TextContent);
    }

    [Fact]
    public async Task Of_two_who_open_the_link_at_once_one_gets_the_file()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        await portal.StepAsync();
        var link = await LinkAsync(office, id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.GetAsync(link))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound));
        Assert.Equal(1, await portal.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Export && e.Changes!.EndsWith($"#{id}"))));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_leads_to_the_page_and_the_key_is_kept_nowhere()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        await portal.StepAsync();
        var page = await office.OpenAsync($"/exports/{id}");

        var first = (await office.PostAsync(page, "/link", [])).Headers.Location!.OriginalString;
        var second = (await office.PostAsync(page, "/link", [])).Headers.Location!.OriginalString;

        var key = first.Split("key=")[1];
        Assert.Equal((43, $"/exports/{id}"), (key.Length, second));
        Assert.False(await portal.AskAsync(db => db.HandledRequests.AnyAsync(request => request.Location.Contains(key))));
        Assert.False(await portal.AskAsync(db => db.AuditEntries.AnyAsync(entry => entry.Changes!.Contains(key) || entry.SubjectId!.Contains(key) || entry.Changes!.Contains("LinkHash"))));
        Assert.NotEqual(key, (await portal.ReadAsync(id)).LinkHash);
    }

    [Fact]
    public async Task For_everybody_else_there_is_nothing()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        await portal.StepAsync();
        var link = await LinkAsync(office, id);

        var own = await OrderAsync(worker, $"{Register}?format=csv");
        await portal.StepAsync();
        var form = await worker.OpenAsync($"/exports/{own}");
        form.QuerySelector("form[action$='/link']")!.SetAttribute("action", $"/exports/{id}/link");

        Assert.Equal(HttpStatusCode.NotFound, (await worker.OpenAsync($"/exports/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostAsync(form, "/link", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(new Uri($"/exports/{id}/file?key=guessed", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await portal.Stranger(followRedirects: false).GetAsync(link)).StatusCode);
        Assert.Equal(ExportState.Ready, (await portal.ReadAsync(id)).State);
    }

    [Fact]
    public async Task After_a_day_link_and_file_are_gone()
    {
        var id = await OrderAsync(office, $"{Register}?format=csv");
        await portal.StepAsync();
        var link = await LinkAsync(office, id);
        portal.Clock.Advance(TimeSpan.FromHours(24));
        office = await portal.SignInAsync("party.office", followRedirects: false);

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(link)).StatusCode);
        Assert.Equal($"/exports/{id}", (await LinkAsync(office, id)).OriginalString);

        await portal.TickAsync();

        Assert.Equal((ExportState.Expired, null), ((await portal.ReadAsync(id)).State, (await portal.ReadAsync(id)).StoredAs));
        Assert.Empty(portal.Files);
    }

    [Fact]
    public async Task Whoever_lost_the_right_gets_no_file_though_it_lies_ready()
    {
        var id = await OrderAsync(worker, $"{Register}?format=csv");
        await portal.StepAsync();
        var link = await LinkAsync(worker, id);

        await LeavePostsAsync("community.wujiangkou");

        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync(link)).StatusCode);
        Assert.Equal($"/exports/{id}", (await LinkAsync(worker, id)).OriginalString);
        Assert.Contains("您的岗位有变动，这份文件不能再下载", (await worker.OpenAsync($"/exports/{id}")).Body!.TextContent);
    }

    [Fact]
    public async Task Whoever_lost_the_right_before_it_was_written_gets_none()
    {
        var id = await OrderAsync(worker, $"{Register}?format=csv");
        await LeavePostsAsync("community.wujiangkou");

        await portal.StepAsync();

        Assert.Equal((ExportState.Failed, "您的岗位有变动，已经不能导出这份名单。"), ((await portal.ReadAsync(id)).State, (await portal.ReadAsync(id)).Failure));
        Assert.Empty(portal.Files);
    }

    [Fact]
    public async Task It_is_written_down_who_ordered_and_who_fetched_what_and_how_many_rows()
    {
        var id = await OrderAsync(worker, $"{Register}?format=csv&q=居民");
        var rows = (await portal.ReadAsync(id)).Rows;
        await portal.StepAsync();
        await FetchAsync(worker, id);

        var entries = await portal.AskAsync(db => db.AuditEntries.Where(e => e.Action == AuditAction.Export).OrderBy(e => e.Seq).Select(e => new { e.PersonName, e.Subject, e.Changes }).ToListAsync());

        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal(("陈雅琴", "Person"), (entry.PersonName, entry.Subject)));
        Assert.Equal($$"""Csv {"Name":"居民"} ({{rows}})""", entries[0].Changes);
        Assert.Equal($"{entries[0].Changes} #{id}", entries[1].Changes);
    }

    [Fact]
    public async Task More_than_three_at_a_time_are_refused_with_the_form_kept()
    {
        for (var number = 0; number < 3; number++) await OrderAsync(office, $"{Register}?format=csv");

        var again = await office.SubmitAsync(await office.OpenAsync($"{Register}?format=csv&kind=Members"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("您已经有 3 份导出正在准备", again.Body!.TextContent);
        Assert.Contains("kind=Members", again.QuerySelector("form.wc-form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task A_search_by_phone_is_never_exported()
    {
        var answer = await office.GetAsync(new Uri($"{Register}?format=csv&q=13987650002", UriKind.Relative));
        var found = await office.SubmitAsync(await office.OpenAsync("/people"), "/people/search", ("q", "13987650002"));

        Assert.Equal((HttpStatusCode.Found, "/people"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("居民2", found.Body!.TextContent);
        Assert.Null(found.QuerySelector("a[href*=export]"));
        Assert.Equal(0, await portal.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Export)));
    }

    [Fact]
    public async Task A_search_by_initials_is_exported_as_it_is_shown()
    {
        portal.RowsAtOnce = 5000;
        await portal.DoAsync(async db =>
        {
            var person = new Person("单雨桐");
            person.LivesIn(await db.Communities.Select(c => c.Id).FirstAsync());
            db.Add(person);
            await db.SaveChangesAsync();
        });

        Assert.Contains("单雨桐", await office.GetStringAsync(new Uri($"{Register}?format=csv&q=syt", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task<int> OrderAsync(HttpClient client, string address)
    {
        var question = await client.OpenAsync(address);
        var answer = await client.PostAsync(question, "/export", []);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Where the button leads: the link, or the page again when it is refused.</summary>
    private static async Task<Uri> LinkAsync(HttpClient client, int id) =>
        (await client.PostAsync(await client.OpenAsync($"/exports/{id}"), "/link", [])).Headers.Location!;

    private static async Task<HttpResponseMessage> FetchAsync(HttpClient client, int id)
    {
        var answer = await client.GetAsync(await LinkAsync(client, id));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private List<(string? Name, string? Phone, string? Community)> Lines(byte[] book) =>
        [.. portal.Services.GetRequiredService<LedgerReader>().Read(book, ["姓名", "手机号"], default).Lines.Select(line => (line.Text("姓名"), line.Text("手机号"), line.Text("社区")))];

    private Task LeavePostsAsync(string user) => portal.DoAsync(async db =>
    {
        var person = await db.Users.Where(account => account.UserName == user).Select(account => account.PersonId).SingleAsync();
        await db.Posts.Where(post => post.PersonId == person).ExecuteUpdateAsync(post => post.SetProperty(p => p.Until, portal.Today));
    });
}
