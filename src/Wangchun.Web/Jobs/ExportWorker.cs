using Wangchun.Web.App.Exports;

namespace Wangchun.Web.Jobs;

/// <summary>Writes ordered exports in the background, one after the other; each instance of the portal has one.</summary>
public sealed partial class ExportWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    /// <summary>Does the next order that nobody has taken. False when there is none.</summary>
    public async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ExportWork>().DoNextAsync(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do await WorkOffAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WorkOffAsync(CancellationToken stop)
    {
        try
        {
            while (await StepAsync(stop)) { }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database may be away for a while; the order is taken again when it is back.
            LogFailed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No export could be taken or ended.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
