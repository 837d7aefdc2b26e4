namespace Wangchun.Web.App.TagHelpers;

internal static class Hrefs
{
    /// <summary>~/x and /x are both addresses in this portal, wherever it is mounted; what Url.Action gave already says where.</summary>
    public static string Local(HttpContext http, string href)
    {
        if (href.StartsWith('~')) return http.Request.PathBase + href[1..];

        var mounted = !http.Request.PathBase.HasValue || new PathString(href.StartsWith('/') ? href.Split('?', '#')[0] : null).StartsWithSegments(http.Request.PathBase);
        return href.StartsWith('/') && !mounted ? http.Request.PathBase + href : href;
    }
}
