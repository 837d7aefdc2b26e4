using Wangchun.Data;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;
using Wangchun.Web.App.Verbs;
using Wangchun.Web.Features.Activities;
using Wangchun.Web.Features.Public;

namespace Wangchun.Web.App;

/// <summary>Puts the application together, in the order things happen to a request.</summary>
public static class Portal
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (!NamesAnAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddOperations();
        builder.AddPortalDb();
        builder.AddPortalIdentity();
        builder.AddFiles();
        builder.AddPortalMvc();
        builder.AddCasework();
        builder.AddActivities();
        builder.AddPublicArea();

        var app = builder.Build();
        app.UseOperations();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UsePreferences();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(TrailActors.Name);
        app.UseAuthorization();
        app.Use(SecondFactorDemand.Ask);
        app.UseLimits();
        app.UsePublicCache();
        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        // An unknown address is unknown to everybody; without this the fallback policy would send strangers to the sign-in page.
        app.MapFallback(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        return app;
    }

    public static async Task<int> ServeAsync(string[] args)
    {
        var app = Build(args);
        var prepared = await PreparedAsync(app.Services, async tools =>
        {
            await tools.Get<StartUp>().RunAsync(CancellationToken.None);
            return 0;
        });
        if (prepared != 0) return prepared;

        app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app));
        await app.RunAsync();
        return 0;
    }

    public static async Task<int> DoAsync(string[] words, string[] settings)
    {
        if (Verb.Find(words) is { } verb) return await PreparedAsync(Build(settings).Services, tools => verb.RunAsync(tools, words));

        await Console.Error.WriteLineAsync($"There is no command “{string.Join(' ', words)}”.");
        await Verb.PrintAsync(Console.Error);
        return 2;
    }

    private static async Task<int> PreparedAsync(IServiceProvider services, Func<Tools, Task<int>> work)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            return await work(new Tools(scope.ServiceProvider));
        }
        catch (DatabaseNotReady cause)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return 1;
        }
    }

    /// <summary>Asked of the settings because a default in appsettings.json would win over ASPNETCORE_URLS.</summary>
    private static bool NamesAnAddress(ConfigurationManager settings) =>
        settings["urls"] is { Length: > 0 } || settings["http_ports"] is { Length: > 0 } || settings["https_ports"] is { Length: > 0 }
        || settings.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>What a command works with: the application's own services.</summary>
    public sealed class Tools(IServiceProvider services)
    {
        public T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
    }
}
