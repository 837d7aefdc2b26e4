using System.Net;
using Microsoft.Data.Sqlite;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp;

/// <summary>Two secretaries press at the same moment. The first fact shows that this way of racing catches a claim that nothing guards.</summary>
public sealed class ClaimRaceTests : IDisposable
{
    private const int Racers = 12;
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [SkippableFact]
    public async Task Without_the_constraint_several_branches_win()
    {
        Skip.If(TestDatabase.OnSqlServer, "The naive claim of this control is written in SQLite's SQL.");
        var project = await portal.MakeProjectAsync(p => p.Listed());
        await portal.DoAsync(db => db.Database.ExecuteSqlRawAsync("DROP INDEX IX_ProjectClaims_OneLead"));

        var won = await RaceNaivelyAsync(project);

        Assert.True(won > 1, $"{won} naive claims won: the race is too tame to prove anything.");
    }

    [SkippableFact]
    public async Task With_the_constraint_even_a_naive_claim_has_one_winner()
    {
        Skip.If(TestDatabase.OnSqlServer, "The naive claim of this control is written in SQLite's SQL.");
        var project = await portal.MakeProjectAsync(p => p.Listed());

        Assert.Equal(1, await RaceNaivelyAsync(project));
    }

    [Fact]
    public async Task Exactly_one_branch_leads_and_the_others_are_told_who_won()
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());
        string[] users = ["secretary.wujiangkou1", "secretary.wujiangkou2", "secretary.guangan1"];
        var path = $"/growth-camp/projects/{id}/claim";
        var forms = new List<(HttpClient Client, AngleSharp.Dom.IDocument Page)>();
        foreach (var n in Enumerable.Range(0, Racers))
        {
            var client = await portal.SignInAsync(users[n % users.Length], followRedirects: false);
            forms.Add((client, await client.OpenAsync(path)));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.Client.PostAsync(form.Page, path, [], ("Form.Plan", "本月内完成"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        var losers = answers.Where(answer => answer.StatusCode != HttpStatusCode.Found).ToList();
        Assert.All(losers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound }));
        var told = await Task.WhenAll(losers.Where(answer => answer.StatusCode != HttpStatusCode.NotFound).Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.All(told, page => Assert.Contains("认领。", page, StringComparison.Ordinal));
        Assert.Equal(1, await portal.AskAsync(db => db.ProjectClaims.CountAsync(claim => claim.ProjectId == id && claim.Status == ClaimStatus.Approved)));
        Assert.Equal(1, await portal.AskAsync(db => db.PartyOrganisations.SumAsync(branch => branch.OpenClaims)));
    }

    [Fact]
    public async Task A_branch_that_fires_at_many_projects_at_once_cannot_pass_its_cap()
    {
        var ids = new List<int>();
        foreach (var _ in Enumerable.Range(0, 6)) ids.Add(await portal.MakeProjectAsync(p => p.Listed()));
        var forms = new List<(HttpClient Client, AngleSharp.Dom.IDocument Page)>();
        foreach (var id in ids)
        {
            var client = await portal.SignInAsync("secretary.wujiangkou1", followRedirects: false);
            forms.Add((client, await client.OpenAsync($"/growth-camp/projects/{id}/claim")));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.Client.PostAsync(form.Page, "/claim", [], ("Form.Plan", "本月内完成"))));

        Assert.Equal(new CampRules().OpenClaimsPerBranch, answers.Count(answer => answer.StatusCode == HttpStatusCode.Found));
        Assert.Equal(
            new CampRules().OpenClaimsPerBranch,
            await portal.AskAsync(db => db.ProjectClaims.CountAsync(claim => claim.Status == ClaimStatus.Approved)));
    }

    /// <summary>Everybody looks whether the project is free, then everybody takes it: the mistake that the constraint is there for.</summary>
    private async Task<int> RaceNaivelyAsync(int project)
    {
        var looked = new Barrier(Racers);
        var branches = await portal.AskAsync(db => db.PartyOrganisations.Where(o => o.ParentId != null && o.Parent!.ParentId != null).Select(o => o.Id).Take(Racers).ToListAsync());
        var wins = await Task.WhenAll(branches.Select(branch => Task.Factory.StartNew(() => ClaimNaively(project, branch, looked), TaskCreationOptions.LongRunning)));
        return wins.Count(won => won);
    }

    private bool ClaimNaively(int project, int branch, Barrier looked)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "portal.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var look = connection.CreateCommand();
        look.CommandText = $"SELECT COUNT(*) FROM ProjectClaims WHERE ProjectId = {project} AND Status = 'Approved'";
        var isFree = (long)look.ExecuteScalar()! == 0;
        looked.SignalAndWait();
        if (!isFree) return false;

        using var take = connection.CreateCommand();
        take.CommandText = $"""
            INSERT INTO ProjectClaims (ProjectId, BranchId, Status, "Plan", RequestedByName, RequestedAt, DecisionDueAt)
            VALUES ({project}, {branch}, 'Approved', '', '', '2026-11-24', '2026-11-24')
            """;
        try
        {
            return take.ExecuteNonQuery() == 1;
        }
        catch (SqliteException lost) when (lost.SqliteErrorCode == 19)
        {
            return false;
        }
    }
}
