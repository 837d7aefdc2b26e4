using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Metrics;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;
using Wangchun.Web.App.Imports;
using Wangchun.WebTests.Making;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Imports;

public sealed class ActivityImportTests : IAsyncLifetime
{
    private const string Title = "去年的河道清洁";
    private static readonly object?[] Headings = ["活动名称", "社区", "日期", "开始", "结束", "地点", "组织者", "姓名", "手机号", "服务时长", "备注", "有关事项的编号"];

    private readonly Portal portal = new();
    private HttpClient office = null!;

    public async Task InitializeAsync() => office = await portal.SignInAsync("party.office");

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Lines_of_one_activity_become_one_with_everybody_who_came()
    {
        var page = await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m), Later("郁南星", "13987650002", null), Alone("反诈宣讲")));
        Assert.Equal(["新增", "新增", "新增"], Verdicts(page));
        Assert.Contains("时长没有填，按活动时间计 2.5 小时。", page.Words);
        Assert.Empty(await HeldAsync());

        await office.SubmitAsync(page, "/apply");

        var (cleaning, talk) = ((await HeldAsync()).Single(a => a.Title == Title), (await HeldAsync()).Single(a => a.Title == "反诈宣讲"));
        Assert.Equal((ActivityStatus.Settled, true, ActivityHost.Branch, "五江口社区第一党支部"), (cleaning.Status, cleaning.IsFromLedger, cleaning.Host, cleaning.OrganiserPost));
        Assert.Equal(["HD-2026-001", "HD-2026-002"], [cleaning.Dossier.Number!, talk.Dossier.Number!]);
        Assert.Equal([("邬念慈", 2m), ("郁南星", 2.5m)], cleaning.SignUps.OrderBy(s => s.Id).Select(s => (s.Person.Name, s.TotalHours)));
        Assert.All(cleaning.SignUps, s => Assert.Equal((SignUpState.Completed, SignUpChannel.Ledger, AttendanceSource.Ledger), (s.State, s.Channel, s.CheckedInBy)));
        Assert.Equal(await portal.PersonOfAsync("party.office"), cleaning.SignUps[0].EndedById);
        Assert.Equal((new DateOnly(2025, 3, 8), cleaning.CommunityId), (cleaning.SignUps[0].Person.VolunteerSince, cleaning.SignUps[0].Person.CommunityId));
        Assert.Empty(talk.SignUps);
    }

    [Fact]
    public async Task Whoever_is_registered_is_recognised_and_a_name_alone_must_be_the_only_one()
    {
        await AddPersonAsync("郁南星");
        await AddPersonAsync("王一");
        await AddPersonAsync("王一");

        var page = await UploadAsync(Books.Of(Headings, First("郁南星", null, 2m), Later("王一", null, 2m), Later("谁也不是", null, 2m)));

        Assert.Contains("名册里有 2 位“王一”，请填写手机号。", page.Words);
        Assert.Contains("名册里没有“谁也不是”，请填写手机号。", page.Words);
        Assert.Equal(2, Verdicts(page).Count());
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var file = Books.Of(Headings, First("邬念慈", "13987650001", 2m), Later("郁南星", "13987650002", null), Alone("反诈宣讲"));
        await office.SubmitAsync(await UploadAsync(file), "/apply");
        var people = await portal.AskAsync(db => db.Persons.CountAsync());

        var again = await UploadAsync(file, update: true);

        Assert.Equal(["没有变化", "没有变化", "没有变化"], Verdicts(again));
        await office.SubmitAsync(again, "/apply");
        Assert.Equal((2, people), ((await HeldAsync()).Count, await portal.AskAsync(db => db.Persons.CountAsync())));
    }

    [Fact]
    public async Task Other_hours_are_skipped_or_become_a_correction_as_asked()
    {
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m))), "/apply");
        var changed = Books.Of(Headings, First("邬念慈", "13987650001", 3m), Later("郁南星", "13987650002", 1m));

        Assert.Equal(["跳过", "新增"], Verdicts(await UploadAsync(changed)));
        var page = await UploadAsync(changed, update: true);
        Assert.Equal(["更新", "新增"], Verdicts(page));
        var applied = await office.SubmitAsync(page, "/apply");

        var signUp = Assert.Single(await HeldAsync()).SignUps.Single(s => s.Person.Name == "邬念慈");
        Assert.Equal((2m, 3m, 1m, "按台账更正"), (signUp.Hours, signUp.TotalHours, signUp.Adjustments.Single().Hours, signUp.Adjustments[0].Reason));

        await office.SubmitAsync(applied, "/revert");

        var left = Assert.Single(await HeldAsync()).SignUps;
        Assert.Equal([("邬念慈", SignUpState.Completed, 2m), ("郁南星", SignUpState.Cancelled, 1m)], left.OrderBy(s => s.Id).Select(s => (s.Person.Name, s.State, s.TotalHours)));
    }

    [Fact]
    public async Task A_batch_is_taken_back_with_its_activities_unless_they_changed_since()
    {
        var page = await office.SubmitAsync(await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m), Later("郁南星", "13987650002", 2m), Alone("反诈宣讲"))), "/apply");
        var talk = (await HeldAsync()).Single(a => a.Title == "反诈宣讲").Id;
        await portal.ChangeActivityAsync(talk, async (activity, db) =>
            activity.RecordPast(await db.Persons.FirstAsync(p => p.Name == "邬念慈"), 2, null, ActivityMaking.Terms, (await Cast.CallAsync(db)).Act("party.office", portal.Now)));

        var reverted = await office.SubmitAsync(page, "/revert");

        Assert.Contains("“反诈宣讲”在导入以后改过，保留现在的内容。", reverted.Words);
        var held = await portal.AskAsync(db => db.Activities.Include(a => a.SignUps).OrderBy(a => a.Id).ToListAsync());
        Assert.Equal([ActivityStatus.Cancelled, ActivityStatus.Settled], held.Select(a => a.Status));
        Assert.All(held[0].SignUps, s => Assert.Equal(SignUpState.Cancelled, s.State));
    }

    [Fact]
    public async Task Hours_on_a_certificate_stay()
    {
        var page = await office.SubmitAsync(await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m))), "/apply");
        var person = await portal.AskAsync(db => db.Persons.Where(p => p.Name == "邬念慈").Select(p => p.Id).SingleAsync());
        await office.SubmitAsync(await office.OpenAsync("/activities/certificates"), "/certificates", ("personId", $"{person}"));
        Assert.Equal(2m, await portal.AskAsync(db => db.Certificates.Select(c => c.Hours).SingleAsync()));

        var reverted = await office.SubmitAsync(page, "/revert");

        Assert.Contains("“邬念慈”的时长已经开进服务证明。请先作废证明。", reverted.Words);
        Assert.Equal(SignUpState.Completed, Assert.Single(await HeldAsync()).SignUps[0].State);
    }

    [Fact]
    public async Task After_seven_days_it_stays()
    {
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m))), "/apply");
        portal.Clock.Advance(TimeSpan.FromDays(7.1));
        await portal.TickAsync();

        Assert.Equal(ImportState.Kept, await portal.AskAsync(db => db.ImportBatches.Select(b => b.State).SingleAsync()));
    }

    [Fact]
    public async Task Wrong_lines_are_named_and_come_back_for_correction()
    {
        var page = await UploadAsync(Books.Of(
            Headings,
            First("邬念慈", "13987650001", 2m),
            Later("邬念慈", "13987650001", 2m),
            Later("郁南星", "13987650002", 1.3m),
            ["今天的活动", "五江口社区", "2026-11-24", "8:00", "9:00", "公园", null, null, null, null, null, null],
            ["太长", "没有的社区", "2025-03-08", "8:00", "9:00", "公园", null, null, null, null, null, null],
            [Title, "五江口社区", "2025-03-08", "10:00", null, null, "五江口社区第一党支部", "郁南星", "13987650002", null, null, null],
            ["没时间", "五江口社区", "2025-03-08", null, "9:00", "公园", null, null, null, null, null, null],
            ["没人名", "五江口社区", "2025-03-08", "8:00", "9:00", "公园", null, null, "13987650002", null, null, null],
            ["编号错", "五江口社区", "2025-03-08", "8:00", "9:00", "公园", null, null, null, null, null, "HQ-1999-001"]));

        Assert.Null(page.QuerySelector("form[action$='/apply']"));
        foreach (var sentence in new[]
        {
            "和第 2 行是同一个人。", "时长按半小时填，例如 2 或 2.5，最多 16 小时。", "只能导入今天以前的活动。", "没有叫“没有的社区”的社区。",
            "和第 2 行是同一场活动，时间或地点却不一样，请核对。", "没有填“开始”。", "没有姓名。", "没有编号是“HQ-1999-001”的事项，请核对。",
        })
        {
            Assert.Contains(sentence, page.Words);
        }

        var errors = await office.GetAsync(new Uri(page.QuerySelector("a[href$='/errors']")!.GetAttribute("href")!, UriKind.Relative));
        var ledger = portal.Services.GetRequiredService<LedgerReader>().Read(await errors.Content.ReadAsByteArrayAsync(), ["姓名", "哪里不对"], default);
        Assert.Equal(8, ledger.Lines.Count);
    }

    [Fact]
    public async Task Nobody_imports_their_own_hours()
    {
        var me = await portal.AskAsync(db => db.Users.Where(a => a.UserName == "party.office").Select(a => a.Person.Name).SingleAsync());

        var page = await UploadAsync(Books.Of(Headings, First(me, null, 2m)));

        Assert.Equal(["有错"], Verdicts(page));
        Assert.Contains("自己的时长要由另一位同事登记", page.Words);
    }

    [Fact]
    public async Task A_community_imports_for_itself_alone_and_sees_its_own_files()
    {
        await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m)));
        var community = await portal.SignInAsync("community.wujiangkou");

        var page = await UploadAsync(Books.Of(
            Headings,
            First("邬念慈", "13987650001", 2m),
            ["广安的活动", "广安社区", "2025-03-08", "8:00", "9:00", "公园", null, null, null, null, null, null],
            ["全街道的活动", null, "2025-03-08", "8:00", "9:00", "公园", null, null, null, null, null, null]), by: community);

        Assert.Contains("不能替“广安社区”导入", page.Words);
        Assert.Contains("没有填“社区”。", page.Words);
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        var list = await community.OpenAsync("/imports");
        Assert.Single(list.QuerySelectorAll("tbody tr"));
        Assert.Equal(["导入以往活动"], list.QuerySelectorAll("main a.btn-primary").Select(link => link.TextContent));
        foreach (var foreign in new[] { "/imports/1", "/imports/1/errors", "/imports/new/persons", "/imports/new/projects/template" })
            Assert.Equal(HttpStatusCode.NotFound, (await community.GetAsync(new Uri(foreign, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_was_held_in_the_portal_takes_nobody_from_a_ledger()
    {
        await portal.MakeActivityAsync();
        await portal.WaitForSaturdayAsync(12);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        office = await portal.SignInAsync("party.office");

        var page = await UploadAsync(Books.Of(Headings, ["河道清洁", "五江口社区", "2026-11-28", "9:00", "11:00", "五江口公园东门", null, "邬念慈", "13987650001", 2m, null, null]));

        Assert.Contains("“河道清洁”是在系统里办的活动，请在活动页登记到场。", page.Words);
    }

    [Fact]
    public async Task Figures_count_it_by_the_day_it_was_held()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        var number = await portal.AskAsync(db => db.Projects.Where(p => p.Id == project).Select(p => p.Dossier.Number).SingleAsync());
        object?[] Line(string title, string day, string name) => [title, "五江口社区", day, "8:00", "10:00", "公园", null, name, "13987650001", 2m, null, number];
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, Line("前年的", "2024-03-08", "邬念慈"), Line("今年的", "2026-03-08", "邬念慈"))), "/apply");

        Assert.Equal([1m, 1m, 2m, 0m], await Task.WhenAll(new[] { "A06", "A07", "A09", "A12" }.Select(FigureAsync)));
        foreach (var code in new[] { "A06", "A07", "A09" })
            Assert.Single((await office.OpenAsync($"/figures/{code}")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_csv_with_times_as_people_write_them_and_formulas_are_read()
    {
        var csv = Encoding.UTF8.GetBytes($"活动名称,社区,日期,开始,结束,地点,姓名,手机号,服务时长\r\n{Title},五江口社区,2025年3月8日,9点,11点半,公园,邬念慈,13987650001,2\r\n");
        Assert.Equal(["新增"], Verdicts(await UploadAsync(csv, name: "台账.csv")));

        var page = await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", "=1+1|2")));

        Assert.Contains("有公式，读的是保存的结果。", page.Words);
    }

    [Fact]
    public async Task A_time_in_a_cell_of_excel_is_a_time()
    {
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, [Title, "五江口社区", new DateSerial(45724), 0.375, 0.5, "公园", null, null, null, null, null, null])), "/apply");

        var held = Assert.Single(await HeldAsync());
        Assert.Equal((new DateTime(2025, 3, 8, 9, 0, 0), 3m), (ChinaTime.ToLocal(held.StartsAt), held.PlannedHours));
    }

    [Fact]
    public async Task The_template_is_a_ledger_that_imports()
    {
        var template = await office.GetAsync(new Uri("/imports/new/activities/template", UriKind.Relative));

        Assert.Equal(["跳过"], Verdicts(await UploadAsync(await template.Content.ReadAsByteArrayAsync())));
        Assert.Equal(["新增"], Verdicts(await UploadAsync(Books.LikeTemplate(portal, "activities", "河道清洁日"))));
    }

    [Fact]
    public async Task Strangers_are_not_told_of_it()
    {
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, First("邬念慈", "13987650001", 2m))), "/apply");

        Assert.DoesNotContain(Title, (await portal.Stranger().OpenAsync("/events")).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Stranger().GetAsync(new Uri("/events/HD-2026-001", UriKind.Relative))).StatusCode);
    }

    private static object?[] First(string name, string? phone, object? hours) => [Title, "五江口社区", "2025-03-08", "9:00", "11:30", "五江口公园东门", "五江口社区第一党支部", name, phone, hours, null, null];

    private static object?[] Later(string name, string? phone, object? hours) => [Title, "五江口社区", "2025/3/8", null, null, null, "五江口社区第一党支部", name, phone, hours, null, null];

    private static object?[] Alone(string title) => [title, "五江口社区", "2025-04-01", "14:00", "15:00", "社区礼堂", null, null, null, null, null, null];

    private async Task<IDocument> UploadAsync(byte[] file, bool update = false, HttpClient? by = null, string name = "台账.xlsx") => await (by ?? office).SubmitAsync(
        await (by ?? office).OpenAsync("/imports/new/activities"), null, [("Form.File", name, file)], ("Form.UpdatesExisting", update ? "true" : "false"));

    private static IEnumerable<string> Verdicts(IDocument page) => page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim());

    private Task<List<Activity>> HeldAsync() => portal.AskAsync(db => db.Activities
        .Include(a => a.Dossier).Include(a => a.SignUps).ThenInclude(s => s.Person).Include(a => a.SignUps).ThenInclude(s => s.Adjustments)
        .Where(a => a.Status != ActivityStatus.Cancelled).OrderBy(a => a.Id).AsNoTracking().ToListAsync());

    private Task AddPersonAsync(string name) => portal.DoAsync(async db =>
    {
        db.Add(new Domain.Street.Person(name));
        await db.SaveChangesAsync();
    });

    private async Task<decimal> FigureAsync(string code) => (await portal.AskAsync(db => MetricRegistry.ByCode(code).ValueAsync(db, portal.Now, default))).Value ?? 0;
}
