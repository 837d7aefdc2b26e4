namespace Wangchun.Web.App.Files;

/// <summary>The checksum a zip file keeps of each part. ZipArchive writes it but, up to .NET 10, does not compare it when reading.</summary>
internal struct Crc32()
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(start => Divide((uint)start))];

    private uint rest = uint.MaxValue;

    public readonly uint Value => ~rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) rest = Table[(byte)(rest ^ value)] ^ (rest >> 8);
    }

    private static uint Divide(uint rest)
    {
        const uint Polynomial = 0xEDB88320;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? (rest >> 1) ^ Polynomial : rest >> 1;
        return rest;
    }
}
