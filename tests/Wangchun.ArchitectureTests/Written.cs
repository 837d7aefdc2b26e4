using System.Text.RegularExpressions;

namespace Wangchun.ArchitectureTests;

/// <summary>What a source file says to people: its string literals, without comments, patterns and single characters.</summary>
internal static partial class Written
{
    /// <summary>The mark at the end of a line whose Chinese is data, such as a word to search for.</summary>
    private const string DataMark = "// data, not a sentence";

    public static bool IsChinese(string text) => Ideograph().IsMatch(text);

    public static IEnumerable<string> InCode(string text)
    {
        foreach (var token in CodeToken().Matches(text).Where(token => !IsData(text, token)))
        {
            if (token.Groups["plain"].Success) yield return Regex.Unescape(token.Groups["plain"].Value);
            if (token.Groups["verbatim"].Success) yield return token.Groups["verbatim"].Value.Replace("\"\"", "\"", StringComparison.Ordinal);
            if (token.Groups["raw"].Success) yield return token.Groups["raw"].Value;
            if (!token.Groups["mixed"].Success) continue;

            // A sentence with holes is no key. What stands inside a hole is code again.
            yield return Hole().Replace(token.Groups["mixed"].Value, "");
            foreach (var inner in Hole().Matches(token.Groups["mixed"].Value).SelectMany(hole => InCode(hole.Value))) yield return inner;
        }
    }

    /// <summary>The keys a view hands to the localizer, and every other literal or attribute in it.</summary>
    public static IEnumerable<string> InView(string text)
    {
        var page = ViewComment().Replace(text, "");
        return [.. Localized().Matches(page).Select(Key), .. Literal().Matches(Localized().Replace(page, "T[")).Select(Key)];
    }

    /// <summary>Chinese that would be shown to an English reader: text between tags, and attributes that browsers show or read out.</summary>
    public static IEnumerable<string> Untranslated(string text)
    {
        var page = Localized().Replace(ViewComment().Replace(text, ""), "T[");
        var bare = Literal().Replace(page, "\"\"").Split('\n').Where(IsChinese).Select(line => line.Trim());
        return [.. bare, .. ShownAttribute().Matches(page).Select(attribute => attribute.Value).Where(IsChinese)];
    }

    private static string Key(Match literal) => Regex.Unescape(literal.Groups[1].Value);

    private static bool IsData(string text, Match token)
    {
        var line = text.AsSpan(text.LastIndexOf('\n', token.Index) + 1);
        line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
        return line.TrimEnd().EndsWith(DataMark, StringComparison.Ordinal) || PatternBefore().IsMatch(text[..token.Index].AsSpan(Math.Max(0, token.Index - 60)).ToString());
    }

    [GeneratedRegex(@"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")]
    private static partial Regex Ideograph();

    [GeneratedRegex("""
        //[^\n]*
        | /\*.*?\*/
        | \$*(?<quotes>"{3,})(?<raw>.*?)\k<quotes>
        | (?:\$@|@\$|\$)"(?<mixed>(?:\\.|\{\{|\{(?:[^{}"]|"(?:\\.|[^"\\])*")*\}|[^"\\{])*)"
        | @"(?<verbatim>(?:[^"]|"")*)"
        | "(?<plain>(?:\\.|[^"\\\n])*)"
        | '(?:\\.|[^'\\\n])+'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex CodeToken();

    [GeneratedRegex("""\{(?:[^{}"]|"(?:\\.|[^"\\])*")*\}""")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(Regex|SearchValues\.Create)\(\s*$")]
    private static partial Regex PatternBefore();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex ViewComment();

    [GeneratedRegex("""\bT\["((?:\\.|[^"\\])*)"(?=\s*[\],])""")]
    private static partial Regex Localized();

    [GeneratedRegex(""" "((?:\\.|[^"\\\n])*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex("""<(?:a|abbr|button|dialog|fieldset|figure|iframe|img|input|label|link|main|meta|nav|ol|optgroup|option|p|section|select|span|summary|svg|table|textarea|th|ul|div|video)\s[^<>]*?\s?(?:title|alt|placeholder|aria-[a-z]+|content|label|value)="[^"\n]*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ShownAttribute();
}
