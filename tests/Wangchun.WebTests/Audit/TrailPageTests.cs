using System.Net;
using Microsoft.Data.Sqlite;
using Wangchun.WebTests.Administration;

namespace Wangchun.WebTests.Audit;

public sealed class TrailPageTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_change_is_told_property_by_property_with_before_and_after()
    {
        var admin = await portal.SignInAsync("admin");
        var id = await portal.PersonAsync("leader");
        await admin.SubmitAsync(await admin.OpenAsync($"/admin/people/{id}/edit"), "/edit", ("Name", "方建民"));

        var page = await (await portal.SignInAsync("auditor")).OpenAsync($"/admin/audit?did=Changed&subject=Person&subjectId={id}");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("沈立新", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("方建国 → 方建民", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_found_by_person_action_outcome_and_day()
    {
        var stranger = portal.Stranger();
        await stranger.SubmitAsync(await stranger.OpenAsync("/account/sign-in"), "/sign-in", ("UserName", "leader"), ("Password", "wrong-password-1"));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await (await portal.SignInAsync("leader")).OpenAsync("/admin/people");
        var auditor = await portal.SignInAsync("auditor");

        Assert.Equal(1, await CountAsync(auditor, "?did=SignIn&outcome=Refused&subjectId=leader"));
        Assert.Equal(0, await CountAsync(auditor, "?did=SignIn&outcome=Done"));
        Assert.Equal(1, await CountAsync(auditor, "?person=%E6%96%B9%E5%BB%BA%E5%9B%BD&did=Denied"));
        Assert.Equal(0, await CountAsync(auditor, "?did=Denied&to=2026-11-24"));
        Assert.Equal(1, await CountAsync(auditor, "?did=Denied&from=2026-11-25&to=2026-11-25"));
        Assert.Equal(0, await CountAsync(auditor, "?did=Denied&from=2026-11-26&to=9999-12-31"));
    }

    [Fact]
    public async Task Older_rows_come_on_the_next_page()
    {
        await portal.DoAsync(async db =>
        {
            for (var n = 0; n < 60; n++) db.Add(new Wangchun.Domain.Street.Person($"某人{n}"));
            await db.SaveChangesAsync();
        });
        var auditor = await portal.SignInAsync("auditor");

        var first = await auditor.OpenAsync("/admin/audit?subject=Person");
        var second = await auditor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 10), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Reading_the_trail_adds_nothing_to_it()
    {
        var auditor = await portal.SignInAsync("auditor");
        var before = await portal.AskAsync(db => db.AuditEntries.CountAsync());

        await auditor.SubmitAsync(await auditor.OpenAsync("/admin/audit?person=x"), "/check");

        Assert.Equal(before, await portal.AskAsync(db => db.AuditEntries.CountAsync()));
    }

    [Theory, InlineData("/desk"), InlineData("/admin/people"), InlineData("/admin/calendar")]
    public async Task The_auditor_sees_nothing_else(string path)
    {
        var answer = await (await portal.SignInAsync("auditor", followRedirects: false)).GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{answer.StatusCode}");
    }

    [SkippableTheory]
    [InlineData("UPDATE AuditEntries SET PersonName = '别人' WHERE Seq = 3", 3)]
    [InlineData("DELETE FROM AuditEntries WHERE Seq = 4", 4)]
    [InlineData("DELETE FROM AuditEntries WHERE Seq = (SELECT MAX(Seq) FROM AuditEntries)", 6)]
    [InlineData("UPDATE AuditEntries SET At = '2020-01-01 00:00:00' WHERE Seq = 1", 1)]
    public async Task Whoever_goes_round_the_portal_is_found_at_the_row(string tampering, int seq)
    {
        Skip.If(TestDatabase.OnSqlServer, "Goes round the portal with SQLite's own statements.");
        await SixRowsAsync();
        var auditor = await portal.SignInAsync("auditor");
        var whole = await auditor.SubmitAsync(await auditor.OpenAsync("/admin/audit"), "/check");

        await RawAsync("DROP TRIGGER AuditEntriesAreFinalOnUpdate; DROP TRIGGER AuditEntriesAreFinalOnDelete; " + tampering);
        var broken = await auditor.SubmitAsync(await auditor.OpenAsync("/admin/audit"), "/check");

        Assert.Contains("审计链完整：共 6 条", whole.Flash(), StringComparison.Ordinal);
        Assert.Contains($"审计链在第 {seq} 条断开", broken.Problem(), StringComparison.Ordinal);
    }

    [SkippableTheory, InlineData("UPDATE AuditEntries SET Outcome = 'Done'"), InlineData("DELETE FROM AuditEntries")]
    public async Task The_database_itself_refuses_to_change_or_remove_a_row(string statement)
    {
        Skip.If(TestDatabase.OnSqlServer, "Speaks SQLite.");
        await SixRowsAsync();

        await Assert.ThrowsAsync<SqliteException>(() => RawAsync(statement));

        Assert.Equal(6, await portal.AskAsync(db => db.AuditEntries.CountAsync()));
    }

    private static async Task<int> CountAsync(HttpClient browser, string query) => (await browser.OpenAsync("/admin/audit" + query)).QuerySelectorAll("tbody tr").Length;

    private Task SixRowsAsync() => portal.DoAsync(async db =>
    {
        for (var n = 0; n < 6; n++)
        {
            db.Add(new Wangchun.Domain.Street.Person($"某人{n}"));
            await db.SaveChangesAsync();
        }
    });

    private async Task RawAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
