using System.Text;

namespace Wangchun.Domain.Street;

/// <summary>How a Chinese name is typed in pinyin: 单雨桐 is "shanyutong" and "syt". For search only; nobody's name is spelled from it.</summary>
public static class NameReading
{
    private static readonly Lazy<Dictionary<char, string>> Readings = new(() => Read("pinyin"));
    private static readonly Lazy<Dictionary<char, string>> AsSurname = new(() => Read("surnames"));

    /// <summary>The whole name and its initials, in lower-case letters; signs without a reading are left out.</summary>
    public static (string Whole, string Initials) Of(string name)
    {
        var (whole, initials) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < name.Length; i++)
        {
            var reading = i == 0 && AsSurname.Value.TryGetValue(name[0], out var surname) ? surname : ReadingOf(name[i]);
            if (reading.Length == 0) continue;

            whole.Append(reading);
            // A name written in letters gives the initial of each word.
            if (!char.IsAsciiLetterOrDigit(name[i]) || i == 0 || name[i - 1] == ' ') initials.Append(reading[0]);
        }

        return (whole.ToString(), initials.ToString());
    }

    /// <summary>The name without its surname, of one sign or two: 雨桐 of 单雨桐, 娜娜 of 欧阳娜娜. Nothing of a name in letters.</summary>
    public static string GivenOf(string name) =>
        name.Length < 2 || name.All(char.IsAscii) ? "" : ReadingOfAll(name[Masks.SurnameLength(name)..]);

    /// <summary>Sign by sign; none is taken for a surname.</summary>
    public static string ReadingOfAll(string signs) => string.Concat(signs.Select(ReadingOf));

    private static string ReadingOf(char sign) =>
        char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign).ToString() : Readings.Value.GetValueOrDefault(sign, "");

    private static Dictionary<char, string> Read(string file)
    {
        var readings = new Dictionary<char, string>();
        foreach (var (word, rest) in CharacterFile.Read(file).Where(line => line.Word != "double"))
        {
            foreach (var sign in rest.Where(sign => sign != ' ')) readings[sign] = word;
        }

        return readings;
    }
}
