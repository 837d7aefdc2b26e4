using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Wangchun.Web.App.Operations;

/// <summary>
/// When told to stop, first says "not ready" and goes on serving, so that the load balancer looks elsewhere before the door closes.
/// Without this pause a rolling restart fails every thirtieth request.
/// </summary>
public sealed class Draining(IHostApplicationLifetime lifetime, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    : IHostedLifecycleService, IHealthCheck
{
    private const double DefaultSeconds = 2;

    private volatile bool stopping;

    private TimeSpan Pause => TimeSpan.FromSeconds(
        configuration.GetValue<double?>("Portal:DrainSeconds") ?? (environment.IsDevelopment() ? 0 : DefaultSeconds));

    private bool IsStopping => stopping || lifetime.ApplicationStopping.IsCancellationRequested;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsStopping ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());

    /// <summary>Tells clients that keep connections open to open the next one elsewhere.</summary>
    public Task CloseConnections(HttpContext http, RequestDelegate next)
    {
        if (IsStopping && HttpProtocol.IsHttp11(http.Request.Protocol)) http.Response.Headers.Connection = "close";
        return next(http);
    }

    /// <summary>The host waits for this before it stops the server and the jobs.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (stopping) return Task.CompletedTask;

        stopping = true;
        return Task.Delay(Pause, clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
