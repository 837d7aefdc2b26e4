using System.Globalization;

namespace Wangchun.Web.App;

/// <summary>Names that are data (projects, places, branches) have a Chinese form and perhaps an English one.</summary>
public static class Names
{
    public static string Of(string chinese, string? english) =>
        english is { Length: > 0 } && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese;

    public static string? OrNone(string? chinese, string? english) => chinese is null ? null : Of(chinese, english);
}
