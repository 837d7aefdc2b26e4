using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Wangchun.Web.App.Operations;

/// <summary>Asks the database at most every two seconds, however many load balancers ask us.</summary>
public sealed partial class DatabaseHealth(DatabaseProbe probe, TimeProvider clock, ILogger<DatabaseHealth> log) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim turn = new(1);
    private DateTimeOffset asked = DateTimeOffset.MinValue;
    private HealthCheckResult answer;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - asked >= Fresh) (answer, asked) = (await AskAsync(), clock.GetUtcNow());
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    // Not with the caller's cancellation: the answer is for everybody who asks in the next two seconds.
    private async Task<HealthCheckResult> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return await probe(patience.Token).WaitAsync(Patience, clock) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (Exception exception)
        {
            // Whatever is wrong with the database, the answer is "not ready" and the process lives on.
            LogSilence(exception);
            return HealthCheckResult.Unhealthy();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database did not answer the readiness check.")]
    private partial void LogSilence(Exception exception);
}
