using System.Globalization;
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
        Portal = new Portal(kestrel: true);
        await ShowAsync("draft", p => p.WithPhoto(Domain.Casework.AttachmentUse.Before));
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

    private async Task ShowAwardsAsync()
    {
        names["round"] = $"{await Portal.MakeRoundAsync(AwardCycleStatus.PublicNotice)}";
        names["year"] = $"{Portal.Today.Year}";
        names["star"] = $"{await Portal.NominationAsync(AwardCategory.GovernanceStar)}";
        names["branch"] = $"{await Portal.NominationAsync(AwardCategory.MostExemplary)}";
    }
}
