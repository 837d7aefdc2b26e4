namespace Wangchun.Web.App.TagHelpers;

internal static class Hrefs
{
    /// <summary>~/x and /x are both addresses in this portal, wherever it is mounted.</summary>
    public static string Local(HttpContext http, string href) =>
        href.StartsWith('~') || href.StartsWith('/') ? http.Request.PathBase + href.TrimStart('~') : href;
}
