namespace Wangchun.Data.Seed;

/// <summary>The comma-separated lists that travel inside this assembly. None of them quotes a cell.</summary>
internal static class SeedFile
{
    public static List<string[]> Rows(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"Wangchun.Data.Seed.{name}")
            ?? throw new InvalidOperationException($"The seed file {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','))];
    }
}
