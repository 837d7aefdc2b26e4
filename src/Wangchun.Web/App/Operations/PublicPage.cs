using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Wangchun.Web.App.Operations;

/// <summary>
/// The only output cache policy. It runs after the framework's default one and never allows what that refused: it narrows it to
/// endpoints that are marked [PublicPage] and anonymous, and to visitors who send no cookie we do not know to be harmless.
/// </summary>
public sealed class PublicPage(IOptions<AntiforgeryOptions> antiforgery, IOptions<PublicCacheOptions> options) : IOutputCachePolicy
{
    // Too long a value is a guess at filling the cache; such a page is drawn, but not kept.
    private const int LongestValue = 64;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (PageOf(context.HttpContext) is { } page && IsStranger(context.HttpContext.Request)) Allow(context, page);
        else Forbid(context);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // A form's antiforgery token belongs to one visitor. Making it sets a cookie only the first time, but always "no-store".
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var caching = context.HttpContext.Response.GetTypedHeaders().CacheControl;
        if (caching is { NoStore: true } or { Private: true } || context.HttpContext.User.Identity is { IsAuthenticated: true })
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private void Allow(OutputCacheContext context, PublicPageAttribute page)
    {
        var request = context.HttpContext.Request;
        // A page may repeat its whole query in links. With keys it does not read, a visitor may be given the kept page,
        // but theirs is not kept for others: neither to fill the cache nor to poison it.
        context.AllowCacheStorage &= request.Query.All(pair => IsRead(pair.Key, page) && pair.Value.ToString().Length <= LongestValue);
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(page.Seconds);

        var key = context.CacheVaryByRules;
        key.QueryKeys = page.Query;
        key.VaryByHost = !options.Value.HostsAreChecked;
        key.VaryByValues["culture"] = CultureInfo.CurrentUICulture.Name;
        key.VaryByValues["mode"] = request.Cookies[PublicCacheOptions.ModeCookie] == "elder" ? "elder" : "standard";

        context.Tags.Add(PublicCache.Everything);
        foreach (var tag in page.Tags) context.Tags.Add(tag);
    }

    private static void Forbid(OutputCacheContext context)
    {
        context.EnableOutputCaching = false;
        context.AllowCacheLookup = false;
        context.AllowCacheStorage = false;
    }

    private static PublicPageAttribute? PageOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<IAllowAnonymous>() is not null
            ? metadata.GetMetadata<PublicPageAttribute>()
            : null;

    // An unknown cookie may be a session, or a message that must be shown once: both make the visitor somebody.
    private bool IsStranger(HttpRequest request) =>
        request.Headers.Authorization.Count == 0
        && request.HttpContext.User.Identity is not { IsAuthenticated: true }
        && !request.Query.ContainsKey("culture") && !request.Query.ContainsKey("mode")
        && request.Cookies.Keys.All(IsHarmless);

    private bool IsHarmless(string cookie) =>
        options.Value.HarmlessCookies.Contains(cookie) || cookie == antiforgery.Value.Cookie.Name;

    private static bool IsRead(string key, PublicPageAttribute page) => page.Query.Contains(key, StringComparer.OrdinalIgnoreCase);
}
