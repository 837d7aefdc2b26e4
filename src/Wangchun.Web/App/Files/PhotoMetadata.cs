using System.Buffers.Binary;

namespace Wangchun.Web.App.Files;

/// <summary>
/// Measures what a photo carries besides its pixels, by walking its segments without unpacking any. Codecs read metadata
/// before they tell the size of the picture, and some take minutes for a hundred megabytes of EXIF.
/// </summary>
internal readonly record struct PhotoMetadata(long Bytes, bool IsAnimated)
{
    public static PhotoMetadata Of(ReadOnlySpan<byte> photo, FileType type) => type switch
    {
        FileType.Jpeg => OfJpeg(photo),
        FileType.Png => OfPng(photo),
        _ => OfWebP(photo),
    };

    private static PhotoMetadata OfJpeg(ReadOnlySpan<byte> photo)
    {
        const byte StartOfScan = 0xDA, FirstApplication = 0xE0, LastApplication = 0xEF, Comment = 0xFE;
        var bytes = 0L;
        for (var at = 2; at + 4 <= photo.Length && photo[at] == 0xFF && photo[at + 1] != StartOfScan;)
        {
            if (photo[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 2)..]);
            if (photo[at + 1] is (>= FirstApplication and <= LastApplication) or Comment) bytes += length;
            at += 2 + length;
        }

        return new(bytes, IsAnimated: false);
    }

    private static PhotoMetadata OfPng(ReadOnlySpan<byte> photo)
    {
        const int Signature = 8, LengthTypeAndChecksum = 12;
        var found = default(PhotoMetadata);
        for (long at = Signature; at + LengthTypeAndChecksum <= photo.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(photo[(int)at..]);
            var type = photo.Slice((int)at + 4, 4);
            // A lower-case first letter marks a chunk that a decoder may skip: text, profiles, EXIF.
            if (char.IsAsciiLetterLower((char)type[0])) found = found with { Bytes = found.Bytes + length };
            if (type.SequenceEqual("acTL"u8)) found = found with { IsAnimated = true };
            at += LengthTypeAndChecksum + length;
        }

        return found;
    }

    private static PhotoMetadata OfWebP(ReadOnlySpan<byte> photo)
    {
        const int RiffHeader = 12, TypeAndLength = 8;
        var found = default(PhotoMetadata);
        for (long at = RiffHeader; at + TypeAndLength <= photo.Length;)
        {
            var type = photo.Slice((int)at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(photo[((int)at + 4)..]);
            if (!type.StartsWith("VP8"u8) && !type.SequenceEqual("ALPH"u8)) found = found with { Bytes = found.Bytes + length };
            if (type.SequenceEqual("ANIM"u8) || type.SequenceEqual("ANMF"u8)) found = found with { IsAnimated = true };
            at += TypeAndLength + length + (length & 1);
        }

        return found;
    }
}
