using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace Wangchun.Web.App;

/// <summary>
/// How one reader wants pages: language and type size. A query value takes effect at once and is remembered in a cookie;
/// browser languages are not asked, so that the same address shows everybody the same Chinese page.
/// </summary>
public sealed record Preferences(bool English, bool Elder)
{
    public const string CultureKey = "culture";
    public const string ModeKey = "mode";
    private const string CultureCookie = "wc-culture";
    private const string ModeCookie = "wc-mode";

    private static readonly CultureInfo Chinese = Dated("zh-CN", "yyyy 年 M 月 d 日");

    // en-GB for days before months; the interface language itself is plain "en".
    private static readonly CultureInfo British = Dated("en-GB", "d MMMM yyyy");

    public string Language => English ? "en" : "zh-CN";

    public string Mode => Elder ? "elder" : "standard";

    public static Preferences Of(HttpContext http) => http.Items[typeof(Preferences)] as Preferences ?? Read(http);

    /// <summary>Reads, remembers and applies them for the rest of the request.</summary>
    public static Task Apply(HttpContext http, RequestDelegate next)
    {
        var chosen = Read(http);
        http.Items[typeof(Preferences)] = chosen;
        Remember(http, CultureKey, CultureCookie, chosen.Language);
        Remember(http, ModeKey, ModeCookie, chosen.Mode);
        http.Response.Headers.ContentLanguage = chosen.Language;

        Speak(chosen.Language);
        return next(http);
    }

    /// <summary>From here on, and in what is called from here, this language is spoken.</summary>
    public static void Speak(string language)
    {
        CultureInfo.CurrentCulture = language == "en" ? British : Chinese;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>The address of this same page with one preference changed.</summary>
    public static string Switch(HttpContext http, string key, string value)
    {
        var request = http.Request;
        var kept = request.Query
            .Where(pair => !pair.Key.Equals(CultureKey, StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals(ModeKey, StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one));
        return request.PathBase.Add(Asked(http)) + QueryString.Create(kept.Append(KeyValuePair.Create<string, string?>(key, value)));
    }

    // An error page answers in place of another address; the reader wants to stay at the one they asked for.
    public static PathString Asked(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http.Request.Path;

    private static Preferences Read(HttpContext http) => new(
        Value(http.Request, CultureKey, CultureCookie, "zh-CN", "en") is "en",
        Value(http.Request, ModeKey, ModeCookie, "standard", "elder") is "elder");

    private static string? Value(HttpRequest request, string key, string cookie, params string[] known) =>
        known.Contains(request.Query[key].ToString()) ? request.Query[key].ToString() : request.Cookies[cookie];

    private static void Remember(HttpContext http, string key, string cookie, string value)
    {
        if (http.Request.Query[key].ToString() != value) return;

        http.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
    }

    private static CultureInfo Dated(string name, string day)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.ShortDatePattern = day;
        culture.DateTimeFormat.LongDatePattern = day;
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        return CultureInfo.ReadOnly(culture);
    }
}
