using Microsoft.Extensions.DependencyInjection;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Jobs;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp;

public sealed class ClockTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_claim_window_that_nobody_used_closes_by_itself()
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());
        portal.Clock.Advance(TimeSpan.FromDays(200));

        await TickAsync();

        Assert.Equal(ProjectStatus.Expired, await StatusAsync(id));
    }

    [Fact]
    public async Task A_suspension_ends_on_its_day()
    {
        var id = await portal.MakeProjectAsync(p => p.Suspended(20));
        portal.Clock.Advance(TimeSpan.FromDays(19));
        await TickAsync();
        var before = await StatusAsync(id);
        portal.Clock.Advance(TimeSpan.FromDays(1));

        await TickAsync();

        Assert.Equal((ProjectStatus.Suspended, ProjectStatus.InProgress), (before, await StatusAsync(id)));
    }

    [Fact]
    public async Task A_secretary_is_reminded_once_a_day_and_in_office_hours_only()
    {
        await portal.MakeProjectAsync(p => p.Claimed());
        var due = await portal.AskAsync(db => db.Dossiers.Select(d => d.DueAt).SingleAsync());
        portal.Clock.SetUtcNow(new DateTimeOffset(due!.Value.Date.AddHours(20), TimeSpan.Zero).AddDays(-1));
        await TickAsync();
        var atNight = await RemindersAsync();
        portal.Clock.SetUtcNow(new DateTimeOffset(due.Value.Date.AddHours(2), TimeSpan.Zero));

        await TickAsync();
        await TickAsync();

        Assert.Equal((0, 1), (atNight, await RemindersAsync()));
    }

    [Fact]
    public async Task However_many_are_overdue_none_waits_for_its_reminder_behind_the_others()
    {
        const int MoreThanAPage = 53;
        using var busy = new Portal(kestrel: false, new Dictionary<string, string?> { ["GrowthCamp:OpenClaimsPerBranch"] = $"{MoreThanAPage}" });
        for (var n = 0; n < MoreThanAPage; n++) await busy.MakeProjectAsync(p => p.Claimed());
        var due = await busy.AskAsync(db => db.Dossiers.MaxAsync(d => d.DueAt));
        busy.Clock.SetUtcNow(new DateTimeOffset(due!.Value.Date.AddHours(2), TimeSpan.Zero));

        await busy.Services.GetRequiredService<PortalClock>().TickAsync(CancellationToken.None);

        Assert.Equal(MoreThanAPage, await busy.AskAsync(db => db.InboxItems.CountAsync(item => item.OnceKey != null)));
    }

    private Task TickAsync() => portal.Services.GetRequiredService<PortalClock>().TickAsync(CancellationToken.None);

    private Task<ProjectStatus> StatusAsync(int id) => portal.AskAsync(db => db.Projects.Where(p => p.Id == id).Select(p => p.Status).SingleAsync());

    private Task<int> RemindersAsync() => portal.AskAsync(db => db.InboxItems.CountAsync(item => item.OnceKey != null));
}
