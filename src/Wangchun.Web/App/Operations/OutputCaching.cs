using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Wangchun.Web.App.Operations;

/// <summary>Keeps published pages in memory, uncompressed; each answer is compressed on its way out as its reader asked.</summary>
public static class OutputCaching
{
    private const long Megabyte = 1024 * 1024;

    internal static void Add(IHostApplicationBuilder builder)
    {
        var hosts = builder.Configuration["AllowedHosts"];
        builder.Services.Configure<PublicCacheOptions>(options => options.HostsAreChecked = hosts is { Length: > 0 } && !hosts.Contains('*'));
        builder.Services.AddSingleton<PublicCache>();
        builder.Services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 64 * Megabyte;
            cache.MaximumBodySize = Megabyte;
            cache.AddBasePolicy(policy => policy.AddPolicy<PublicPage>());
        });
        AddCompression(builder.Services);
    }

    // On https too: what a page repeats from its query cannot be measured against its tokens, which are masked anew each time,
    // and the session cookie is not sent from other sites.
    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
