using System.Globalization;

namespace Wangchun.Web.Features.Public;

/// <summary>A name in both languages. <see cref="Lang"/> marks the Chinese that an English reader gets where nobody has translated it.</summary>
public sealed record Named(string Chinese, string? English)
{
    private static bool ReadsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public string Text => ReadsEnglish && !string.IsNullOrWhiteSpace(English) ? English : Chinese;

    public string? Lang => ReadsEnglish && string.IsNullOrWhiteSpace(English) ? Untranslated : null;

    /// <summary>What people wrote is in Chinese: a screen reader has to know where the rest of the page is English.</summary>
    public static string? Written => ReadsEnglish ? Untranslated : null;

    private const string Untranslated = "zh-CN";

    public override string ToString() => Text;
}
