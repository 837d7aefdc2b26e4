namespace Wangchun.Web.App.Files;

/// <summary>What may be uploaded; settings under Portal:Files. Not called FileOptions, which is a System.IO type every file sees.</summary>
public sealed class FileLimits
{
    public const string Section = "Portal:Files";

    public int PhotoMegabytes { get; set; } = 10;

    public int DocumentMegabytes { get; set; } = 20;

    public int MegaPixels { get; set; } = 40;

    public int PhotoSide { get; set; } = 12_000;

    public int PhotoMetadataKilobytes { get; set; } = 1024;

    public int FilesPerRequest { get; set; } = 9;

    public int FilesPerPersonAndDay { get; set; } = 100;

    public int RenditionSide { get; set; } = 2000;

    public int ThumbnailSide { get; set; } = 480;

    /// <summary>How long one photo may take to decode, and how long it may wait for its turn.</summary>
    public int PhotoSeconds { get; set; } = 10;

    /// <summary>What a docx or xlsx may hold once unpacked: bytes are counted while inflating, never read from the zip's own promise.</summary>
    public int UnpackedMegabytes { get; set; } = 200;

    public int PackedEntries { get; set; } = 1000;

    /// <summary>The largest request a form with attachments may send: every file at its own limit, and a megabyte for the rest of the form.</summary>
    public long RequestBytes => Megabytes((FilesPerRequest * PhotoMegabytes) + DocumentMegabytes + 1);

    internal static long Megabytes(int count) => count * 1024L * 1024L;
}
