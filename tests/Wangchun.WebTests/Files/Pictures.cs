using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Wangchun.WebTests.Files;

/// <summary>Photos and near-photos, made here byte by byte so that no test depends on a file somebody once downloaded.</summary>
internal static class Pictures
{
    public const string Whereabouts = "GPS 30.9372N 118.7589E";

    /// <summary>Four coloured quarters: red and green on top, blue and black below.</summary>
    public static byte[] Jpeg(int width = 80, int height = 40) => Encode(Quarters(width, height), SKEncodedImageFormat.Jpeg);

    public static byte[] Png(int width = 80, int height = 40) => Encode(Quarters(width, height), SKEncodedImageFormat.Png);

    public static byte[] WebP(int width = 80, int height = 40) => Encode(Quarters(width, height), SKEncodedImageFormat.Webp);

    public static byte[] Transparent()
    {
        using var bitmap = new SKBitmap(20, 20);
        bitmap.Erase(SKColors.Transparent);
        return Encode(bitmap, SKEncodedImageFormat.Png);
    }

    /// <summary>What a phone adds: the way it was held, where it was, and here optionally a great deal more.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation, int copies = 1)
    {
        var exif = Exif(orientation);
        var segment = new byte[4 + exif.Length];
        (segment[0], segment[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(exif.Length + 2));
        exif.CopyTo(segment, 4);
        return [.. jpeg[..2], .. Enumerable.Repeat(segment, copies).SelectMany(bytes => bytes), .. jpeg[2..]];
    }

    /// <summary>Black, one bit a pixel: 400 million pixels in about 48 KB.</summary>
    public static byte[] PngBomb(int side)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((side + 7) / 8)];
            for (var y = 0; y < side; y++) zlib.Write(row);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1;
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] WithPngChunk(byte[] png, string type, byte[] content)
    {
        const int SignatureAndHeader = 8 + 25;
        return [.. png[..SignatureAndHeader], .. Chunk(type, content), .. png[SignatureAndHeader..]];
    }

    /// <summary>A WebP file that announces an animation; what would follow is not needed to be refused.</summary>
    public static byte[] AnimatedWebP()
    {
        byte[] canvas = [2, 0, 0, 0, 9, 0, 0, 9, 0, 0];
        byte[] chunks = [.. RiffChunk("VP8X", canvas), .. RiffChunk("ANIM", new byte[6]), .. RiffChunk("ANMF", new byte[16]), .. RiffChunk("ANMF", new byte[16])];
        return RiffChunk("RIFF", [.. "WEBP"u8, .. chunks]);
    }

    /// <summary>Which of the four colours fills each quarter, read clockwise from the upper left: "rgkb" for an upright picture.</summary>
    public static string QuartersOf(byte[] photo)
    {
        using var bitmap = SKBitmap.Decode(photo);
        var (near, farX, farY) = (4, bitmap.Width - 5, bitmap.Height - 5);
        return string.Concat(Name(near, near), Name(farX, near), Name(farX, farY), Name(near, farY));

        string Name(int x, int y) => bitmap.GetPixel(x, y) switch
        {
            { Red: > 200, Green: < 60 } => "r",
            { Green: > 200, Red: < 60 } => "g",
            { Blue: > 200, Red: < 60 } => "b",
            { Red: < 60, Green: < 60, Blue: < 60 } => "k",
            var other => $"({other})",
        };
    }

    public static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static SKBitmap Quarters(int width, int height)
    {
        var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        Fill(0, 0, SKColors.Red);
        Fill(1, 0, SKColors.Lime);
        Fill(0, 1, SKColors.Blue);
        Fill(1, 1, SKColors.Black);
        return bitmap;

        void Fill(int column, int row, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour };
            canvas.DrawRect(column * width / 2f, row * height / 2f, width / 2f, height / 2f, paint);
        }
    }

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using (bitmap)
        using (var data = bitmap.Encode(format, 95)!)
            return data.ToArray();
    }

    private static byte[] Exif(ushort orientation)
    {
        const ushort Orientation = 0x112, Description = 0x10E, Short = 3, Ascii = 2, FirstFree = 8 + 2 + (2 * 12) + 4;
        var where = Encoding.ASCII.GetBytes(Whereabouts.PadRight(200) + "\0");
        var tiff = new byte[FirstFree + where.Length];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(4), 8);
        BinaryPrimitives.WriteInt16LittleEndian(tiff.AsSpan(8), 2);
        Entry(10, Description, Ascii, where.Length, FirstFree);
        Entry(22, Orientation, Short, 1, orientation);
        where.CopyTo(tiff, FirstFree);
        return [.. "Exif\0\0"u8, .. tiff];

        void Entry(int at, ushort tag, ushort type, int count, int value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), tag);
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at + 2), type);
            BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at + 4), count);
            BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at + 8), value);
        }
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    private static byte[] RiffChunk(string type, byte[] content)
    {
        var chunk = new byte[8 + content.Length];
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 0);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), content.Length);
        content.CopyTo(chunk, 8);
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
