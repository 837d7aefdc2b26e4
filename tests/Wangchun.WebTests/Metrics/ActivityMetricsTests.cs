using Wangchun.Data.Metrics;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.WebTests.Making;
using Wangchun.WebTests.Public;

namespace Wangchun.WebTests.Metrics;

public sealed class ActivityMetricsTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Where_nothing_happened_there_is_nobody_and_no_rate()
    {
        await portal.MakeActivityAsync();

        Assert.Equal([0, 0, 0, null], [await ValueAsync("A06"), await ValueAsync("A07"), await ValueAsync("A09"), await ValueAsync("A12")]);
    }

    [Fact]
    public async Task Somebody_who_did_a_task_and_came_twice_is_one_person_and_three_participations()
    {
        var project = await portal.MakeProjectAsync(p => p.TaskDone());
        var member = await portal.PersonOfAsync("member.wujiangkou1");
        await portal.HoldActivityAsync(project, member, came: true);
        await portal.HoldActivityAsync(project, member, came: true);
        await portal.HoldActivityAsync(null, await portal.PersonOfAsync("member.guangan1"), came: true);

        Assert.Equal((1m, 3m), (await ValueAsync("A06"), await ValueAsync("A07")));
        Assert.Equal(6m, await ValueAsync("A09"));
    }

    [Fact]
    public async Task Two_entries_of_one_person_are_one_person()
    {
        var project = await portal.MakeProjectAsync(p => p.TaskDone());
        var (kept, second) = (await portal.PersonOfAsync("member.wujiangkou1"), 0);
        await portal.DoAsync(async db =>
        {
            var person = new Person("吴秀芬");
            db.Add(person);
            await db.SaveChangesAsync();
            second = person.Id;
        });
        await portal.HoldActivityAsync(project, second, came: true);
        var before = await ValueAsync("A06");

        await portal.DoAsync(db => db.Persons.Where(p => p.Id == second).ExecuteUpdateAsync(p => p.SetProperty(x => x.MergedIntoId, kept)));

        Assert.Equal((2m, 1m), (before, await ValueAsync("A06")));
    }

    [Fact]
    public async Task No_shows_are_counted_against_those_who_came_or_should_have()
    {
        var (one, other) = (await portal.PersonOfAsync("member.wujiangkou1"), await portal.PersonOfAsync("member.guangan1"));
        await portal.HoldActivityAsync(null, one, came: true);
        await portal.HoldActivityAsync(null, other, came: true);
        await portal.HoldActivityAsync(null, one, came: false);

        var figure = await portal.AskAsync(db => MetricRegistry.ByCode("A12").ValueAsync(db, After, CancellationToken.None));

        Assert.Equal((33.33m, 1, 3), (figure.Value, figure.Numerator, figure.Denominator));
    }

    [Fact]
    public async Task Corrections_change_the_sum_of_hours()
    {
        var id = await portal.HoldActivityAsync(null, await portal.PersonOfAsync("member.wujiangkou1"), came: true);
        await portal.ChangeActivityAsync(id, (activity, _) =>
        {
            activity.Adjust(activity.SignUps[0], -0.5m, "提前离开", Act.ByClock(After, ChinaTime.Today(After)));
            return Task.CompletedTask;
        });

        Assert.Equal(1.5m, await ValueAsync("A09"));
    }

    [Fact]
    public async Task Of_the_members_only_those_count_who_belong_to_a_branch_and_took_part_within_a_year()
    {
        var project = await portal.MakeProjectAsync(p => p.TaskDone());
        var members = await portal.AskAsync(db => db.Memberships.CountAsync());
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("member.wujiangkou1"), came: true);
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("member.guangan1"), came: false);
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("community.guangan"), came: true);

        var now = await ShareAsync(After);
        var later = await ShareAsync(After.AddMonths(13));

        Assert.Equal((1, members), (now.Numerator, now.Denominator));
        Assert.Equal((0, members), (later.Numerator, later.Denominator));
    }

    [Fact]
    public async Task Somebody_who_left_the_branch_is_no_member_any_more_and_who_changed_it_is_one()
    {
        var project = await portal.MakeProjectAsync(p => p.TaskDone());
        var before = await ShareAsync(After);
        var (gone, moved) = (await portal.PersonOfAsync("member.wujiangkou1"), await portal.PersonOfAsync("member.guangan1"));
        await portal.HoldActivityAsync(project, moved, came: true);
        await portal.DoAsync(async db =>
        {
            var people = await db.Persons.Include(p => p.Memberships).Where(p => p.Id == gone || p.Id == moved).ToListAsync();
            people.Single(p => p.Id == gone).Memberships[0].End(ChinaTime.Today(After));
            people.Single(p => p.Id == moved).Join(await db.PartyOrganisations.FirstAsync(o => o.Name == "五江口社区第二党支部"), ChinaTime.Today(After));
            await db.SaveChangesAsync();
        });

        var after = await ShareAsync(After);

        Assert.Equal((1, before.Denominator), (before.Numerator, (await ShareAsync(After.AddDays(-1))).Denominator));
        Assert.Equal((1, before.Denominator - 1), (after.Numerator, after.Denominator));
    }

    [Theory]
    [InlineData("A06")]
    [InlineData("A07")]
    [InlineData("A08")]
    [InlineData("A09")]
    [InlineData("A12")]
    public async Task As_many_rows_are_shown_as_the_figure_says_and_nobody_is_named(string code)
    {
        var project = await portal.MakeProjectAsync(p => p.TaskDone());
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("member.wujiangkou1"), came: true);
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("member.guangan1"), came: true);
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("member.guangan1"), came: false);
        portal.Clock.SetUtcNow(new DateTimeOffset(After, TimeSpan.Zero));
        var metric = MetricRegistry.ByCode(code);
        var figure = await portal.AskAsync(db => metric.ValueAsync(db, portal.Now, CancellationToken.None));

        var page = await portal.ReadAsync(metric.Path);

        var said = metric.Kind switch { MetricKind.Count => (int)figure.Value!, MetricKind.Ratio => figure.Numerator, _ => figure.Denominator };
        Assert.Equal(said, page.QuerySelectorAll("tr[data-row]").Length);
        Assert.DoesNotContain("吴秀芬", page.Source.Text);
        Assert.DoesNotContain("郑海波", page.Source.Text);
        if (code == "A06") Assert.Equal(["吴*", "郑*"], page.QuerySelectorAll("tr[data-row] .strong").Select(name => name.TextContent).Order());
    }

    [Fact]
    public async Task The_list_of_all_members_tells_surnames_and_no_date()
    {
        portal.Clock.SetUtcNow(new DateTimeOffset(After, TimeSpan.Zero));
        var figure = await ShareAsync(After);

        var page = await portal.ReadAsync("/figures/A08?list=2");

        Assert.Equal(figure.Denominator, page.QuerySelectorAll("tr[data-row]").Length);
        Assert.All(page.QuerySelectorAll("tr[data-row] .strong"), name => Assert.Matches(@"^\p{L}\*$", name.TextContent));
        Assert.Empty(page.QuerySelectorAll("tr[data-row] time"));
    }

    private Task<Figure> ShareAsync(DateTime asOf) => portal.AskAsync(db => MetricRegistry.ByCode("A08").ValueAsync(db, asOf, CancellationToken.None));

    private static DateTime After => ActivityMaking.Saturday(20);

    private async Task<decimal?> ValueAsync(string code) =>
        (await portal.AskAsync(db => MetricRegistry.ByCode(code).ValueAsync(db, After, CancellationToken.None))).Value;
}
