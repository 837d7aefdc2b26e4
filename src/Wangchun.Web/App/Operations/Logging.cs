using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.App.Operations;

/// <summary>
/// What is written about each request: method, path without query, status, time, a request id and the number of the signed-in
/// person. No names, no addresses, no form values; who did what to which record is in the audit trail.
/// </summary>
public static class Logging
{
    private const string Template = "{RequestMethod} {RequestPath} → {StatusCode} in {Elapsed:0} ms";

    internal static void Add(WebApplicationBuilder builder, DataDirectory data)
    {
        var options = (builder.Configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions()).Checked();
        builder.Logging.ClearProviders();
        // The static logger stays out of it, so that several hosts can live in one process.
        builder.Services.AddSerilog(log => Configure(log, options, builder.Environment, data), preserveStaticLogger: true);
    }

    internal static void LogRequests(RequestLoggingOptions options, Serilog.ILogger log)
    {
        options.Logger = log;
        options.MessageTemplate = Template;
        options.GetLevel = Level;
        options.GetMessageTemplateProperties = Properties;
        options.EnrichDiagnosticContext = (line, http) =>
        {
            if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person) line.Set("PersonId", person);
        };
    }

    /// <summary>As the library's own, but without the token of a set-up link: until it is used it is as good as a password.</summary>
    private static IEnumerable<LogEventProperty> Properties(HttpContext http, string path, double milliseconds, int status) =>
    [
        new("RequestMethod", new ScalarValue(http.Request.Method)),
        new("RequestPath", new ScalarValue(path.Contains(SetUpLinks.Path, StringComparison.OrdinalIgnoreCase) ? SetUpLinks.Path + "…" : path)),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(milliseconds)),
    ];

    private static void Configure(LoggerConfiguration log, LogOptions options, IHostEnvironment environment, DataDirectory data)
    {
        log.MinimumLevel.Is(options.Level)
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            // Even a failed command is logged with its text, and a text may hold what a person typed.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LevelAlias.Off)
            .Enrich.FromLogContext()
            .Enrich.With<ControlCharacters>();

        if (environment.IsDevelopment()) log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        else WriteToFiles(log, options, data);
    }

    private static void WriteToFiles(LoggerConfiguration log, LogOptions options, DataDirectory data) => log.WriteTo.File(
        new CompactJsonFormatter(),
        Path.Combine(data.Folder("logs"), "portal-.json"),
        rollingInterval: RollingInterval.Day,
        rollOnFileSizeLimit: true,
        fileSizeLimitBytes: options.FileMegabytes * 1024L * 1024L,
        retainedFileCountLimit: options.Files,
        retainedFileTimeLimit: TimeSpan.FromDays(options.Days));

    private static LogEventLevel Level(HttpContext http, double milliseconds, Exception? exception)
    {
        if (exception is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError) return LogEventLevel.Error;
        if (http.Request.Path.StartsWithSegments(Health.Path)) return LogEventLevel.Verbose;
        return http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null ? LogEventLevel.Information : LogEventLevel.Debug;
    }

    /// <summary>A line break in a path or a browser's name must not look like a second log line, nor an escape code colour the console.</summary>
    private sealed class ControlCharacters : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            foreach (var (name, value) in logEvent.Properties.ToList())
            {
                if (value is ScalarValue { Value: string text } && text.Any(char.IsControl))
                    logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(Encode(text))));
            }
        }

        private static string Encode(string text) =>
            string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
    }
}
