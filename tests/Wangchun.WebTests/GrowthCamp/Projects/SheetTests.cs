using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Files;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Projects;

public sealed class SheetTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_community_worker_writes_a_need_and_submits_it_with_its_photos()
    {
        var (worker, community) = (await portal.SignInAsync("community.wujiangkou"), await portal.CommunityAsync());

        var page = await worker.SubmitAsync(
            await worker.OpenAsync(Sheet.New), Sheet.New, [("form.Photos", "凉亭.png", Pictures.Png()), ("form.Photos", "石桌.jpg", Pictures.Jpeg())],
            Sheet.Filled(community, ("Form.Budget", "1260.50"), ("Form.TitleEn", "Pavilion"), ("form.Intent", "submit")));

        var project = await portal.ProjectAsync(Sheet.IdOf(page));
        Assert.Contains("已提交，等党建办审核。", page.Says(), StringComparison.Ordinal);
        Assert.Equal(ProjectStatus.InReview, project.Status);
        Assert.Equal(["石桌补好", "每周清扫一次"], project.Criteria.Select(criterion => criterion.Text));
        Assert.Equal(1260.50m, project.Budget);
        Assert.Equal([AttachmentUse.Before, AttachmentUse.Before], project.Dossier.Attachments.Select(file => file.Use));
    }

    [Theory, InlineData("zh-CN", "错误："), InlineData("en", "Error: ")]
    public async Task Whatever_is_wrong_everything_typed_comes_back(string culture, string title)
    {
        var worker = await portal.SignInAsync("community.wujiangkou");
        await worker.OpenAsync($"/menu?culture={culture}");

        var page = await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), Sheet.New, Sheet.Filled(
            await portal.CommunityAsync(), ("Form.Title", ""), ("Form.Budget", "一千多"), ("Form.TargetOn", "2026-11-01"), ("Form.Place", "<b>南门</b>")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
        Assert.Equal(["#Form_Title", "#Form_Budget", "#Form_TargetOn"], page.QuerySelectorAll(".wc-errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal("一千多", page.QuerySelector<IHtmlInputElement>("#Form_Budget")!.Value);
        Assert.Equal("2026-11-01", page.QuerySelector<IHtmlInputElement>("#Form_TargetOn")!.Value);
        Assert.Equal("<b>南门</b>", page.QuerySelector<IHtmlInputElement>("#Form_Place")!.Value);
        Assert.Equal("石桌补好\n每周清扫一次", page.QuerySelector<IHtmlTextAreaElement>("#Form_Criteria")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[value=Environment]")!.IsChecked);
        Assert.Equal(0, await portal.CountAsync("凉亭保洁"));
    }

    [Fact]
    public async Task Photos_of_a_refused_form_need_not_be_chosen_again()
    {
        var (worker, community) = (await portal.SignInAsync("community.wujiangkou"), await portal.CommunityAsync());
        var refused = await worker.SubmitAsync(
            await worker.OpenAsync(Sheet.New), Sheet.New, [("form.Photos", "凉亭.png", Pictures.Png())], Sheet.Filled(community, ("Form.Title", "")));

        var page = await worker.SubmitAsync(refused, Sheet.New, Sheet.Filled(community));

        Assert.Contains("凉亭.jpg", refused.Says(), StringComparison.Ordinal);
        Assert.Single((await portal.ProjectAsync(Sheet.IdOf(page))).Dossier.Attachments);
    }

    [Fact]
    public async Task A_likely_twin_is_shown_before_anything_is_saved()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "凉亭太脏", Category = ProjectCategory.Environment }).Listed());
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "楼道灯", Category = ProjectCategory.Safety }).Listed());
        var (worker, community) = (await portal.SignInAsync("community.wujiangkou"), await portal.CommunityAsync());

        var hint = await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), Sheet.New, Sheet.Filled(community));
        var before = await portal.CountAsync("凉亭保洁");
        var saved = await worker.SubmitAsync(hint, Sheet.New, Sheet.Filled(community));

        Assert.Equal(["凉亭太脏"], hint.QuerySelectorAll(".twin-list a").Select(link => link.TextContent));
        Assert.Contains("仍然保存", hint.Says(), StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Contains("草稿已保存", saved.Says(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_ask_for_twins_with_a_form_that_is_half_empty()
    {
        await portal.MakeProjectAsync(p => p.With(sheet => sheet with { Title = "凉亭太脏", Category = ProjectCategory.Environment }).Published());
        var worker = await portal.SignInAsync("community.wujiangkou");

        var page = await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), Sheet.New,
            ("Form.CommunityId", $"{await portal.CommunityAsync()}"), ("Form.Category", nameof(ProjectCategory.Environment)), ("Form.Budget", "abc"), ("form.Intent", "check"));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("凉亭太脏", page.Says(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".wc-errsum"));
        Assert.Equal("abc", page.QuerySelector<IHtmlInputElement>("#Form_Budget")!.Value);
    }

    [Fact]
    public async Task Fields_that_are_not_in_the_form_are_ignored()
    {
        var (worker, community) = (await portal.SignInAsync("community.wujiangkou"), await portal.CommunityAsync());
        var branch = await portal.AskAsync(db => db.PartyOrganisations.Where(o => o.Name == "五江口社区第一党支部").Select(o => o.Id).SingleAsync());
        string[] prefixes = ["", "Form.", "form.", "Project."];
        var extra = prefixes.SelectMany(prefix => new (string, string?)[]
        {
            ($"{prefix}Id", "77"), ($"{prefix}Status", "Completed"), ($"{prefix}LeadBranchId", $"{branch}"), ($"{prefix}AuthorId", "1"), ($"{prefix}ListedById", "1"),
            ($"{prefix}DossierId", "1"), ($"{prefix}Dossier.Number", "HQ-2026-777"), ($"{prefix}CompletedAt", "2026-01-01"), ($"{prefix}ReopenCount", "9"), ($"{prefix}IsPublished", "true"),
        });

        var page = await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), Sheet.New, [.. Sheet.Filled(community), .. extra]);

        var project = await portal.ProjectAsync(Sheet.IdOf(page));
        Assert.NotEqual(77, project.Id);
        Assert.Equal(ProjectStatus.Draft, project.Status);
        Assert.Null(project.LeadBranchId);
        Assert.Null(project.ListedById);
        Assert.Null(project.Dossier.Number);
        Assert.Null(project.CompletedAt);
        Assert.Equal(0, project.ReopenCount);
        Assert.Equal(await portal.AskAsync(db => db.Persons.Where(person => person.Name == "陈雅琴").Select(person => (int?)person.Id).SingleAsync()), project.AuthorId);
        Assert.Equal(PublicationState.Unpublished, project.Dossier.Publication.State);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_project()
    {
        var (worker, community) = (await portal.SignInAsync("community.wujiangkou"), await portal.CommunityAsync());
        var form = await worker.OpenAsync(Sheet.New);

        var answers = await Task.WhenAll(
            worker.SubmitAsync(form, Sheet.New, Sheet.Filled(community)),
            worker.SubmitAsync(form, Sheet.New, Sheet.Filled(community)));

        Assert.Equal(answers[0].Url, answers[1].Url);
        Assert.Equal(1, await portal.CountAsync("凉亭保洁"));
    }

    [Theory]
    [InlineData("community.wujiangkou", "广安社区")]
    [InlineData("secretary.wujiangkou1", "广安社区")]
    public async Task One_writes_only_for_the_own_community(string user, string elsewhere)
    {
        var client = await portal.SignInAsync(user);

        var page = await client.SubmitAsync(await client.OpenAsync(Sheet.New), Sheet.New, Sheet.Filled(await portal.CommunityAsync(elsewhere)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("只能为自己负责的社区提需求", page.Says(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.CountAsync("凉亭保洁"));
    }

    [Fact]
    public async Task A_grid_cell_of_another_community_is_refused()
    {
        var worker = await portal.SignInAsync("community.wujiangkou");
        var elsewhere = await portal.CommunityAsync("广安社区");
        var cell = await portal.AskAsync(db => db.GridCells.Where(cell => cell.CommunityId == elsewhere).Select(cell => cell.Id).FirstAsync());

        var page = await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), Sheet.New, Sheet.Filled(await portal.CommunityAsync(), ("Form.GridCellId", $"{cell}")));

        Assert.Contains("所选网格不在这个社区", page.Says(), StringComparison.Ordinal);
    }

    [Theory, InlineData("leader"), InlineData("member.wujiangkou1"), InlineData("admin")]
    public async Task Who_may_not_write_gets_no_form(string user) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(user)).OpenAsync(Sheet.New)).StatusCode);

    [Fact]
    public async Task Somebody_elses_draft_does_not_exist_not_even_for_the_other_branch_or_the_office()
    {
        var id = await portal.MakeProjectAsync(p => p.WrittenBy("secretary.wujiangkou1"));
        foreach (var user in new[] { "secretary.wujiangkou2", "community.wujiangkou", "party.office" })
        {
            var client = await portal.SignInAsync(user);

            var page = await client.OpenAsync($"/growth-camp/projects/{id}/edit");
            var form = await client.OpenAsync(Sheet.New);
            var post = await client.PostAsync(Retarget(form, $"/growth-camp/projects/{id}/edit"), "/edit", [], Sheet.Filled(await portal.CommunityAsync()));

            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        }

        Assert.Equal("楼道微光", (await portal.ProjectAsync(id)).Title);
    }

    [Fact]
    public async Task What_was_submitted_is_not_changed_any_more()
    {
        var id = await portal.MakeProjectAsync();
        var worker = await portal.SignInAsync("community.wujiangkou");
        var form = await worker.OpenAsync($"/growth-camp/projects/{id}/edit");
        await worker.SubmitAsync(await OpenAsync(worker, id), "/submission");

        var late = await worker.SubmitAsync(form, "/edit", ("Form.Title", "晚到的"), ("form.Intent", "save"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("楼道微光", (await portal.ProjectAsync(id)).Title);
    }

    [Fact]
    public async Task The_slower_of_two_windows_sees_both_versions_and_loses_nothing()
    {
        var id = await portal.MakeProjectAsync();
        var worker = await portal.SignInAsync("community.wujiangkou");
        var (first, second) = (await worker.OpenAsync($"/growth-camp/projects/{id}/edit"), await worker.OpenAsync($"/growth-camp/projects/{id}/edit"));
        await worker.SubmitAsync(first, "/edit", ("Form.Title", "先保存的"), ("Form.Place", "南门"), ("form.Intent", "save"));

        var conflict = await worker.SubmitAsync(second, "/edit", ("Form.Title", "后保存的"), ("form.Intent", "save"));
        var between = await portal.ProjectAsync(id);
        await worker.SubmitAsync(conflict, "/edit", ("form.Intent", "save"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal(["需求名称", "具体地点"], conflict.QuerySelectorAll("[aria-labelledby=conflict] tbody td.t").Select(cell => cell.TextContent));
        Assert.Contains("先保存的", conflict.QuerySelector("[aria-labelledby=conflict]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("后保存的", conflict.QuerySelector<IHtmlInputElement>("#Form_Title")!.Value);
        Assert.Equal("先保存的", between.Title);
        Assert.Equal("后保存的", (await portal.ProjectAsync(id)).Title);
    }

    [Fact]
    public async Task A_submission_says_what_is_missing()
    {
        var id = await portal.MakeProjectAsync(p => p.With(sheet => sheet with { NoBeforePhoto = null }));
        var worker = await portal.SignInAsync("community.wujiangkou");

        var page = await worker.SubmitAsync(await OpenAsync(worker, id), "/submission");

        Assert.Contains("请上传至少一张办理前照片", page.Says(), StringComparison.Ordinal);
        Assert.Equal(ProjectStatus.Draft, (await portal.ProjectAsync(id)).Status);
    }

    /// <summary>As a wide screen shows it: without the bar at the foot of a phone, which repeats the first buttons.</summary>
    private static async Task<IDocument> OpenAsync(HttpClient client, int id)
    {
        var page = await client.OpenAsync($"/growth-camp/projects/{id}");
        page.QuerySelector(".wc-actbar")?.Remove();
        return page;
    }

    private static IDocument Retarget(IDocument page, string action)
    {
        page.QuerySelector($"form[action='{Sheet.New}']")!.SetAttribute("action", action);
        return page;
    }
}
