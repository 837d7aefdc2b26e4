using System.Globalization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.WebTests;
using Wangchun.WebTests.Making;

namespace Wangchun.BrowserTests;

/// <summary>A portal with a project at each stretch of the way, an activity and this year's awards, to be looked at. Nobody changes it.</summary>
public sealed class ShownStreet : IAsyncLifetime
{
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, string> numbers = [];

    public Portal Portal { get; private set; } = null!;

    public string Root => Portal.ClientOptions.BaseAddress.ToString();

    public async Task InitializeAsync()
    {
        Browser.SkipWithoutChromium();
        // Every list is a long one here, so that the page that offers to prepare it is seen.
        Portal = new Portal(kestrel: true, new Dictionary<string, string?> { ["Portal:Exports:RowsAtOnce"] = "0" });
        await ShowAsync("draft", p => p.WithPhoto(AttachmentUse.Before));
        await ShowAsync("reviewed", p => p.Submitted());
        await ShowAsync("listed", p => p.Listed());
        await ShowAsync("asked", p => p.ToPick().AskedForBy("secretary.wujiangkou2"));
        await ShowAsync("runOut", p => p.RunOut());
        await ShowAsync("completed", p => p.Completed());
        await ShowAsync("published", p => p.Published());
        await ShowAsync("started", p => p.TaskHandedIn());
        await ShowAsync("resting", p => p.LedBy("secretary.wujiangkou2").AskedToRest());
        await ShowAsync("handedIn", p => p.HandedIn());
        var started = int.Parse(names["started"], CultureInfo.InvariantCulture);
        names["task"] = $"{await Portal.AskAsync(db => db.ProjectTasks.Where(task => task.ProjectId == started).Select(task => task.Id).FirstAsync())}";
        names["person"] = $"{await Portal.AskAsync(db => db.Users.Where(account => account.UserName == "secretary.wujiangkou2").Select(account => account.PersonId).SingleAsync())}";
        await ShowActivityAsync();
        await ShowAwardsAsync();
        await ShowExportsAsync();
    }

    public async Task DisposeAsync()
    {
        if (Portal is not null) await Portal.DisposeAsync();
    }

    /// <summary>An address with the stretches in braces filled in: by the number in public, by the id at work.</summary>
    public string Address(string path) =>
        (path.StartsWith("/projects", StringComparison.Ordinal) || path.StartsWith("/events", StringComparison.Ordinal) ? numbers : names)
        .Aggregate(path, (address, name) => address.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    private async Task ShowAsync(string name, Action<ProjectMaker> tell)
    {
        var id = await Portal.MakeProjectAsync(tell);
        names[name] = $"{id}";
        numbers[name] = await Portal.AskAsync(db => db.Projects.Where(p => p.Id == id).Select(p => p.Dossier.Number).SingleAsync()) ?? "";
    }

    private async Task ShowActivityAsync()
    {
        var id = await Portal.MakeActivityAsync(sheet => sheet with { Capacity = 3 });
        await Portal.JoinAsync(id, "李玉兰", "沈国良");
        names["activity"] = $"{id}";
        numbers["activity"] = await Portal.NumberOfActivityAsync(id);
        var joined = await Portal.AskAsync(db => db.SignUps.Where(signUp => signUp.ActivityId == id).OrderBy(signUp => signUp.Id).Select(signUp => signUp.Person.Id).ToListAsync());
        (names["volunteer"], names["twin"]) = ($"{joined[0]}", $"{joined[1]}");
        names["resident"] = $"{await Portal.PersonOfAsync("member.wujiangkou1")}";
    }

    private async Task ShowExportsAsync()
    {
        var act = new Act(await Portal.PersonOfAsync("party.office"), "王建国", "街道党建办", new HashSet<int>(), Portal.Now, Portal.Today);
        await ShowExportAsync("exportRunning", act, _ => { });
        await ShowExportAsync("exportReady", act, order => order.Complete("a1.export", 40_000, "reach", TimeSpan.FromHours(24), act));
        await ShowExportAsync("exportFailed", act, order => order.Fail("准备文件时出了错，没有做成。请重新导出；再不成，请联系街道综合信息室。", act));
    }

    private Task ShowExportAsync(string name, Act act, Action<ExportOrder> tell) => Portal.DoAsync(async db =>
    {
        var order = new ExportOrder("people", "{}", ExportFormat.Xlsx, "人员名册 2026-11-24.xlsx", "zh-CN", 40_000, act);
        order.Take(TimeSpan.FromMinutes(2), act);
        tell(order);
        db.Add(order);
        await db.SaveChangesAsync();
        names[name] = $"{order.Id}";
    });

    private async Task ShowAwardsAsync()
    {
        names["round"] = $"{await Portal.MakeRoundAsync(AwardCycleStatus.PublicNotice)}";
        names["year"] = $"{Portal.Today.Year}";
        names["star"] = $"{await Portal.NominationAsync(AwardCategory.GovernanceStar)}";
        names["branch"] = $"{await Portal.NominationAsync(AwardCategory.MostExemplary)}";
    }
}
