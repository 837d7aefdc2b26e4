using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Wangchun.Web.App;

/// <summary>Addresses of our own files: below the path base, and with their fingerprint so that they can be kept for a year.</summary>
public sealed class Assets(IFileVersionProvider versions)
{
    /// <param name="http">The request being answered: it knows the path base and the list of fingerprinted files.</param>
    /// <param name="file">For example <c>img/icons.svg</c>.</param>
    public string Path(HttpContext http, string file)
    {
        var plain = $"{http.Request.PathBase}/{file}";
        var known = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file];

        return known is null || known == file
            ? versions.AddFileVersionToPath(http.Request.PathBase, plain)
            : $"{http.Request.PathBase}/{known.TrimStart('/')}";
    }
}
