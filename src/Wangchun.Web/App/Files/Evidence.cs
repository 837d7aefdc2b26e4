using Wangchun.Data;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Files;

/// <summary>Takes the files of a form for a dossier, within the person's daily share.</summary>
public sealed class Evidence(PortalDb db, Session session, Uploads uploads)
{
    /// <summary>All of them or a <see cref="Refusal"/>. Call it before the act is saved: pictures are decoded here, and no lock is held.</summary>
    public async Task<IReadOnlyList<StoredFile>> TakeAsync(IReadOnlyCollection<IFormFile>? files, CancellationToken stop)
    {
        if (files is not { Count: > 0 }) return [];

        var (me, midnight) = (session.Viewer.PersonId, ChinaTime.StartOf(session.Today));
        var today = await db.Set<Attachment>().CountAsync(attachment => attachment.PersonId == me && attachment.At >= midnight, stop);
        return [.. (await uploads.AcceptAllAsync(files, today, stop)).Select(Stored)];
    }

    private static StoredFile Stored(StoredUpload upload) => new(
        upload.Name, upload.ContentType, upload.Bytes, upload.Sha256, upload.StoredAs, upload.ThumbnailAs, upload.Width, upload.Height);
}
