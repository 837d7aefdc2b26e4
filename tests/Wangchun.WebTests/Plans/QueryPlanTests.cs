using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.ArchitectureTests;
using Wangchun.Web.Jobs;

namespace Wangchun.WebTests.Plans;

/// <summary>
/// Every page is read by the people it is for, every choice of every list is tried, and each query that was asked on the way must find its
/// rows by an index. A new list needs no line here: it is found by its link, and missed when no link leads there.
/// </summary>
public sealed class QueryPlanTests(Walked walked) : IClassFixture<Walked>
{
    /// <summary>Pages without rows of a long table that no link leads to.</summary>
    private static readonly string[] Unlinked = ["account/sign-in/code", "account/sign-in/recovery", "account/two-factor/codes", "robots.txt", "styleguide"];

    private const string OnlySqlite = "SQLite explains its plans in words of its own.";

    [SkippableFact]
    public void Every_list_was_read()
    {
        Skip.If(TestDatabase.OnSqlServer, OnlySqlite);

        Assert.Empty(walked.Portal.Pages.Where(page => !page.Contains('{')).Except(walked.Portal.Drawn).Except(Unlinked));
    }

    [SkippableFact]
    public void Every_query_finds_its_rows_by_an_index()
    {
        Skip.If(TestDatabase.OnSqlServer, OnlySqlite);

        var faults = walked.Plans().SelectMany(plan => plan.Faults.Where(fault => !Allowed.Is(plan.Asked, fault)).Select(fault => $"{fault} for {plan.Asked.Page}\n{plan}\n{plan.Asked.Sql}\n"));
        Assert.True(!faults.Any(), string.Join('\n', faults));
    }

    [SkippableFact]
    public void No_exception_is_left_over()
    {
        Skip.If(TestDatabase.OnSqlServer, OnlySqlite);
        var plans = walked.Plans().ToList();

        Assert.All(Allowed.All, one => Assert.Contains(plans, plan => plan.Faults.Any(fault => one.Covers(plan.Asked, fault))));
    }

    [SkippableTheory]
    [InlineData("IX_Projects_ListedAt_Id_CommunityId_Category_Status_LeadBranchId")]
    [InlineData("IX_Projects_DueAt_Id")]
    [InlineData("IX_Projects_Status_DueAt_Id")]
    [InlineData("IX_InboxItems_PersonId_Id")]
    [InlineData("IX_DossierEntries_DossierId_Id")]
    public void A_missing_index_would_be_seen(string index)
    {
        Skip.If(TestDatabase.OnSqlServer, OnlySqlite);
        HashSet<string> FaultsAfter(string? change) => [.. walked.Plans(change).SelectMany(plan => plan.Faults.Select(fault => $"{fault} {plan.Asked.Sql}"))];

        Assert.True(FaultsAfter($"DROP INDEX \"{index}\"").Except(FaultsAfter(null)).Any(), $"Nobody misses {index}.");
    }

    [SkippableFact]
    public async Task Sql_server_understands_every_query()
    {
        Skip.If(TestDatabase.OnSqlServer, "The pages themselves have asked the server.");
        Assert.NotEmpty(walked.Portal.Overheard.Queries);

        foreach (var query in walked.Portal.Overheard.Queries) TSql.AssertValid(await OnSqlServer.AskAsync(query));
    }
}

/// <summary>The walk takes its time, so it is done once.</summary>
public sealed class Walked : IAsyncLifetime
{
    /// <summary>One of each post, and a stranger.</summary>
    private static readonly string[] Users = ["party.office", "community.wujiangkou", "secretary.wujiangkou1", "member.wujiangkou1", "leader", "admin", "auditor"];

    private readonly Demo.DemoDatabase demo = new();

    public WatchedPortal Portal { get; private set; } = null!;

    /// <summary>How SQLite would answer what was asked, after a change to the schema that is taken back.</summary>
    public IReadOnlyList<QueryPlan> Plans(string? change = null)
    {
        using var db = demo.Open();
        using var transaction = db.Database.BeginTransaction();
        if (change is not null) db.Database.ExecuteSqlRaw(change);
        return [.. Portal.Overheard.Statements.Select(asked => QueryPlan.Of((SqliteConnection)db.Database.GetDbConnection(), asked))];
    }

    public async Task InitializeAsync()
    {
        if (TestDatabase.OnSqlServer) return;

        await demo.InitializeAsync();
        Portal = new WatchedPortal(demo.Connection);
        var oneOfEachState = await demo.AskAsync(db => db.Projects.GroupBy(p => p.Status).Select(group => $"/growth-camp/projects/{group.Min(p => p.Id)}").ToListAsync());
        var stranger = new Walk(Portal.Stranger(), Portal.Overheard, "stranger");
        await stranger.FromAsync("/");
        await Portal.Services.GetRequiredService<PortalClock>().TickAsync(CancellationToken.None);
        foreach (var user in Users) await new Walk(await Portal.SignInAsync(user), Portal.Overheard, user, stranger).FromAsync(["/", "/account", "/desk", .. oneOfEachState]);
    }

    public async Task DisposeAsync()
    {
        if (TestDatabase.OnSqlServer) return;

        await Portal.DisposeAsync();
        await demo.DisposeAsync();
    }
}
