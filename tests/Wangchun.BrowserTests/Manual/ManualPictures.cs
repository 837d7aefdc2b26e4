using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SkiaSharp;
using Wangchun.WebTests;

namespace Wangchun.BrowserTests.Manual;

/// <summary>The pictures of docs/manual, taken from the demo street. Run with WANGCHUN_WRITE_DOCS=1 to take them again.</summary>
[Collection(InBrowser.Name)]
public sealed partial class ManualPictures(Browser browser)
{
    private const int Quality = 72;

    private static readonly Shot[] Shots =
    [
        new("resident-home", null, "/"),
        new("resident-project", null, "/projects/{共享暖座}", Phone),
        new("resident-feedback", null, "/projects/{共享暖座}/feedback", Phone),
        new("resident-elder", null, "/?mode=elder", Phone),
        new("resident-events", null, "/events", Phone),
        new("resident-honours", null, "/honours/{year}"),
        new("member-tasks", "member.wujiangkou1", "/growth-camp/my-tasks", Phone),
        new("member-hand-in", "member.wujiangkou1", "/growth-camp/projects/{河岸步道夜灯补亮}/tasks/{量好补灯位置的间距}/hand-in", Phone),
        new("secretary-desk", "secretary.wujiangkou1", "/desk"),
        new("secretary-mall", "secretary.wujiangkou1", "/growth-camp/projects"),
        new("secretary-project", "secretary.wujiangkou1", "/growth-camp/projects/{河岸步道夜灯补亮}"),
        new("secretary-hand-in", "secretary.wujiangkou1", "/growth-camp/projects/{河岸步道夜灯补亮}/hand-in"),
        new("community-editor", "community.wujiangkou", "/growth-camp/projects/new"),
        new("community-acceptance", "community.wujiangkou", "/growth-camp/projects/{电动自行车进楼劝返}/acceptance/community"),
        new("activity", "secretary.wujiangkou2", "/activities/{文明劝导岗}"),
        new("register", "community.wujiangkou", "/people"),
        new("imports", "community.wujiangkou", "/imports/new/activities"),
        new("awards", "party.office", "/growth-camp/awards"),
        new("office-desk", "party.office", "/desk"),
        new("office-review", "party.office", "/growth-camp/projects/{河边石阶防滑条}/review"),
        new("office-publication", "party.office", "/growth-camp/projects/{停车潮汐共享}/publication"),
        new("leader-mall", "leader", "/growth-camp/projects"),
        new("leader-project", "leader", "/growth-camp/projects/{共享暖座}"),
        new("leader-figures", "leader", "/figures"),
        new("admin-people", "admin", "/admin/people?role=BranchSecretary"),
        new("admin-person", "admin", "/admin/people/{周国良}"),
        new("admin-calendar", "admin", "/admin/calendar"),
        new("auditor-trail", "auditor", "/admin/audit"),
        new("auditor-refused", "auditor", "/admin/audit?outcome=Refused"),
    ];

    private const int Desktop = 1440;
    private const int Phone = 390;

    [SkippableFact]
    public async Task Every_picture_of_the_manual_is_there_and_small()
    {
        if (Environment.GetEnvironmentVariable("WANGCHUN_WRITE_DOCS") == "1") await TakeAllAsync();

        var named = ManualPages.All.SelectMany(page => Image().Matches(File.ReadAllText(page)).Select(found => found.Groups[1].Value)).ToHashSet();

        Assert.Equal(Shots.Select(shot => shot.Name).Order(), named.Order());
        Assert.All(named, name => Assert.InRange(new FileInfo(FileOf(name)).Length, 1, 150 * 1024));
    }

    private async Task TakeAllAsync()
    {
        Browser.SkipWithoutChromium();
        var file = Path.Combine(Directory.CreateTempSubdirectory("manual-").FullName, "portal.db");
        await using var portal = new Portal(kestrel: true, new Dictionary<string, string?>
        {
            // An empty database in Development fills itself with the demo street.
            ["environment"] = "Development",
            ["WANGCHUN_DEMO_PASSWORD"] = Portal.Password,
            ["Portal:Database:ConnectionString"] = $"Data Source={file};Pooling=False",
        });

        // Somebody looks where he may not, so that the auditor's list is not empty.
        var curious = await browser.OpenAsync(portal, "member.wujiangkou1");
        await curious.GotoAsync("/admin/people");
        foreach (var shot in Shots) await TakeAsync(portal, shot);
    }

    private async Task TakeAsync(Portal portal, Shot shot)
    {
        var page = await browser.OpenAsync(portal, shot.User, width: shot.Width);
        if (shot.Width == Phone) await page.SetViewportSizeAsync(Phone, 844);
        var answer = await page.GotoAsync(await AddressAsync(portal, shot.Path), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(answer!.Ok, $"{shot.Name}: {answer.Status}");

        using var picture = SKBitmap.Decode(await page.ScreenshotAsync());
        using var webp = picture.Encode(SKEncodedImageFormat.Webp, Quality);
        await File.WriteAllBytesAsync(FileOf(shot.Name), webp.ToArray());
        await page.Context.CloseAsync();
    }

    /// <summary>Names in braces become what the address needs: a project's number in public, else the id of a project, a task, a person or a coming activity.</summary>
    private static async Task<string> AddressAsync(Portal portal, string path)
    {
        path = path.Replace("{year}", $"{await portal.AskAsync(db => db.AwardCycles.Where(c => c.AnnouncedAt != null).MaxAsync(c => c.Year))}", StringComparison.Ordinal);
        foreach (var name in Named().Matches(path).Select(found => found.Groups[1].Value).ToList())
        {
            var place = await portal.AskAsync(async db =>
                path.StartsWith("/projects", StringComparison.Ordinal) ? await db.Projects.Where(p => p.Title == name).Select(p => p.Dossier.Number).SingleAsync()
                : (await db.Projects.Where(p => p.Title == name).Select(p => p.Id)
                    .Concat(db.ProjectTasks.Where(task => task.Title == name).Select(task => task.Id))
                    .Concat(db.Persons.Where(person => person.Name == name).Select(person => person.Id))
                    .Concat(db.Activities.Where(activity => activity.Title == name && activity.SettledAt == null).Select(activity => activity.Id))
                    .FirstAsync()).ToString(CultureInfo.InvariantCulture));
            path = path.Replace($"{{{name}}}", place, StringComparison.Ordinal);
        }

        return path;
    }

    private static string FileOf(string name) => Path.Combine(ManualPages.Folder, "images", $"{name}.webp");

    [GeneratedRegex(@"\(images/([\w-]+)\.webp\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Named();

    private sealed record Shot(string Name, string? User, string Path, int Width = Desktop);
}
