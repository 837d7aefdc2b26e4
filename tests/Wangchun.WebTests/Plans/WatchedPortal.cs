using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;

namespace Wangchun.WebTests.Plans;

/// <summary>The portal on the demo street, with somebody who listens to its database and notes which pages were drawn.</summary>
public sealed class WatchedPortal(string connection) : Portal(kestrel: false, new Dictionary<string, string?>
{
    ["Portal:Database:ConnectionString"] = connection,
    ["Portal:Limits:PublicPerMinute"] = "100000",
    ["Portal:Limits:RequestSeconds"] = "600",
})
{
    private readonly ConcurrentDictionary<string, int> drawn = new();

    public Overheard Overheard { get; } = new();

    /// <summary>Every page there is, as its address is written in the code.</summary>
    public IReadOnlyList<string> Pages =>
    [
        .. Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Where(action => action.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(constraint => constraint.HttpMethods.Contains("GET")) ?? false)
            .Select(action => action.AttributeRouteInfo!.Template!).Distinct().Order(),
    ];

    public IReadOnlyCollection<string> Drawn => [.. drawn.Keys];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<PortalDb>(db => db.AddInterceptors(Overheard));
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Notes(drawn)));
        });
    }

    private sealed class Notes(ConcurrentDictionary<string, int> drawn) : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context) { }

        public void OnResultExecuted(ResultExecutedContext context)
        {
            if (context.HttpContext.Response.StatusCode == 200 && context.ActionDescriptor.AttributeRouteInfo?.Template is { } page) drawn.TryAdd(page, 0);
        }
    }
}
