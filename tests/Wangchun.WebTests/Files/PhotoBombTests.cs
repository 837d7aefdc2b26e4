using System.Globalization;

namespace Wangchun.WebTests.Files;

/// <summary>Alone, because it watches how much memory the whole process takes.</summary>
[CollectionDefinition(nameof(PhotoBombTests), DisableParallelization = true)]
[Collection(nameof(PhotoBombTests))]
public sealed class PhotoBombTests : IDisposable
{
    private const int MegabytesAllowed = 64;
    private readonly UploadDesk desk = new();

    public void Dispose() => desk.Dispose();

    [SkippableFact]
    public async Task A_small_file_that_unfolds_to_400_million_pixels_is_refused_by_its_header()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The peak of memory is read from /proc.");
        var bomb = Pictures.PngBomb(20_000);
        Assert.InRange(bomb.Length, 1, 60_000);
        await desk.Accept(Pictures.Png(), "第一张.png");
        Directory.Delete(Path.Combine(desk.Folder, "files"), recursive: true);

        ResetPeak();
        var before = Peak();
        var sentence = await desk.Refuse(bomb, "黑.png");

        Assert.Contains("20000×20000 像素", sentence);
        Assert.InRange(Peak() - before, 0, MegabytesAllowed);
    }

    private static void ResetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static long Peak() => File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => long.Parse(line[6..^2], CultureInfo.InvariantCulture) / 1024)
        .Single();
}
