using System.Runtime.CompilerServices;

namespace Wangchun.ArchitectureTests;

/// <summary>The files these tests read: the repository as it lies on disk, without what the build puts there.</summary>
internal static class Sources
{
    public static string Root { get; } = Above();

    public static string WebRoot { get; } = Path.Combine(Root, "src/Wangchun.Web/wwwroot");

    public static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Above([CallerFilePath] string here = "") => Path.GetFullPath("../..", Path.GetDirectoryName(here)!);
}
