using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Wangchun.Web.App.Files;

/// <summary>Hands stored files out. Who may see which is decided before, by the action's policy and query.</summary>
public sealed class StoredFiles(IFileStore store)
{
    /// <summary><paramref name="publicFor"/> is how long anybody may keep a copy; null for everything that is not a published photo.</summary>
    public IActionResult Serve(string storedAs, string contentType, string name, TimeSpan? publicFor = null) =>
        store.Open(storedAs) is { } content ? new StoredFileResult(content, storedAs, contentType, name, publicFor) : new NotFoundResult();
}

/// <summary>A file that a browser shows or saves, but never runs: no sniffing, no scripts, no frames, no use by other sites.</summary>
internal sealed class StoredFileResult : FileStreamResult
{
    private readonly string disposition;
    private readonly string caching;

    public StoredFileResult(Stream content, string storedAs, string contentType, string name, TimeSpan? publicFor) : base(content, contentType)
    {
        // Every photo was re-encoded as JPEG; whatever else is stored came from somebody's disk and is only for saving.
        var header = new ContentDispositionHeaderValue(contentType == "image/jpeg" ? "inline" : "attachment");
        header.SetHttpFileName(name);
        disposition = header.ToString();

        // "no-cache" lets the browser keep a private photo, but ask (and be authorised) each time: the answer is then a 304.
        caching = publicFor is { } time ? $"public, max-age={(long)time.TotalSeconds}" : "private, no-cache";

        // A stored name always means the same bytes, so its hash is a validator; the name itself stays inside.
        EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(storedAs)))[..32]}\"");
        EnableRangeProcessing = true;
    }

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentDisposition = disposition;
        headers.CacheControl = caching;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return base.ExecuteResultAsync(context);
    }
}
