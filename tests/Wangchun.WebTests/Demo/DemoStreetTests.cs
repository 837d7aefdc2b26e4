using Wangchun.Data;
using Wangchun.Data.Metrics;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.WebTests.Demo;

[Collection(SharedDemo.Name)]
public sealed class DemoStreetTests(DemoDatabase demo)
{
    [Fact]
    public async Task Its_projects_are_in_all_states_of_the_way()
    {
        var counts = await demo.AskAsync(db => db.Projects.GroupBy(project => project.Status).ToDictionaryAsync(group => group.Key, group => group.Count()));

        Assert.Equal(
            new Dictionary<ProjectStatus, int>
            {
                [Draft] = 2, [InReview] = 2, [Open] = 6, [Claimed] = 8, [InProgress] = 11, [Suspended] = 1,
                [AwaitingAcceptance] = 3, [Completed] = 43,
            },
            counts);
        Assert.Equal(38, await demo.AskAsync(db => db.Dossiers.CountAsync(dossier => dossier.Publication.State == PublicationState.Published)));
        Assert.Equal(5, await demo.AskAsync(db => db.Dossiers.CountAsync(dossier => dossier.Publication.State == PublicationState.PendingPublish)));
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await demo.AskAsync(CountAsync);

        Assert.False(await demo.LoadAsync());
        Assert.Equal(before, await demo.AskAsync(CountAsync));

        static async Task<(int, int, int)> CountAsync(PortalDb db) => (await db.Persons.CountAsync(), await db.Projects.CountAsync(), await db.Users.CountAsync());
    }

    [Fact]
    public async Task Numbers_follow_the_listings_of_each_year_without_a_gap()
    {
        var listed = await demo.AskAsync(db => db.Projects.Where(project => project.ListedAt != null).OrderBy(project => project.ListedAt)
            .Select(project => new { project.ListedAt, project.Dossier.Number }).ToListAsync());

        var expected = listed.GroupBy(project => ChinaTime.Today(project.ListedAt!.Value).Year)
            .SelectMany(year => year.Select((_, index) => $"HQ-{year.Key}-{index + 1:D3}"));
        Assert.Equal(expected, listed.Select(project => project.Number));
        Assert.Equal(4, await demo.AskAsync(db => db.Projects.CountAsync(project => project.ListedAt == null && project.Dossier.Number == null)));
    }

    [Fact]
    public async Task Nobody_reviews_or_publishes_their_own()
    {
        Assert.Empty(await demo.AskAsync(db => db.Projects.Where(project => project.ListedById != null && project.ListedById == project.AuthorId).ToListAsync()));
        Assert.Empty(await demo.AskAsync(db => db.Dossiers
            .Where(dossier => dossier.Publication.PublishedById != null && dossier.Publication.PublishedById == dossier.Publication.EditedById).ToListAsync()));
    }

    [Fact]
    public async Task Every_solved_project_was_accepted_by_two_people_outside_its_branch()
    {
        var solved = await demo.AskAsync(db => db.Projects.Where(project => project.Status == Completed)
            .Include(project => project.Acceptances).ThenInclude(acceptance => acceptance.Checks).Include(project => project.Criteria).AsSplitQuery().ToListAsync());
        var branches = (await demo.AskAsync(db => db.Memberships.ToListAsync())).ToLookup(member => member.PersonId, member => member.BranchId);

        Assert.All(solved, project =>
        {
            Assert.Equal([AcceptanceSide.Community, AcceptanceSide.Office], project.CurrentAcceptances.Select(acceptance => acceptance.Side).Order());
            Assert.Equal(2, project.CurrentAcceptances.Select(acceptance => acceptance.PersonId).Distinct().Count());
            Assert.All(project.CurrentAcceptances, acceptance => Assert.DoesNotContain(project.LeadBranchId!.Value, branches[acceptance.PersonId!.Value]));
            Assert.All(project.CurrentAcceptances, acceptance => Assert.Equal(project.Criteria.Count, acceptance.Checks.Count(check => check.Passed)));
        });
    }

    [Fact]
    public async Task No_branch_and_no_member_ever_had_more_than_they_may()
    {
        var rules = new CampRules();
        var claims = await demo.AskAsync(db => db.ProjectClaims.ToListAsync());
        var branches = await demo.AskAsync(db => db.PartyOrganisations.Where(organisation => organisation.OpenClaims > 0).ToDictionaryAsync(branch => branch.Id, branch => branch.OpenClaims));
        var tasks = await demo.AskAsync(db => db.ProjectTasks.Where(task => task.DoerId != null).ToListAsync());
        var members = await demo.AskAsync(db => db.Memberships.Where(member => member.OpenTasks > 0).ToDictionaryAsync(member => member.Id, member => member.OpenTasks));

        Assert.All(claims, claim => Assert.True(claims.Count(other => other.BranchId == claim.BranchId && IsOpenAt(other, claim.RequestedAt)) <= rules.OpenClaimsPerBranch));
        Assert.Equal(claims.Where(claim => claim.IsActive || claim.IsWaiting).CountBy(claim => claim.BranchId).OrderBy(pair => pair.Key), branches.OrderBy(pair => pair.Key));
        Assert.Equal(tasks.Where(task => !task.IsTerminal).CountBy(task => task.DoerId!.Value).OrderBy(pair => pair.Key), members.OrderBy(pair => pair.Key));
        Assert.All(members.Values, count => Assert.InRange(count, 1, rules.OpenTasksPerMember));
    }

