using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Files;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

public sealed class MediaTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_photo_of_the_place_is_public_with_its_project()
    {
        var photo = await StoredAsync();
        await portal.MakeProjectAsync(p => Before(p, photo).Listed());

        var (full, small) = (await GetAsync(photo.StoredAs), await GetAsync($"{photo.StoredAs}/small"));

        Assert.Equal((HttpStatusCode.OK, "full"), (full.StatusCode, await full.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.OK, "small"), (small.StatusCode, await small.Content.ReadAsStringAsync()));
        Assert.True(full.Headers.CacheControl!.Public);
        Assert.DoesNotContain("张三", full.Content.Headers.ContentDisposition!.ToString());
    }

    [Theory]
    [InlineData(AttachmentUse.Before, "draft")]
    [InlineData(AttachmentUse.Before, "cancelled")]
    [InlineData(AttachmentUse.After, "completed")]
    [InlineData(AttachmentUse.After, "withdrawn")]
    [InlineData(AttachmentUse.Progress, "started")]
    [InlineData(AttachmentUse.Proof, "published")]
    [InlineData(AttachmentUse.Document, "published")]
    public async Task A_photo_of_what_is_not_public_is_not_there(AttachmentUse use, string stage)
    {
        var photo = await StoredAsync();
        await portal.MakeProjectAsync(p =>
        {
            p.Then(project => project.Dossier.Attach(p.Member, use, photo, null));
            _ = stage switch
            {
                "cancelled" => p.Cancelled(),
                "started" => p.Started(),
                "completed" => p.Completed(),
                "withdrawn" => p.Published().Then(project => project.WithdrawResult("核对", p.Office)),
                "published" => p.Published(),
                _ => p,
            };
        });

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(photo.StoredAs)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"{photo.StoredAs}/small")).StatusCode);
    }

    [Theory]
    [InlineData(AttachmentUse.After)]
    [InlineData(AttachmentUse.Progress)]
    public async Task Photos_of_the_work_come_with_the_public_result(AttachmentUse use)
    {
        var photo = await StoredAsync();
        await portal.MakeProjectAsync(p => p.Done().Then(project => project.Dossier.Attach(p.Secretary, use, photo, null)).Published());

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(photo.StoredAs)).StatusCode);
    }

    [Fact]
    public async Task A_removed_photo_is_not_there()
    {
        var photo = await StoredAsync();
        await portal.MakeProjectAsync(p => Before(p, photo).Listed().Then(project => project.Dossier.Remove(p.Member, project.Dossier.Attachments[0])));

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(photo.StoredAs)).StatusCode);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task An_invented_name_is_not_there(string name) => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(name)).StatusCode);

    private static ProjectMaker Before(ProjectMaker maker, StoredFile photo) =>
        maker.Then(project => project.Dossier.Attach(maker.Member, AttachmentUse.Before, photo, null));

    private async Task<StoredFile> StoredAsync()
    {
        var store = portal.Services.GetRequiredService<IFileStore>();
        var (full, small) = (await store.SaveAsync(new MemoryStream("full"u8.ToArray()), default), await store.SaveAsync(new MemoryStream("small"u8.ToArray()), default));
        return new StoredFile("张三家.jpg", "image/jpeg", 4, new string('0', 64), full, small, 8, 6);
    }

    private async Task<HttpResponseMessage> GetAsync(string name) => await portal.Stranger().GetAsync(new Uri($"/media/{name}", UriKind.Relative));
}
