namespace Wangchun.Web.App.Files;

public enum UploadKind
{
    Photo,
    Document,
}

/// <summary>
/// A file that was checked and kept. <see cref="Sha256"/> is of the bytes as stored, so it proves that the evidence is unchanged,
/// and finds the same picture again even when only its metadata was touched.
/// </summary>
public sealed record StoredUpload(
    UploadKind Kind,
    string Name,
    string ContentType,
    long Bytes,
    string Sha256,
    string StoredAs,
    string? ThumbnailAs = null,
    int? Width = null,
    int? Height = null);
