namespace Wangchun.Domain.Street;

/// <summary>The small files about characters that lie in this assembly: a word, then what it says something about, a line each.</summary>
internal static class CharacterFile
{
    public static IEnumerable<(string Word, string Signs)> Read(string name)
    {
        using var file = new StreamReader(typeof(CharacterFile).Assembly.GetManifestResourceStream($"{typeof(CharacterFile).Namespace}.{name}.txt")!);
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(' ', 2) is [var word, var rest]) yield return (word, rest);
        }
    }
}
