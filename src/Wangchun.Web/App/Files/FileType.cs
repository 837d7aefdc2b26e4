namespace Wangchun.Web.App.Files;

/// <summary>What the first bytes of a file say it is. The name and the browser's content type are only claims.</summary>
internal enum FileType
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Heic,
    Pdf,
    Zip,
    OldOffice,
}

internal static class FileTypes
{
    public const int HeadBytes = 16;

    extension(FileType type)
    {
        public bool IsPhoto => type is FileType.Jpeg or FileType.Png or FileType.WebP;

        public bool IsDocument => type is FileType.Pdf or FileType.Zip;
    }

    public static FileType Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileType.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileType.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h' or (byte)'m', (byte)'e' or (byte)'i', ..] => FileType.Heic,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileType.Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => FileType.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileType.OldOffice,
        _ => FileType.Unknown,
    };
}
