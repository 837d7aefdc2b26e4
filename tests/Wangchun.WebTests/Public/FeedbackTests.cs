using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

public sealed class FeedbackTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_residents_answer_is_kept_without_a_trace_of_the_resident()
    {
        await using var own = new Portal();
        var number = await own.MakeNumberedAsync(p => p.Published());
        var trail = await own.AskAsync(db => db.AuditEntries.CountAsync());
        var resident = own.Stranger();

        var page = await resident.SubmitAsync(await resident.OpenAsync($"/projects/{number}/feedback"), null, ("Form.Answer", "Partly"), ("Form.Reason", "三楼的灯还是暗"));

        var kept = await own.AskAsync(db => db.ResidentFeedback.SingleAsync());
        Assert.Contains("谢谢您的评价", page.Words);
        Assert.Equal((FeedbackAnswer.Partly, "三楼的灯还是暗", own.Today), (kept.Answer, kept.Reason, kept.On));
        Assert.Equal(trail, await own.AskAsync(db => db.AuditEntries.CountAsync()));
        Assert.Equal([0], await own.AskAsync(db => db.HandledRequests.Select(request => request.PersonId).ToListAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_answer()
    {
        await using var own = new Portal();
        var number = await own.MakeNumberedAsync(p => p.Published());
        var resident = own.Stranger();
        var form = await resident.OpenAsync($"/projects/{number}/feedback");

        await resident.SubmitAsync(form, null, ("Form.Answer", "Yes"));
        var again = await resident.SubmitAsync(form, null, ("Form.Answer", "Yes"));

        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(1, await own.AskAsync(db => db.ResidentFeedback.CountAsync()));
    }

    [Theory]
    [InlineData(null, "随便")]
    [InlineData("9", "随便")]
    [InlineData("No", "  ")]
    public async Task What_cannot_be_used_is_asked_again_and_nothing_typed_is_lost(string? answer, string reason)
    {
        var number = await portal.MakeNumberedAsync(p => p.Published());
        var resident = portal.Stranger();

        var page = await resident.SubmitAsync(await resident.OpenAsync($"/projects/{number}/feedback"), null, ("Form.Answer", answer), ("Form.Reason", reason));

        Assert.Equal(422, (int)page.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("[role=alert]"));
        Assert.Equal(reason, page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
    }

    [Fact]
    public async Task A_result_that_is_not_public_takes_no_answers()
    {
        await using var own = new Portal();
        var (open, withdrawn) = (await own.MakeNumberedAsync(p => p.Published()), await own.MakeNumberedAsync(p => p.Completed()));
        var resident = own.Stranger();
        var form = await resident.OpenAsync($"/projects/{open}/feedback");
        form.QuerySelector("form.feedback")!.SetAttribute("action", $"/projects/{withdrawn}/feedback");

        var page = await resident.SubmitAsync(form, null, ("Form.Answer", "Yes"));

        Assert.Equal(404, (int)page.StatusCode);
        Assert.Equal(0, await own.AskAsync(db => db.ResidentFeedback.CountAsync()));
    }

    [Fact]
    public async Task Somebody_signed_in_is_asked_to_sign_out_first()
    {
        var number = await portal.MakeNumberedAsync(p => p.Published());

        var page = await (await portal.SignInAsync("party.office")).OpenAsync($"/projects/{number}/feedback");

        Assert.Contains("评价不记名", page.Words);
        Assert.Empty(page.QuerySelectorAll("form.feedback"));
    }

    [Fact]
    public async Task Answers_are_shown_as_counts_that_point_at_nobody()
    {
        await using var own = new Portal();
        var id = await own.MakeProjectAsync(p => p.Published());
        await own.DoAsync(async db =>
        {
            var project = await db.Projects.Include(p => p.Dossier).SingleAsync();
            for (var n = 0; n < 12; n++) db.Add(new ResidentFeedback(project, n < 7 ? FeedbackAnswer.Yes : n < 9 ? FeedbackAnswer.Partly : FeedbackAnswer.No, "金丝雀", own.Today));
            await db.SaveChangesAsync();
        });

        var page = await own.ReadAsync($"/projects/{await own.NumberOfAsync(id)}");

        Assert.Equal(["7", "<5", "<5"], page.QuerySelectorAll(".answers dd").Select(count => count.TextContent));
        Assert.Contains("7+", page.QuerySelector("#feedback")!.TextContent);
        Assert.DoesNotContain("金丝雀", page.Words);
    }

    [Fact]
    public async Task The_sixth_answer_in_ten_minutes_has_to_wait()
    {
        await using var own = new Portal();
        var number = await own.MakeNumberedAsync(p => p.Published());
        var resident = own.Stranger();

        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 6; n++)
            answers.Add((await resident.PostAsync(await resident.OpenAsync($"/projects/{number}/feedback"), null, [], ("Form.Answer", "Yes"))).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(5, await own.AskAsync(db => db.ResidentFeedback.CountAsync()));
    }

    [Fact]
    public async Task The_form_is_never_kept_for_another_reader()
    {
        var number = await portal.MakeNumberedAsync(p => p.Published());
        var path = new Uri($"/projects/{number}/feedback", UriKind.Relative);

        var answers = new[] { await portal.Stranger().GetAsync(path), await portal.Stranger().GetAsync(path) };

        Assert.All(answers, answer => Assert.True(answer.Headers.CacheControl!.NoStore));
        Assert.All(answers, answer => Assert.False(answer.Headers.Contains("Age")));
    }
}
