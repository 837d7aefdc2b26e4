using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Wangchun.Web.App.Accounts;

/// <summary>Remembers for five minutes, in a sealed cookie, who gave the right password and still owes the code.</summary>
public sealed class HalfSignedIn(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string CookieName = "wc-half";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private IDataProtector Protector => protection.CreateProtector("Wangchun.HalfSignedIn");

    public void Remember(HttpContext http, int accountId)
    {
        var until = (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds();
        http.Response.Cookies.Append(CookieName, Protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId} {until}")), Cookie(http));
    }

    public int? Who(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 } value) return null;

        try
        {
            var parts = Protector.Unprotect(value).Split(' ');
            var until = long.Parse(parts[1], CultureInfo.InvariantCulture);
            return until > clock.GetUtcNow().ToUnixTimeSeconds() ? int.Parse(parts[0], CultureInfo.InvariantCulture) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(CookieName, Cookie(http));

    private static CookieOptions Cookie(HttpContext http) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = $"{http.Request.PathBase}{PortalIdentity.SignInPath}", IsEssential = true };
}
