using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Personal;
using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;
using Wangchun.Web.Jobs;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Imports;

public sealed class PersonImportTests : IAsyncLifetime
{
    private static readonly object?[] Headings = ["姓名", "手机号", "身份证号", "社区", "党支部", "党员身份", "志愿者"];

    private readonly Portal portal = new();
    private HttpClient office = null!;

    public async Task InitializeAsync() => office = await portal.SignInAsync("party.office");

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_ledger_is_checked_first_and_changes_nothing_until_it_is_carried_out()
    {
        var before = await CountAsync();
        var page = await UploadAsync(Books.Of(Headings, Row("邬念慈", "13987650001"), Row("郁南星", "13987650002")));

        Assert.Equal(["新增", "新增"], Verdicts(page));
        Assert.Equal(before, await CountAsync());

        var applied = await office.SubmitAsync(page, "/apply");

        Assert.Contains("导入完成", applied.Words);
        Assert.Equal(before + 2, await CountAsync());
        var person = await portal.AskAsync(db => db.Persons.Include(p => p.Memberships).ThenInclude(m => m.Branch).SingleAsync(p => p.Name == "邬念慈"));
        Assert.Equal(("五江口社区第一党支部", MemberStanding.Probationary), (person.Memberships[0].Branch.Name, person.Memberships[0].Standing));
        Assert.Equal("13987650001", portal.Services.GetRequiredService<FieldVault>().Open(person.Phone.Sealed!, FieldPlace.PhoneOf(person.Id)));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_is_recognised()
    {
        var file = Books.Of(Headings, Row("邬念慈", "13987650001"), Row("郁南星", "13987650002"));
        await office.SubmitAsync(await UploadAsync(file), "/apply");
        var after = await CountAsync();

        var again = await UploadAsync(file, update: true);

        Assert.Equal(["没有变化", "没有变化"], Verdicts(again));
        Assert.Contains("同一个文件以前导入过", again.Words);
        await office.SubmitAsync(again, "/apply");
        Assert.Equal(after, await CountAsync());
    }

    [Fact]
    public async Task Whoever_is_registered_is_skipped_or_brought_up_to_date_as_asked()
    {
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, Row("邬念慈", "13987650001"))), "/apply");
        var changed = Books.Of(Headings, ["邬念慈", "139 8765 0001", "330203195001010016", "广安社区", "", "", "是"]);

        Assert.Equal(["跳过"], Verdicts(await UploadAsync(changed)));
        var page = await UploadAsync(changed, update: true);
        Assert.Equal(["更新"], Verdicts(page));
        await office.SubmitAsync(page, "/apply");

        var person = await PersonAsync("邬念慈");
        Assert.Equal(new DateOnly(1950, 1, 1), person.BirthOn);
        Assert.NotNull(person.VolunteerSince);
    }

    [Fact]
    public async Task One_wrong_line_keeps_the_whole_file_out_and_its_lines_come_back_for_correction()
    {
        var page = await UploadAsync(Books.Of(
            Headings,
            Row("邬念慈", "13987650001"),
            Row("", "13987650002"),
            Row("郁南星", "12345"),
            ["王一", null, 3.30203195001010e17, "五江口社区", null, null, null],
            Row("邬念慈", "13987650001"),
            ["王二", null, null, "没有的社区", null, null, null]));

        Assert.Equal(["有错", "有错", "有错", "有错", "有错"], Verdicts(page));
        Assert.Equal(["3", "4", "5", "6", "7"], page.QuerySelectorAll("tbody td.t").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("身份证号在文件里是数字", page.Words);
        Assert.Contains("和第 2 行是同一个人。", page.Words);
        Assert.Null(page.QuerySelector("form[action$='/apply']"));

        var errors = await office.GetAsync(new Uri(page.QuerySelector("a[href$='/errors']")!.GetAttribute("href")!, UriKind.Relative));
        var ledger = portal.Services.GetRequiredService<LedgerReader>().Read(await errors.Content.ReadAsByteArrayAsync(), ["姓名", "哪里不对"], default);
        Assert.Equal(5, ledger.Lines.Count);
        Assert.Equal("没有叫“没有的社区”的社区。", ledger.Lines[^1].Text("哪里不对"));
    }

    [Fact]
    public async Task A_batch_is_taken_back_except_for_what_was_changed_since()
    {
        var before = await CountAsync();
        var page = await office.SubmitAsync(await UploadAsync(Books.Of(Headings, Row("邬念慈", "13987650001"), Row("郁南星", "13987650002"))), "/apply");
        await portal.DoAsync(async db =>
        {
            (await db.Persons.SingleAsync(p => p.Name == "郁南星")).CallOn("13987650009");
            await db.SaveChangesAsync();
        });

        var reverted = await office.SubmitAsync(page, "/revert");

        Assert.Contains("“郁南星”在导入以后改过，保留现在的内容。", reverted.Words);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task An_update_that_is_taken_back_brings_the_old_phone_back()
    {
        await office.SubmitAsync(await UploadAsync(Books.Of(Headings, ["邬念慈", "13987650001", "330203195001010016", null, null, null, null])), "/apply");
        var sealedBefore = (await PersonAsync("邬念慈")).Phone.Sealed;
        var page = await office.SubmitAsync(await UploadAsync(Books.Of(Headings, ["邬念慈", "13987650777", "330203195001010016", "五江口社区", null, null, "是"]), update: true), "/apply");
        Assert.NotEqual(sealedBefore, (await PersonAsync("邬念慈")).Phone.Sealed);

        await office.SubmitAsync(page, "/revert");

        var person = await PersonAsync("邬念慈");
        Assert.Equal((sealedBefore, null, null), (person.Phone.Sealed, person.CommunityId, person.VolunteerSince));
    }

    [Fact]
    public async Task After_seven_days_it_stays_and_the_file_is_gone()
    {
        var page = await office.SubmitAsync(await UploadAsync(Books.Of(Headings, Row("邬念慈", "13987650001"))), "/apply");
        portal.Clock.Advance(TimeSpan.FromDays(7.1));
        await portal.Services.GetRequiredService<PortalClock>().TickAsync(CancellationToken.None);
        office = await portal.SignInAsync("party.office");

        var batch = await portal.AskAsync(db => db.ImportBatches.SingleAsync());
        Assert.Equal((ImportState.Kept, null), (batch.State, batch.StoredAs));
        Assert.Null((await office.OpenAsync($"/imports/{batch.Id}")).QuerySelector("form[action$='/revert']"));
        Assert.NotNull(page);
    }

    [Fact]
    public async Task The_kept_file_says_nothing_to_whoever_finds_it()
    {
        await UploadAsync(Books.Of(Headings, Row("邬念慈", "13987650001")));
        var stored = await portal.AskAsync(db => db.ImportBatches.Select(b => b.StoredAs).SingleAsync());

        var bytes = await File.ReadAllBytesAsync(Directory.EnumerateFiles(portal.DataDirectory, stored!, SearchOption.AllDirectories).Single());

        Assert.False(bytes.AsSpan().StartsWith("PK"u8));
        Assert.True(bytes.AsSpan().IndexOf("sheet1"u8) < 0);
    }

    [Theory]
    [InlineData("secretary.wujiangkou1")]
    [InlineData("leader")]
    [InlineData("admin")]
    public async Task Others_import_nothing(string user) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(user)).GetAsync(new Uri("/imports", UriKind.Relative))).StatusCode);

    [Fact]
    public async Task The_template_is_a_ledger_that_imports()
    {
        var template = await office.GetAsync(new Uri("/imports/new/persons/template", UriKind.Relative));

        var untouched = await UploadAsync(await template.Content.ReadAsByteArrayAsync());
        var filledIn = await UploadAsync(Books.LikeTemplate(portal, "persons", "单雨桐"));

        Assert.Equal(["跳过"], Verdicts(untouched));
        Assert.Contains("这一行是模板里的示例，不导入。", untouched.Words);
        Assert.Equal(["新增"], Verdicts(filledIn));
    }

    [Fact]
    public async Task Needs_come_in_as_drafts_and_are_cancelled_when_taken_back()
    {
        var page = await UploadAsync(Books.LikeTemplate(portal, "projects", "楼道微光亮起来"), kind: "projects");
        Assert.Equal(["新增"], Verdicts(page));

        var applied = await office.SubmitAsync(page, "/apply");
        Assert.Equal(1, await portal.AskAsync(db => db.Projects.CountAsync(p => p.Title == "楼道微光亮起来")));

        await office.SubmitAsync(applied, "/revert");
        Assert.Equal(Wangchun.Domain.GrowthCamp.ProjectStatus.Cancelled, await portal.AskAsync(db => db.Projects.Select(p => p.Status).SingleAsync()));
    }

    private static object?[] Row(string name, string phone) => [name, phone, null, "五江口社区", "五江口社区第一党支部", "预备党员", "否"];

    private async Task<IDocument> UploadAsync(byte[] file, bool update = false, string kind = "persons") => await office.SubmitAsync(
        await office.OpenAsync($"/imports/new/{kind}"), null, [("Form.File", "名册.xlsx", file)], ("Form.UpdatesExisting", update ? "true" : "false"));

    private static IEnumerable<string> Verdicts(IDocument page) => page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim());

    private Task<int> CountAsync() => portal.AskAsync(db => db.Persons.CountAsync());

    private Task<Person> PersonAsync(string name) => portal.AskAsync(db => db.Persons.AsNoTracking().SingleAsync(p => p.Name == name));
}