    [Fact]
    public async Task Everything_happened_in_order_before_now_and_in_office_hours()
    {
        var entries = await demo.AskAsync(db => db.Set<DossierEntry>().OrderBy(entry => entry.DossierId).ThenBy(entry => entry.Id).ToListAsync());

        Assert.All(entries, entry => Assert.True(entry.At < demo.Now));
        Assert.All(entries.GroupBy(entry => entry.DossierId), dossier => Assert.Equal(dossier.Select(entry => entry.At).Order(), dossier.Select(entry => entry.At)));
        Assert.All(entries.Where(entry => entry.PersonId is not null), entry =>
        {
            Assert.True(demo.Calendar.IsWorkingDay(ChinaTime.Today(entry.At)), $"{entry.What} {entry.At}");
            Assert.InRange(TimeOnly.FromDateTime(ChinaTime.ToLocal(entry.At)), demo.Calendar.Hours.Opens, demo.Calendar.Hours.Closes);
        });
    }

    [Fact]
    public async Task A_few_things_are_late_and_the_mall_has_every_kind_of_offer()
    {
        var late = await demo.AskAsync(db => db.Projects.Where(project => project.Dossier.DueAt < demo.Now && project.Status != Suspended).CountAsync());
        var open = await demo.AskAsync(db => db.Projects.Where(project => project.Status == Open).Include(project => project.Claims).ToListAsync());

        Assert.InRange(late, 2, 3);
        Assert.Single(open, project => project.ClaimsCloseOn == demo.Today && project.LeadMode == LeadMode.FirstCome);
        Assert.Single(open, project => project.ClaimsCloseOn == demo.Today.AddDays(3));
        Assert.Equal(2, open.Count(project => project.LeadMode == LeadMode.Select && project.Claims.Count(claim => claim.IsWaiting) == 2));
    }

    [Fact]
    public async Task Handed_in_projects_have_photos_and_every_file_is_used_once()
    {
        var projects = await demo.AskAsync(db => db.Projects.Include(project => project.Dossier).ThenInclude(dossier => dossier.Attachments).ToListAsync());
        var files = projects.SelectMany(project => project.Dossier.Attachments).ToList();

        Assert.All(projects.Where(project => project.Status is Completed or AwaitingAcceptance), project => Assert.True(project.Dossier.Has(AttachmentUse.After)));
        Assert.All(projects, project => Assert.True(project.Dossier.Has(AttachmentUse.Before) || project.NoBeforePhoto is not null));
        Assert.All(files, file => Assert.Contains("示意图", file.Caption, StringComparison.Ordinal));
        Assert.Equal(files.Count, files.Select(file => file.StoredAs).Distinct().Count());
    }

    [Fact]
    public async Task The_warm_seats_were_taken_on_early_in_the_year_and_done_in_september()
    {
        var seats = await demo.AskAsync(db => db.Projects.Include(project => project.LeadBranch).Include(project => project.Dossier).SingleAsync(project => project.Title == "共享暖座"));

        Assert.Equal("五江口社区第一党支部", seats.LeadBranch!.Name);
        Assert.Equal((demo.Today.Year, 1), (seats.ClaimedAt!.Value.Year, seats.ClaimedAt.Value.Month));
        Assert.Equal((demo.Today.Year, 9), (seats.CompletedAt!.Value.Year, seats.CompletedAt.Value.Month));
        Assert.True(seats.Dossier.Publication.IsPublic);
    }

    [Fact]
    public async Task Every_project_can_be_read_in_english_and_its_words_are_filled_in()
    {
        var projects = await demo.AskAsync(db => db.Projects.Include(project => project.Criteria).ToListAsync());

        Assert.All(projects, project => Assert.Matches("^[A-Z].+", project.TitleEn!));
        Assert.All(projects, project => Assert.InRange(project.Criteria.Count, 2, 3));
        Assert.Equal(projects.Count, projects.Select(project => project.Title).Distinct().Count());
        Assert.All(projects.Where(project => project.ListedAt is not null), project => Assert.NotNull(project.Place));
    }

    [Theory]
    [InlineData("2026-02-18T02:00:00")] // the Spring Festival holiday
    [InlineData("2026-10-12T00:05:00")] // right after the National Day holiday, before the offices open
    [InlineData("2027-08-07T14:00:00")] // a Saturday night in a year whose calendar is not published
    public async Task It_can_be_loaded_on_any_day(string at)
    {
        var other = new DemoDatabase(DateTime.SpecifyKind(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));
        await other.InitializeAsync();

        await AssertHasTheFiguresOfTheReportAsync(other);
        Assert.False(await other.AskAsync(db => db.Set<DossierEntry>().AnyAsync(entry => entry.At >= other.Now)));
        await other.DisposeAsync();
    }

    /// <summary>72 listed: 43 completed, 15 being worked on, 8 taken on but not begun, 6 to take on.</summary>
    private static async Task AssertHasTheFiguresOfTheReportAsync(DemoDatabase street)
    {
        Assert.Equal(72, await FigureAsync("A01"));
        Assert.Equal(43, await FigureAsync("A04"));
        Assert.Equal(15, await FigureAsync("A13"));
        Assert.Equal(12, await FigureAsync("A14"));
        Assert.InRange(await FigureAsync("A06"), 801, 900);
        Assert.Equal((43, 15, 8, 6), (await InAsync(Completed), await InAsync(InProgress, Suspended, AwaitingAcceptance), await InAsync(Claimed), await InAsync(Open)));

        Task<int> InAsync(params ProjectStatus[] statuses) => street.AskAsync(db => db.Projects.CountAsync(project => statuses.Contains(project.Status)));
        async Task<decimal> FigureAsync(string code) =>
            (await street.AskAsync(db => MetricRegistry.ByCode(code).ValueAsync(db, street.Now, CancellationToken.None))).Value!.Value;
    }

    private static bool IsOpenAt(ProjectClaim claim, DateTime at) =>
        claim.RequestedAt <= at && (claim.IsWaiting || claim.IsActive || claim.DecidedAt > at);
}
