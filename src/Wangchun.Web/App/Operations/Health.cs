using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wangchun.Data;

namespace Wangchun.Web.App.Operations;

/// <summary>/healthz/live: the process answers. /healthz/ready: send it people — its database is there and migrated, and it is not stopping.</summary>
public static class Health
{
    internal const string Path = "/healthz";
    private const string Ready = "ready";

    internal static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<DatabaseProbe>(provider => stop => IsMigratedAsync(provider, stop));
        services.AddSingleton<DatabaseHealth>();
        services.AddHealthChecks()
            .AddCheck<Draining>("draining", tags: [Ready])
            .AddCheck<DatabaseHealth>("database", tags: [Ready]);
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks($"{Path}/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableRequestTimeout();
        routes.MapHealthChecks($"{Path}/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous().DisableRequestTimeout();
    }

    private static async Task<bool> IsMigratedAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDb>().Database;
        return await database.CanConnectAsync(stop) && !(await database.GetPendingMigrationsAsync(stop)).Any();
    }
}

/// <summary>Is the database reachable and at the version this program expects?</summary>
public delegate Task<bool> DatabaseProbe(CancellationToken stop);
