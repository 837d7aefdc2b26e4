using System.Net;

namespace Wangchun.Web.App.Operations;

/// <summary>
/// The headers every answer carries. They are added when the answer starts, because the exception handler empties
/// the headers it finds; whatever an action has set itself (a stricter policy for an uploaded file) is left alone.
/// </summary>
public sealed class SecurityHeaders : IStartupFilter
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    // Inspectors report from where they stand; nothing else of the device is asked for. Photos come through a file input.
    private const string PermissionsPolicy =
        "camera=(), display-capture=(), geolocation=(self), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

    /// <summary>A filter and not a line in Program.cs, so that it stands even before the framework's own host filter and its 400.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Apply);
        next(app);
    };

    internal static void Add(IServiceCollection services) => services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeaders>());

    private static Task Apply(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            Complete((HttpContext)state);
            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    private static void Complete(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Permissions-Policy", PermissionsPolicy);
        headers.TryAdd("Cache-Control", IsPersonal(http) ? "no-store" : "no-cache");
        if (http.Request.IsHttps && !IsThisMachine(http.Request.Host.Host))
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    private static bool IsPersonal(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true } || http.Response.Headers.SetCookie.Count > 0;

    // A browser that learned it for localhost would refuse plain http for every other program on that machine.
    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
