using Serilog;

namespace Wangchun.Web.App.Operations;

/// <summary>Where in the pipeline the parts of <see cref="OperationsRegistration"/> stand.</summary>
public static class OperationsPipeline
{
    extension(WebApplication app)
    {
        /// <summary>
        /// First of all, before the exception handler: who is really calling, at which base, one log line a request, compression.
        /// UseRouting() must follow somewhere below by name, or routes are matched before the path base is taken off.
        /// </summary>
        public void UseOperations()
        {
            app.UseForwardedHeaders();
            if (app.Configuration["Portal:PathBase"] is { Length: > 0 } pathBase) app.UsePathBase(pathBase);
            app.UseSerilogRequestLogging(options => Logging.LogRequests(options, app.Services.GetRequiredService<Serilog.ILogger>()));
            app.Use(app.Services.GetRequiredService<Draining>().CloseConnections);
            app.UseResponseCompression();
        }

        /// <summary>After UseRouting, UseAuthentication and UseAuthorization: bodies, times and rates.</summary>
        public void UseLimits()
        {
            app.UseRequestTimeouts();
            app.UseRateLimiter();
            app.Use(Limits.CheckBody);
        }

        /// <summary>Last before the endpoints, after authentication and after the reader's language and type size are known.</summary>
        public void UsePublicCache() => app.UseOutputCache();

        /// <summary>/healthz/live and /healthz/ready.</summary>
        public void MapHealth() => Health.Map(app);
    }
}
