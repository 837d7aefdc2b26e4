using System.Net;
using System.Text;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;
using Wangchun.WebTests.Files;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Projects;

public sealed class AttachmentTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_lead_branch_shows_what_came_of_it_and_everybody_who_sees_the_project_sees_the_photo()
    {
        var id = await portal.MakeProjectAsync(p => p.Started());

        var page = await UploadAsync("secretary.wujiangkou1", id, "After", "亮了.png", Pictures.Png());

        var file = (await portal.ProjectAsync(id)).Dossier.Attachments.Single();
        Assert.Contains("附件已上传。", page.Says(), StringComparison.Ordinal);
        Assert.Equal(AttachmentUse.After, file.Use);
        var worker = await portal.SignInAsync("community.wujiangkou");
        foreach (var address in new[] { $"/files/{file.StoredAs}", $"/files/{file.StoredAs}/small" })
        {
            var photo = await worker.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, photo.StatusCode);
            Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);
            Assert.Contains("no-cache", photo.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_of_a_foreign_project_is_answered_like_none()
    {
        var id = await portal.MakeProjectAsync(p => p.WrittenBy("community.guangan"), "广安社区");
        await UploadAsync("community.guangan", id, "Before", "现场.png", Pictures.Png());
        var stored = (await portal.ProjectAsync(id)).Dossier.Attachments.Single().StoredAs;
        var stranger = await portal.SignInAsync("community.wujiangkou");

        var foreign = await stranger.OpenAsync($"/files/{stored}");
        var absent = await stranger.OpenAsync($"/files/{new string('0', 32)}");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/files/{stored}/small")).StatusCode);
        Assert.Equal(absent.QuerySelector("h1")!.TextContent, foreign.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("admin")).OpenAsync($"/files/{stored}")).StatusCode);
        Assert.True(await portal.AskAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.Denied && entry.SubjectId == $"GET /files/{stored}")));
    }

    [Theory]
    [InlineData("bomb.png")]
    [InlineData("shape.svg")]
    [InlineData("page.html")]
    [InlineData("run.exe")]
    public async Task What_is_no_photo_is_refused_with_a_sentence_and_nothing_stays(string name)
    {
        var id = await portal.MakeProjectAsync(p => p.Started());
        var files = StoredFiles();
        var bytes = name == "bomb.png" ? Pictures.PngBomb(20_000) : Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");

        var page = await UploadAsync("secretary.wujiangkou1", id, "After", name, bytes);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains($"“{name}”", page.QuerySelector(".wc-errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.ProjectAsync(id)).Dossier.Attachments);
        Assert.Equal(files, StoredFiles());
    }

    [Fact]
    public async Task The_same_picture_is_not_both_before_and_after()
    {
        var id = await portal.MakeProjectAsync(p => p.Started());
        await UploadAsync("secretary.wujiangkou1", id, "Before", "一.png", Pictures.Png());

        var page = await UploadAsync("secretary.wujiangkou1", id, "After", "二.png", Pictures.Png());

        Assert.Contains("同一张", page.Says(), StringComparison.Ordinal);
        Assert.Single((await portal.ProjectAsync(id)).Dossier.Attachments);
    }

    [Fact]
    public async Task A_removed_file_leaves_the_pages_and_its_row_stays()
    {
        var id = await portal.MakeProjectAsync(p => p.Started());
        await UploadAsync("secretary.wujiangkou1", id, "Document", "报价.pdf", Papers.Pdf);
        var secretary = await portal.SignInAsync("secretary.wujiangkou1");

        var page = await secretary.SubmitAsync(await secretary.OpenAsync($"/growth-camp/projects/{id}"), "/removal");

        var file = (await portal.ProjectAsync(id)).Dossier.Attachments.Single();
        Assert.Contains("附件已移除。", page.Says(), StringComparison.Ordinal);
        Assert.True(file.IsRemoved);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync($"/files/{file.StoredAs}")).StatusCode);
    }

    [Theory, InlineData("secretary.wujiangkou2"), InlineData("community.wujiangkou"), InlineData("party.office")]
    public async Task Only_who_works_on_it_adds_files(string user)
    {
        var id = await portal.MakeProjectAsync(p => p.Started());

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(user)).OpenAsync($"/growth-camp/projects/{id}/attachments")).StatusCode);
    }

    [Fact]
    public async Task What_was_handed_in_stays_as_it_is()
    {
        var id = await portal.MakeProjectAsync(p => p.HandedIn());
        var secretary = await portal.SignInAsync("secretary.wujiangkou1");

        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync($"/growth-camp/projects/{id}/attachments")).StatusCode);
        Assert.Null((await secretary.OpenAsync($"/growth-camp/projects/{id}")).QuerySelector("form[action$='/removal']"));
    }

    private async Task<AngleSharp.Dom.IDocument> UploadAsync(string user, int id, string use, string name, byte[] content)
    {
        var client = await portal.SignInAsync(user);
        var form = await client.OpenAsync($"/growth-camp/projects/{id}/attachments");
        return await client.SubmitAsync(form, "/attachments", [("form.Files", name, content)], ("Form.Use", use), ("Form.Caption", "看得见的"));
    }

    private int StoredFiles() => Directory.EnumerateFiles(portal.DataDirectory, "*", SearchOption.AllDirectories).Count(file => !Path.GetFileName(file).StartsWith("portal.db", StringComparison.Ordinal));
}
