using System.Globalization;
using System.Text;

namespace Wangchun.Web.App.Files;

/// <summary>Makes a sender's file name fit to be shown and to stand in a header. It is never part of a path.</summary>
public static class DisplayName
{
    public const int MaxLength = 100;
    private const string Forbidden = "\"'`<>|:*?;%\\/";

    // Extensions an upload of this kind may already carry; anything else keeps its name and gets the true one appended.
    private static readonly string[] Known = [".jpg", ".jpeg", ".png", ".webp", ".pdf", ".docx", ".xlsx"];

    /// <summary>The last part of the path, without what deceives.</summary>
    public static string Clean(string raw) => Shorten(Honest(raw), MaxLength);

    /// <summary>The same, ending in what the content truly is: "..\..\a b\r\n.PNG" with ".jpg" becomes "a b.jpg".</summary>
    public static string Clean(string raw, string extension)
    {
        var name = Honest(raw);
        if (Known.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) name = Path.GetFileNameWithoutExtension(name);
        return Shorten(OrUnnamed(name), MaxLength - extension.Length) + extension;
    }

    private static string Honest(string raw) => OrUnnamed(Strip(raw[(raw.LastIndexOfAny(['/', '\\']) + 1)..]));

    private static string OrUnnamed(string name) => name.Trim(' ', '.') is { Length: > 0 } kept ? kept : "未命名";

    private static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsHonest(rune)) kept.Append(rune);
        return kept.ToString();
    }

    // "Format" holds the overrides that turn "gpj.exe" around; the replacement rune stands for half a surrogate pair.
    private static bool IsHonest(Rune rune) =>
        rune != Rune.ReplacementChar
        && !Forbidden.Contains((char)Math.Min(rune.Value, char.MaxValue))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shorten(string name, int length)
    {
        if (name.Length <= length) return name;

        var cut = char.IsHighSurrogate(name[length - 1]) ? length - 1 : length;
        return name[..cut].TrimEnd(' ', '.');
    }
}
