using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.Jobs;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Awards;

/// <summary>Two things at the same moment at the end of the window: the clock closes it, and a secretary's post is still being written.</summary>
public sealed class LateNominationTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task One_that_was_being_saved_at_the_close_is_sealed_behind_the_others()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Nominating);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var (round, cast) = (await db.AwardCycles.Whole().SingleAsync(), await Cast.CallAsync(db));
        var secretary = cast.Act("secretary.guangan1", portal.Now);
        var late = round.Nominate(new(AwardCategory.MostCreative, cast.Branch("secretary.guangan1"), null, "办了十件实事。", NominatedAs.Secretary), secretary);
        late.Submit(secretary);

        await WaitAsync(11, 0);
        await db.SaveChangesAsync();
        Assert.Null(late.Seal);
        await WaitAsync(11, 5);

        await portal.DoAsync(async now =>
        {
            var closed = await now.AwardCycles.Whole().SingleAsync();
            Assert.Equal(AwardCycleStatus.EligibilityCheck, closed.Status);
            Assert.NotNull(closed.Nominations.Single(n => n.Id == late.Id).Seal);
            Assert.True(closed.CheckEvidence().IsWhole);
        });
    }

    private async Task WaitAsync(int days, int minutes)
    {
        portal.Clock.SetUtcNow(new DateTimeOffset(ChinaTime.StartOf(new DateOnly(2026, 11, 24).AddDays(days)), TimeSpan.Zero).AddMinutes(minutes));
        await portal.Services.GetRequiredService<PortalClock>().TickAsync(CancellationToken.None);
    }
}
