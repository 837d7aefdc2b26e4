using System.Net;
using Microsoft.Data.Sqlite;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Awards;

public sealed class JudgingTests : IDisposable
{
    private const int Racers = 8;
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_judge_sees_no_other_scores_before_filing_and_no_names_unless_they_are_shown()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        var path = await PathAsync(AwardCategory.MostExemplary);
        await FileAsync("community.guangan", path, "57", "33");
        var judge = await portal.SignInAsync("community.wujiangkou");
        var before = await judge.OpenAsync(path);

        var after = await judge.SubmitAsync(before, path, ("Form.Points[0].Points", "40"), ("Form.Points[1].Points", "20"));

        Assert.Null(before.QuerySelector("[data-sheet]"));
        Assert.DoesNotContain("57", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("57", after.QuerySelector("[data-others]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("胡海燕", after.Body!.TextContent, StringComparison.Ordinal);

        await portal.DoAsync(db => db.AwardCycles.ExecuteUpdateAsync(c => c.SetProperty(x => x.JudgeNamesShown, true)));
        Assert.Contains("胡海燕", (await judge.OpenAsync(path)).QuerySelector("[data-others]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_scores_come_in_the_office_and_the_branch_read_none()
    {
        var round = await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        await FileAsync("community.guangan", await PathAsync(AwardCategory.MostExemplary), "57", "33");
        var nomination = $"/growth-camp/awards/nominations/{await portal.NominationAsync(AwardCategory.MostExemplary)}";

        foreach (var user in new[] { "party.office", "party.office2", "leader", "secretary.wujiangkou1" })
        {
            var client = await portal.SignInAsync(user);
            foreach (var page in new[] { await client.OpenAsync(nomination), await client.OpenAsync($"/growth-camp/awards/{round}") })
            {
                Assert.Null(page.QuerySelector("[data-sheet]"));
                Assert.DoesNotContain("90", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_judge_of_the_same_branch_finds_nothing_to_score()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        var close = await portal.SignInAsync(RoundMaking.CloseJudge);

        Assert.Equal(HttpStatusCode.NotFound, (await close.OpenAsync(await PathAsync(AwardCategory.MostExemplary))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await close.OpenAsync(await PathAsync(AwardCategory.GovernanceStar))).StatusCode);
        Assert.DoesNotContain("吴秀芬", (await close.OpenAsync("/growth-camp/judging")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_a_judge_who_stood_aside_or_somebody_who_is_none()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        var path = await PathAsync(AwardCategory.MostExemplary);
        var aside = await portal.SignInAsync("community.guangan");
        var recusal = path.Replace("/scores", "/recusal", StringComparison.Ordinal);

        await aside.SubmitAsync(await aside.OpenAsync(recusal), recusal, ("Form.Reason", "表兄弟"));

        Assert.Equal(HttpStatusCode.NotFound, (await aside.OpenAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("leader")).OpenAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("member.guangan1")).OpenAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_an_administrator_turned_away()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        var path = await PathAsync(AwardCategory.MostExemplary);

        Assert.Equal(HttpStatusCode.Found, (await portal.Stranger(followRedirects: false).GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("admin")).OpenAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_score_beyond_the_weight_comes_back_with_what_was_typed()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        var judge = await portal.SignInAsync("community.guangan");
        var path = await PathAsync(AwardCategory.MostExemplary);

        var page = await judge.SubmitAsync(await judge.OpenAsync(path), path, ("Form.Points[0].Points", "61"), ("Form.Points[1].Points", "20"), ("Form.Comment", "扎实"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("61", page.QuerySelector("[name='Form.Points[0].Points']")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("扎实", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(0, await portal.AskAsync(db => db.ScoreSheets.CountAsync()));
    }

    [Fact]
    public async Task Two_posts_of_one_judge_at_once_file_one_sheet()
    {
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);

        var answers = await RaceAsync();

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Found), answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity }));
        Assert.Equal(1, await portal.AskAsync(db => db.ScoreSheets.CountAsync()));
    }

    [SkippableFact]
    public async Task Without_the_constraint_several_sheets_of_one_judge_get_in()
    {
        Skip.If(TestDatabase.OnSqlServer, "The naive filing of this control is written in SQLite's SQL.");
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);
        await portal.DoAsync(db => db.Database.ExecuteSqlRawAsync("DROP INDEX IX_ScoreSheets_OnePerJudge"));

        var filed = await FileNaivelyAsync();

        Assert.True(filed > 1, $"{filed} naive sheets were filed: the race is too tame to prove anything.");
    }

    [SkippableFact]
    public async Task With_the_constraint_even_a_naive_filing_leaves_one()
    {
        Skip.If(TestDatabase.OnSqlServer, "The naive filing of this control is written in SQLite's SQL.");
        await portal.MakeRoundAsync(AwardCycleStatus.Scoring);

        Assert.Equal(1, await FileNaivelyAsync());
    }

    private async Task<HttpResponseMessage[]> RaceAsync()
    {
        var path = await PathAsync(AwardCategory.MostExemplary);
        var forms = new List<(HttpClient Client, AngleSharp.Dom.IDocument Page)>();
        foreach (var _ in Enumerable.Range(0, Racers))
        {
            var client = await portal.SignInAsync("community.guangan", followRedirects: false);
            forms.Add((client, await client.OpenAsync(path)));
        }

        return await Task.WhenAll(forms.Select(form => form.Client.PostAsync(form.Page, path, [], ("Form.Points[0].Points", "50"), ("Form.Points[1].Points", "30"))));
    }

    /// <summary>Everybody looks whether the sheet is there, then everybody files it: the mistake that the constraint is there for.</summary>
    private async Task<int> FileNaivelyAsync()
    {
        var nomination = await portal.NominationAsync(AwardCategory.MostExemplary);
        var judge = await portal.AskAsync(db => db.AwardJudges.Select(j => j.Id).FirstAsync());
        var looked = new Barrier(Racers);
        var filed = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => Task.Factory.StartNew(() => FileNaively(nomination, judge, looked), TaskCreationOptions.LongRunning)));
        return filed.Count(done => done);
    }

    private bool FileNaively(int nomination, int judge, Barrier looked)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "portal.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var look = connection.CreateCommand();
        look.CommandText = $"SELECT COUNT(*) FROM ScoreSheets WHERE NominationId = {nomination} AND JudgeId = {judge}";
        var isFree = (long)look.ExecuteScalar()! == 0;
        looked.SignalAndWait();
        if (!isFree) return false;

        using var file = connection.CreateCommand();
        file.CommandText = $"INSERT INTO ScoreSheets (NominationId, JudgeId, FiledAt, Total) VALUES ({nomination}, {judge}, '2026-11-24', 80)";
        try
        {
            return file.ExecuteNonQuery() == 1;
        }
        catch (SqliteException lost) when (lost.SqliteErrorCode == 19)
        {
            return false;
        }
    }

    private async Task FileAsync(string user, string path, string first, string second)
    {
        var client = await portal.SignInAsync(user);
        await client.SubmitAsync(await client.OpenAsync(path), path, ("Form.Points[0].Points", first), ("Form.Points[1].Points", second));
    }

    private async Task<string> PathAsync(AwardCategory category) => $"/growth-camp/awards/nominations/{await portal.NominationAsync(category)}/scores";
}
