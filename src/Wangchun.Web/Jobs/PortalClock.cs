using Wangchun.Data;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Jobs;

/// <summary>What a domain does by itself when a time is reached. Each step is safe to repeat: another instance may do the same at the same moment.</summary>
public interface IClockwork
{
    Task RunAsync(PortalDb db, Act act, CancellationToken stop);
}

/// <summary>
/// Lets the clock act every few minutes: claim windows close, suspensions end, reminders go out. It asks the entities, as a person
/// would; where two instances collide, the dossier's version lets one of them win and the other tries again with the next tick.
/// </summary>
public sealed partial class PortalClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PortalClock> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    public async Task TickAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var clockwork in scope.ServiceProvider.GetServices<IClockwork>())
        {
            var now = clock.GetUtcNow().UtcDateTime;
            try
            {
                await clockwork.RunAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), Act.ByClock(now, ChinaTime.Today(now)), stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One domain's trouble must not stop the others, nor the portal; the next tick tries again.
                LogFailed(log, clockwork.GetType().Name, failure);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        do await TickAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock could not do its work for {Clockwork}.")]
    private static partial void LogFailed(ILogger log, string clockwork, Exception failure);
}
