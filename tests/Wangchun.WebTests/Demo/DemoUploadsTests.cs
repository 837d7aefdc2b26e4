using Wangchun.Web.App.Files;
using Wangchun.WebTests.Files;

namespace Wangchun.WebTests.Demo;

public sealed class DemoUploadsTests : IDisposable
{
    private readonly UploadDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_picture_used_twice_is_encoded_once_and_stored_twice()
    {
        var uploads = new DemoUploads(desk.Uploads, desk.Store);

        var first = await uploads.KeepAsync("bench-after.jpg", Picture());
        var second = await uploads.KeepAsync("bench-after.jpg", Picture());

        Assert.NotEqual(first.StoredAs, second.StoredAs);
        Assert.Equal(first, second with { StoredAs = first.StoredAs });
        Assert.Equal(desk.Read(first.StoredAs), desk.Read(second.StoredAs));
        Assert.Equal(3, desk.FilesOnDisk.Count());
    }

    private static Stream Picture() => typeof(Data.Seed.DemoStreet).Assembly.GetManifestResourceStream("Wangchun.Data.Seed.photos.bench-after.jpg")!;
}
