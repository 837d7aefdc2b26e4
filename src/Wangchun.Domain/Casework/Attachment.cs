using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.Casework;

public enum AttachmentUse
{
    [Display(Name = "办理前照片")] Before,
    [Display(Name = "办理后照片")] After,
    [Display(Name = "进展照片")] Progress,
    [Display(Name = "任务佐证")] Proof,
    [Display(Name = "材料")] Document,
}

/// <summary>
/// A file as the store keeps it: names are random, the content was checked and pictures were encoded anew.
/// Name is the sender's file name, cleaned and never used as a path; Size is bytes of the stored file;
/// Sha256 is the hex digest of the stored bytes; encoding is repeatable, so the same picture sent twice has the same digest.
/// </summary>
public sealed record StoredFile(
    string Name, string ContentType, long Size, string Sha256, string StoredAs, string? ThumbnailAs, int? Width, int? Height)
{
    public bool IsPhoto => ThumbnailAs is not null;
}

public sealed class Attachment
{
    private Attachment() { }

    internal Attachment(Act act, AttachmentUse use, StoredFile file, string? caption, DossierEntry? entry)
    {
        (PersonId, At, Use, Caption, Entry) = (act.PersonId, act.At, use, caption, entry);
        (Name, ContentType, Size, Sha256) = (file.Name, file.ContentType, file.Size, file.Sha256);
        (StoredAs, ThumbnailAs, Width, Height) = (file.StoredAs, file.ThumbnailAs, file.Width, file.Height);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    /// <summary>The timeline entry the file belongs to, when it came with one.</summary>
    public DossierEntry? Entry { get; private init; }

    public int? PersonId { get; private init; }

    public DateTime At { get; private init; }

    public AttachmentUse Use { get; private init; }

    /// <summary>What is seen; becomes the alternative text of the picture.</summary>
    public string? Caption { get; private init; }

    public string Name { get; private init; } = "";

    public string ContentType { get; private init; } = "";

    public long Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    public string StoredAs { get; private init; } = "";

    public string? ThumbnailAs { get; private init; }

    public int? Width { get; private init; }

    public int? Height { get; private init; }

    public bool IsRemoved { get; private set; }

    public bool IsPhoto => ThumbnailAs is not null;

    /// <summary>Taken off the pages; the row stays as a tombstone.</summary>
    internal void Remove() => IsRemoved = true;
}
