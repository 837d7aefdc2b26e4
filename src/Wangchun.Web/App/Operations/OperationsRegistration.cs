using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Wangchun.Web.App.Operations;

public static class OperationsRegistration
{
    extension(WebApplicationBuilder builder)
    {
        /// <summary>Everything that keeps the portal up, bounded and observed; settings under Portal.</summary>
        public void AddOperations()
        {
            var data = builder.AddDataDirectory();
            builder.Services.TryAddSingleton(TimeProvider.System);
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
            builder.Services.AddSingleton<Draining>();
            builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
            SecurityHeaders.Add(builder.Services);
            Logging.Add(builder, data);
            Proxies.Add(builder);
            Health.Add(builder.Services);
            Limits.Add(builder);
            OutputCaching.Add(builder);
        }
    }
}
