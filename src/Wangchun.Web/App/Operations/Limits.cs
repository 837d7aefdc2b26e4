using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.App.Operations;

/// <summary>Bounds for everything a stranger can send, and the two doors (files, long answers) that are wider.</summary>
public static class Limits
{
    internal static void Add(WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection(LimitOptions.Section).Get<LimitOptions>() ?? new LimitOptions();
        builder.Services.AddSingleton(Options.Create(limits));
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, limits));
        builder.Services.Configure<FormOptions>(form => Configure(form, limits, limits.BodyBytes));
        builder.Services.AddRateLimiter(options => RateLimits.Configure(options, limits));
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(limits.RequestSeconds),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
    }

    /// <summary>Refuses a body that says it is too large before a byte of it is read, and opens up for [AcceptsFiles].</summary>
    internal static Task CheckBody(HttpContext http, RequestDelegate next)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        var services = http.RequestServices;
        var limits = services.GetRequiredService<IOptions<LimitOptions>>().Value;
        var most = limits.BodyBytes;
        if (metadata?.GetMetadata<AcceptsFilesAttribute>() is not null)
        {
            most = services.GetRequiredService<IOptions<FileLimits>>().Value.RequestBytes;
            OpenForFiles(http, limits, most);
        }
        else if (metadata?.GetMetadata<IRequestSizeLimitMetadata>() is { } own)
        {
            most = own.MaxRequestBodySize ?? long.MaxValue;
        }

        // The page that says "too large" is drawn in answer to the same request, with the same body waiting.
        var isErrorPage = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage || !(http.Request.ContentLength > most)) return next(http);

        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    private static void OpenForFiles(HttpContext http, LimitOptions limits, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = most;
        // Nine photos over a village's network take longer than a page may; Kestrel's slowest rate still applies.
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

        var form = new FormOptions();
        Configure(form, limits, most);
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, form));
    }

    private static void Configure(KestrelServerOptions kestrel, LimitOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderKilobytes * 1024;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }

    private static void Configure(FormOptions form, LimitOptions limits, long most)
    {
        form.ValueCountLimit = limits.FormValues;
        form.KeyLengthLimit = 512;
        form.ValueLengthLimit = (int)limits.BodyBytes;
        form.MultipartBodyLengthLimit = most;
        form.BufferBodyLengthLimit = most;
    }
}
