using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;

namespace Wangchun.WebTests.Files;

/// <summary>The upload classes over a folder that is gone after the test.</summary>
internal sealed class UploadDesk : IDisposable
{
    private readonly Photos photos;

    public UploadDesk(FileLimits? limits = null)
    {
        var options = Options.Create(limits ?? new FileLimits());
        Folder = Directory.CreateTempSubdirectory("wangchun-").FullName;
        Store = new DiskFileStore(new DataDirectory(Folder));
        photos = new Photos(options);
        Uploads = new Uploads(Store, photos, new Documents(options), options);
    }

    public string Folder { get; }

    public DiskFileStore Store { get; }

    public Uploads Uploads { get; }

    public IEnumerable<string> FilesOnDisk => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories);

    public static IFormFile File(byte[] content, string name) =>
        new FormFile(new MemoryStream(content), 0, content.Length, "files", name) { Headers = new HeaderDictionary() };

    public Task<StoredUpload> Accept(byte[] content, string name) => Uploads.AcceptAsync(File(content, name), CancellationToken.None);

    /// <summary>The sentence the sender reads; nothing of the file may be left behind.</summary>
    public async Task<string> Refuse(byte[] content, string name)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Accept(content, name));
        Assert.Empty(FilesOnDisk);
        return string.Format(null, refusal.Text, [.. refusal.Values]);
    }

    public byte[] Read(string storedAs)
    {
        using var file = Store.Open(storedAs)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose()
    {
        photos.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
