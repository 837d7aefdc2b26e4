using System.Net;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests;

/// <summary>What the one place that saves promises, tried on the claim of a project.</summary>
public sealed class CommitTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_same_form_sent_twice_gets_the_first_answer_and_one_row()
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());
        var secretary = await portal.SignInAsync("secretary.wujiangkou1", followRedirects: false);
        var form = await secretary.OpenAsync($"/growth-camp/projects/{id}/claim");

        var first = await secretary.PostAsync(form, "/claim", [], ("Form.Plan", "本月内完成"));
        var second = await secretary.PostAsync(form, "/claim", [], ("Form.Plan", "本月内完成"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await portal.AskAsync(db => db.ProjectClaims.CountAsync()));
    }

    [Fact]
    public async Task A_post_without_its_token_is_turned_away()
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());
        var secretary = await portal.SignInAsync("secretary.wujiangkou1");
        using var content = new FormUrlEncodedContent([new("Form.Plan", "本月内完成")]);

        var answer = await secretary.PostAsync(new Uri($"/growth-camp/projects/{id}/claim", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await portal.AskAsync(db => db.ProjectClaims.CountAsync()));
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_what_was_typed_and_changes_nothing()
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());
        var secretary = await portal.SignInAsync("secretary.wujiangkou1");

        var page = await secretary.SubmitAsync(await secretary.OpenAsync($"/growth-camp/projects/{id}/claim"), "/claim", ("Form.Plan", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("请填写实施计划。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await portal.AskAsync(db => db.ProjectClaims.CountAsync()));
    }

    [Theory]
    [InlineData("member.wujiangkou1", HttpStatusCode.Forbidden)]
    [InlineData("party.office", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    public async Task People_without_the_right_are_turned_away_and_written_down(string user, HttpStatusCode expected)
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());

        var page = await (await portal.SignInAsync(user)).OpenAsync($"/growth-camp/projects/{id}/claim");

        Assert.Equal(expected, page.StatusCode);
        Assert.True(await portal.AskAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == Data.Audit.AuditAction.Denied)));
    }

    [Fact]
    public async Task A_project_of_another_branch_looks_like_one_that_is_not_there()
    {
        var id = await portal.MakeProjectAsync(p => p.Claimed());
        var stranger = await portal.SignInAsync("secretary.guangan1");

        var foreign = await stranger.OpenAsync($"/growth-camp/projects/{id}/progress");
        var absent = await stranger.OpenAsync("/growth-camp/projects/999999/progress");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, absent.StatusCode));
        Assert.Equal(absent.QuerySelector("h1")!.TextContent, foreign.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Every_act_is_told_to_those_it_concerns()
    {
        var id = await portal.MakeProjectAsync(p => p.Listed());
        var secretary = await portal.SignInAsync("secretary.wujiangkou1");

        await secretary.SubmitAsync(await secretary.OpenAsync($"/growth-camp/projects/{id}/claim"), "/claim", ("Form.Plan", "本月内完成"));

        var told = await portal.AskAsync(db => db.InboxItems.Join(db.Persons, item => item.PersonId, person => person.Id, (item, person) => person.Name).ToListAsync());
        Assert.Contains("陈雅琴", told);
        Assert.DoesNotContain("周国良", told);
    }
}
