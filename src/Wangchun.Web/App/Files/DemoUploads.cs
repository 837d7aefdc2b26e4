using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Files;

/// <summary>Pictures of the demo street come in like anybody's upload. One that comes again is stored again, but not checked and encoded again.</summary>
public sealed class DemoUploads(Uploads uploads, IFileStore store)
{
    private readonly Dictionary<string, StoredFile> taken = [];

    public async Task<StoredFile> KeepAsync(string name, Stream picture)
    {
        if (taken.TryGetValue(name, out var known)) return known with { StoredAs = await CopyAsync(known.StoredAs) };

        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes);
        var upload = await uploads.AcceptAsync(new FormFile(bytes, 0, bytes.Length, "photo", name), CancellationToken.None);
        return taken[name] = new StoredFile(
            upload.Name, upload.ContentType, upload.Bytes, upload.Sha256, upload.StoredAs, upload.ThumbnailAs, upload.Width, upload.Height);
    }

    /// <summary>The small picture is shared: it is read by its name from every attachment and never removed alone.</summary>
    private async Task<string> CopyAsync(string storedAs)
    {
        await using var file = store.Open(storedAs) ?? throw new FileNotFoundException("The picture was just stored and is gone.", storedAs);
        return await store.SaveAsync(file, CancellationToken.None);
    }
}
