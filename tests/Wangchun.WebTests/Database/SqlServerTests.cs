using System.Net;
using Microsoft.Data.SqlClient;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Database;

/// <summary>
/// WANGCHUN_TEST_SQLSERVER moves all web tests to that server, each portal into a database of its own (see TestDatabase). Without it this
/// one is reported as skipped and stands for all of them, so that nobody takes a run on SQLite for a run on both.
/// </summary>
public sealed class SqlServerTests
{
    [SkippableFact]
    public async Task The_web_tests_run_on_sql_server()
    {
        Skip.IfNot(TestDatabase.OnSqlServer, "WANGCHUN_TEST_SQLSERVER is not set, so the web tests ran on SQLite only. Set it to the connection string of a SQL Server to run them there.");
        using var portal = new Portal();
        var project = await portal.MakeProjectAsync(p => p.Listed());
        using var secretary = await portal.SignInAsync("secretary.wujiangkou1");

        var form = await secretary.OpenAsync($"/growth-camp/projects/{project}/claim");
        var answer = await secretary.SubmitAsync(form, null, ("Form.Plan", "周末集中清理"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await portal.DoAsync(async db =>
        {
            Assert.IsType<SqlConnection>(db.Database.GetDbConnection());
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.Equal(ProjectStatus.Claimed, await db.Projects.Where(p => p.Id == project).Select(p => p.Status).SingleAsync());
            Assert.True(await db.AuditEntries.AnyAsync(e => e.Subject == nameof(ProjectClaim)));
        });
    }
}
