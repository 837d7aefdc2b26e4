using System.Net;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Projects;

public sealed class ReviewTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_office_lists_a_need_which_then_has_the_next_number()
    {
        var (first, second) = (await portal.MakeProjectAsync(p => p.Submitted()), await portal.MakeProjectAsync(p => p.Submitted()));

        var page = await DecideAsync("party.office", first, "List");
        await DecideAsync("party.office2", second, "List");

        var project = await portal.ProjectAsync(first);
        Assert.Contains("已上架，支部可以认领了。", page.Says(), StringComparison.Ordinal);
        Assert.Equal(ProjectStatus.Open, project.Status);
        Assert.Equal("HQ-2026-001", project.Dossier.Number);
        Assert.Equal("HQ-2026-002", (await portal.ProjectAsync(second)).Dossier.Number);
    }

    [Fact]
    public async Task The_page_shows_all_there_is_to_judge()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "早就提过" }).Listed());
        var id = await portal.MakeProjectAsync(p => p.Submitted());

        var page = await (await portal.SignInAsync("party.office")).OpenAsync(Review(id));

        Assert.Contains("三号楼的楼道灯坏了半年", page.Says(), StringComparison.Ordinal);
        Assert.Contains("每层楼道灯都亮", page.Says(), StringComparison.Ordinal);
        Assert.Contains("夜间太暗", page.Says(), StringComparison.Ordinal);
        Assert.Contains("早就提过", page.Says(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_back_carries_a_reason_and_is_the_authors_again()
    {
        var id = await portal.MakeProjectAsync(p => p.Submitted());

        var without = await DecideAsync("party.office", id, "Return");
        var between = await portal.ProjectAsync(id);
        await DecideAsync("party.office", id, "Return", "请补一张照片");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Contains("请写明理由。", without.Says(), StringComparison.Ordinal);
        Assert.Equal(ProjectStatus.InReview, between.Status);
        Assert.Equal(ProjectStatus.Draft, (await portal.ProjectAsync(id)).Status);
        var author = await portal.SignInAsync("community.wujiangkou");
        Assert.Contains("请补一张照片", (await author.OpenAsync($"/growth-camp/projects/{id}")).Says(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_lists_what_they_wrote_and_the_number_goes_to_the_next()
    {
        var own = await portal.MakeProjectAsync(p => p.WrittenBy("party.office").Submitted());
        var other = await portal.MakeProjectAsync(p => p.Submitted());

        var page = await DecideAsync("party.office", own, "List");
        await DecideAsync("party.office", other, "List");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("自己提出的项目要由另一位同事审核。", page.Says(), StringComparison.Ordinal);
        Assert.Equal(ProjectStatus.InReview, (await portal.ProjectAsync(own)).Status);
        Assert.Equal("HQ-2026-001", (await portal.ProjectAsync(other)).Dossier.Number);
    }

    [Fact]
    public async Task Two_reviewers_at_once_give_one_number()
    {
        var id = await portal.MakeProjectAsync(p => p.Submitted());
        var (one, two) = (await portal.SignInAsync("party.office"), await portal.SignInAsync("party.office2"));
        var (first, second) = (await one.OpenAsync(Review(id)), await two.OpenAsync(Review(id)));

        var answers = await Task.WhenAll(one.SubmitAsync(first, "/review", ("Form.Decision", "List")), two.SubmitAsync(second, "/review", ("Form.Decision", "List")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal("HQ-2026-001", (await portal.ProjectAsync(id)).Dossier.Number);
    }

    [Theory, InlineData("community.wujiangkou"), InlineData("secretary.wujiangkou1"), InlineData("leader"), InlineData("admin")]
    public async Task Only_the_office_reviews(string user)
    {
        var id = await portal.MakeProjectAsync(p => p.Submitted());

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(user)).OpenAsync(Review(id))).StatusCode);
    }

    [Fact]
    public async Task A_project_nobody_claimed_is_listed_again_with_new_days()
    {
        var id = await portal.MakeProjectAsync(p => p.RunOut());
        var office = await portal.SignInAsync("party.office");
        var form = await office.OpenAsync($"/growth-camp/projects/{id}/relisting");

        var refused = await office.SubmitAsync(form, "/relisting", ("Form.ClaimsCloseOn", "2027-02-01"), ("Form.TargetOn", "2027-01-01"));
        var listed = await office.SubmitAsync(form, "/relisting", ("Form.ClaimsCloseOn", "2026-12-20"), ("Form.TargetOn", "2027-03-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("已重新上架", listed.Says(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 20), (await portal.ProjectAsync(id)).ClaimsCloseOn);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("community.wujiangkou")).OpenAsync($"/growth-camp/projects/{id}/relisting")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.OpenAsync("/growth-camp/projects/999999/relisting")).StatusCode);
    }

    private static string Review(int id) => $"/growth-camp/projects/{id}/review";

    private async Task<AngleSharp.Dom.IDocument> DecideAsync(string user, int id, string decision, string reason = "")
    {
        var client = await portal.SignInAsync(user);
        return await client.SubmitAsync(await client.OpenAsync(Review(id)), "/review", ("Form.Decision", decision), ("Form.Reason", reason));
    }
}
