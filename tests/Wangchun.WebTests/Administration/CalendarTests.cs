using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Administration;

public sealed class CalendarTests : IDisposable
{
    private const string Import = "/admin/calendar/import";
    private const string Year2027 = """
        date,day_type,name,source
        2027-01-01,Holiday,元旦,国办发明电〔2026〕9号
        2027-01-04,Holiday,元旦,国办发明电〔2026〕9号
        2027-01-09,班,调休上班,国办发明电〔2026〕9号
        """;

    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_look_at_the_change_changes_nothing_and_the_import_counts_provisional_limits_again()
    {
        var project = await WaitingOverNewYearAsync();
        var admin = await portal.SignInAsync("admin");
        var before = await DueAsync(project);

        var look = await admin.SubmitAsync(await admin.OpenAsync(Import), Import, ("Form.Year", "2027"), ("Form.Text", Year2027));
        var untouched = ((await DueAsync(project)).DueAt, await DaysAsync(2027));
        var done = await admin.SubmitAsync(look, "/apply");
        var after = await DueAsync(project);

        Assert.Contains("新增 3 天，去掉 0 天", look.QuerySelector("#change")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("要移动的期限：1 个", look.QuerySelector("#change")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.DueAt, 0), untouched);
        Assert.Equal("日历已导入，暂定的期限已重新计算。", done.Flash());
        Assert.Equal((new DateOnly(2027, 1, 5), true), (ChinaTime.Today(before.DueAt!.Value), before.DueIsProvisional));
        Assert.Equal((new DateOnly(2027, 1, 6), false), (ChinaTime.Today(after.DueAt!.Value), after.DueIsProvisional));
        Assert.Equal(3, await DaysAsync(2027));
        Assert.True(await portal.AskAsync(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.System && e.Subject == "CalendarDay" && e.SubjectId == "2027")));
        Assert.Equal(1, await portal.AskAsync(db => db.Dossiers.Where(d => d.Id == after.Id).SelectMany(d => d.Entries).CountAsync(e => e.What == "期限按新日历重算")));
    }

    [Fact]
    public async Task The_new_calendar_counts_from_the_next_act_on()
    {
        var admin = await portal.SignInAsync("admin");
        await admin.OpenAsync("/admin/calendar?year=2027");
        await admin.SubmitAsync(await admin.SubmitAsync(await admin.OpenAsync(Import), Import, ("Form.Year", "2027"), ("Form.Text", Year2027)), "/apply");

        await using var scope = portal.Services.CreateAsyncScope();
        var terms = scope.ServiceProvider.GetRequiredService<CampTerms>();

        Assert.True(terms.Calendar.IsPublished(2027));
        Assert.False(terms.Calendar.IsWorkingDay(new DateOnly(2027, 1, 4)));
        Assert.True(terms.Calendar.IsWorkingDay(new DateOnly(2027, 1, 9)));
    }

    [Fact]
    public async Task A_corrected_notice_takes_the_place_of_the_old_one()
    {
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.SubmitAsync(await admin.OpenAsync(Import), Import, ("Form.Year", "2027"), ("Form.Text", Year2027)), "/apply");

        var corrected = Year2027.Replace("2027-01-04", "2027-01-05", StringComparison.Ordinal).Replace("2027-01-09,班,调休上班", "2027-01-09,班,调休", StringComparison.Ordinal);
        var look = await admin.SubmitAsync(await admin.OpenAsync(Import), Import, ("Form.Year", "2027"), ("Form.Text", corrected));
        await admin.SubmitAsync(look, "/apply");

        Assert.Contains("新增 2 天，去掉 2 天，1 天不变", look.QuerySelector("#change")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2027-01-01", "2027-01-05", "2027-01-09"], await portal.AskAsync(async db =>
            (await db.CalendarDays.Where(d => d.Date.Year == 2027).OrderBy(d => d.Date).Select(d => d.Date).ToListAsync()).Select(d => d.ToString("yyyy-MM-dd", null))));
    }

    [Theory]
    [InlineData("", "没有读到任何一天")]
    [InlineData("2027-01-01,Holiday,元旦", "要有日期、类型、名称、文号四栏，现在是 3 栏")]
    [InlineData("2027-13-01,Holiday,元旦,号", "要写成 2027-01-01 的样子")]
    [InlineData("2026-01-01,Holiday,元旦,号", "不在 2027 年")]
    [InlineData("2027-01-01,Feiertag,元旦,号", "只能是 Holiday")]
    [InlineData("2027-01-04,AdjustedWorkday,调休,号", "应是周末")]
    [InlineData("2027-01-01,Holiday,元旦,号\n2027-01-01,Holiday,元旦,号", "第 2 行的日期前面已经有了")]
    public async Task A_line_that_cannot_be_read_is_told_and_kept(string text, string sentence)
    {
        var admin = await portal.SignInAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync(Import), Import, ("Form.Year", "2027"), ("Form.Text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains(sentence, page.Problem(), StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector("textarea[name='Form.Text']")!.TextContent);
        Assert.Null(page.QuerySelector("#change"));
    }

    [Fact]
    public async Task A_file_is_read_like_the_text()
    {
        var admin = await portal.SignInAsync("admin");

        var look = await admin.SubmitAsync(await admin.OpenAsync(Import), Import, [("Form.File", "2027.csv", System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Year2027))], ("Form.Year", "2027"), ("Form.Text", ""));

        Assert.Contains("新增 3 天", look.QuerySelector("#change")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task December_says_that_next_year_is_missing()
    {
        var november = await (await portal.SignInAsync("admin")).OpenAsync("/admin/people");
        portal.Clock.Advance(TimeSpan.FromDays(7));
        var december = await (await portal.SignInAsync("admin")).OpenAsync("/admin/people");

        Assert.DoesNotContain("还没有导入", november.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2027 年的放假安排还没有导入", december.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Claimed on 21 December: ten working days to start, which end on 5 January by statutory days alone.</summary>
    private async Task<int> WaitingOverNewYearAsync()
    {
        portal.Clock.Advance(new DateTime(2026, 12, 21, 2, 0, 0, DateTimeKind.Utc) - portal.Now);
        return await portal.MakeProjectAsync(p => p.Claimed());
    }

    private Task<Dossier> DueAsync(int project) => portal.AskAsync(db => db.Projects.Where(p => p.Id == project).Select(p => p.Dossier).AsNoTracking().SingleAsync());

    private Task<int> DaysAsync(int year) => portal.AskAsync(db => db.CalendarDays.CountAsync(d => d.Date.Year == year));
}
