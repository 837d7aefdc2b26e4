namespace Wangchun.ArchitectureTests;

/// <summary>A page of docs/ that is drawn from the code: committed, so that people can read it, and compared, so that it stays true.</summary>
internal static class DrawnDoc
{
    public const string HowTo = "WANGCHUN_WRITE_DOCS=1 dotnet test tests/Wangchun.ArchitectureTests";

    /// <summary>The comment at the top of such a page.</summary>
    public static string Note(string drawnBy) => $"""
        <!-- Drawn from the code by {drawnBy}. Do not edit; to draw it anew run
             {HowTo} -->
        """;

    public static void Compare(string file, string drawn)
    {
        var path = Path.Combine(House.Root, file);
        if (Environment.GetEnvironmentVariable("WANGCHUN_WRITE_DOCS") == "1") File.WriteAllText(path, drawn);

        var written = File.Exists(path) ? House.Read(file) : "";
        Assert.True(written == drawn, $"{file} is not what the code says now. To draw it anew run\n{HowTo}\nThe code says:\n{FirstNew(written, drawn)}");
    }

    private static string FirstNew(string written, string drawn)
    {
        var known = written.Split('\n').ToHashSet();
        return drawn.Split('\n').FirstOrDefault(line => !known.Contains(line)) ?? "(a line less, or another order)";
    }
}
