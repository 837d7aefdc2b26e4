using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

/// <summary>A long mall is read by another plan than a short one. Both must say the same, and the long one must stay inside its index.</summary>
public sealed class MallQueryTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<MallOrder, bool> Ways => new()
    {
        { MallOrder.Newest, false }, { MallOrder.Newest, true }, { MallOrder.Closing, false }, { MallOrder.Closing, true }, { MallOrder.Solved, false }, { MallOrder.Solved, true },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Both_plans_read_the_same_pages(MallOrder order, bool backwards)
    {
        await FillAsync();
        var search = SearchFor(order);

        await portal.DoAsync(async db =>
        {
            MallCursor? cursor = null;
            for (var page = 0; page < 6; page++)
            {
                var few = await db.Projects.InMall().KeysAsync(search, order, cursor, backwards, 2, few: true, CancellationToken.None);
                var many = await db.Projects.InMall().KeysAsync(search, order, cursor, backwards, 2, few: false, CancellationToken.None);
                Assert.Equal(few.Rows, many.Rows);
                Assert.Equal(few.HasMore, many.HasMore);
                if (few.Rows.Count == 0) break;
                cursor = few.Rows[^1].Cursor;
            }

            Assert.NotNull(cursor);
        });
    }

    [SkippableTheory]
    [InlineData(MallOrder.Newest, "IX_Projects_ListedAt_Id")]
    [InlineData(MallOrder.Closing, "IX_Projects_Status_ClaimsCloseOn_Id")]
    [InlineData(MallOrder.Solved, "IX_Projects_Status_CompletedAt_Id")]
    public async Task A_long_mall_is_read_along_the_index_of_its_order(MallOrder order, string index)
    {
        Skip.If(TestDatabase.OnSqlServer, "SQLite explains its plans in words of its own.");
        var search = SearchFor(order) with { Communities = [3, 4], Categories = [ProjectCategory.Safety], BranchId = 5 };

        foreach (var backwards in new[] { false, true })
        {
            var plan = await PlanAsync(db => db.Projects.InMall().KeysAlongOrder(search, order, new MallCursor(700_000, 17), backwards).Take(25));
            Assert.Contains(index, plan);
            Assert.DoesNotContain("TEMP B-TREE", plan);
        }
    }

    [SkippableFact]
    public async Task All_counts_come_from_one_covering_index()
    {
        Skip.If(TestDatabase.OnSqlServer, "SQLite explains its plans in words of its own.");

        var plan = await PlanAsync(db => db.Projects.InMall().Cells());

        Assert.Contains("COVERING INDEX IX_Projects_CommunityId_Category_Status_LeadBranchId_ListedAt", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Theory]
    [InlineData("50%_[a]\\", "50\\%\\_\\[a]\\\\")]
    [InlineData("平常的词", "平常的词")]
    public void Signs_are_escaped_once(string text, string pattern) => Assert.Equal(pattern, MallQueries.Escaped(text));

    private async Task<string> PlanAsync<T>(Func<Data.PortalDb, IQueryable<T>> query) => await portal.AskAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query(db).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var rows = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(3));
        return string.Join('\n', plan);
    });

    private static MallSearch SearchFor(MallOrder order) => new()
    {
        Statuses = order switch
        {
            MallOrder.Closing => [ProjectStatus.Open],
            MallOrder.Solved => [ProjectStatus.Completed],
            _ => [ProjectStatus.Open, ProjectStatus.Completed],
        },
    };

    private async Task FillAsync()
    {
        if (await portal.AskAsync(db => db.Projects.AnyAsync())) return;

        for (var n = 0; n < 7; n++)
        {
            await portal.MakeProjectAsync(p => p.DaysAgo(n % 2).With(s => s with { ClaimsCloseOn = portal.Today.AddDays(10 + (n % 3)) }).Listed());
            await portal.MakeProjectAsync(p => p.DaysAgo(n % 2).Completed());
        }

        await portal.MakeProjectAsync(p => p.Claimed());
    }
}
