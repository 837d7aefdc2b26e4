using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Jobs;

namespace Wangchun.WebTests;

/// <summary>
/// The whole application over a throw-away database with the street's people (see DemoPeople) and no projects.
/// Time stands still at ten in the morning of Tuesday 24 November 2026 until a test moves <see cref="Clock"/>.
/// </summary>
public class Portal : WebApplicationFactory<Program>
{
    public const string Password = "wangchun-demo-7";

    private readonly string directory = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly IReadOnlyDictionary<string, string?> settings;

    public Portal() : this(kestrel: false) { }

    /// <summary><paramref name="settings"/> go on top of the test settings, as "Security:RequireTwoFactor" = "true".</summary>
    internal Portal(bool kestrel, IReadOnlyDictionary<string, string?>? settings = null)
    {
        this.settings = settings ?? new Dictionary<string, string?>();
        TestDatabase.PlaceAsync(directory).GetAwaiter().GetResult();
        if (kestrel) UseKestrel(0);
        StartServer();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => ChinaTime.Today(Now);

    public string DataDirectory => directory;

    /// <summary>A browser that nobody has signed in with. Redirects are followed unless asked otherwise.</summary>
    public HttpClient Stranger(bool followRedirects = true) =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = followRedirects });

    /// <summary>A browser in which this user has signed in, through the portal's own session table.</summary>
    public async Task<HttpClient> SignInAsync(string user, bool followRedirects = true, bool secondFactor = false)
    {
        var client = Stranger(followRedirects);
        var answer = await client.GetAsync(new Uri($"{TestSignIn.Path}?user={Uri.EscapeDataString(user)}&mfa={secondFactor}", UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.NoContent) throw new InvalidOperationException($"Nobody is called {user}.");
        return client;
    }

    /// <summary>Works on the database as the portal sees it, audit trail included; what the portal had kept of it is forgotten.</summary>
    public async Task DoAsync(Func<PortalDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
        await ForgetAsync();
    }

    /// <summary>What the portal has kept of the database is read anew: somebody else has written to it.</summary>
    public async Task ForgetAsync() => await Services.GetRequiredService<PublicCache>().EvictAsync(PublicCache.Everything, CancellationToken.None);

    public async Task<T> AskAsync<T>(Func<PortalDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Portal:DataDirectory", directory);
        builder.UseSetting("Portal:DrainSeconds", "0");
        builder.UseSetting("Security:PasswordIterations", "1000");
        foreach (var (name, value) in TestDatabase.Settings(directory)) builder.UseSetting(name, value);
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        builder.UseStaticWebAssets();
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // A clock that is moved by a week would tick two thousand times; a test that is about the clock lets it tick itself.
            foreach (var work in new[] { typeof(PortalClock), typeof(ExportWorker) })
                services.Remove(services.Single(service => service.ImplementationFactory?.Method.ReturnType == work && service.ServiceType == typeof(IHostedService)));
            services.AddTransient<IStartupFilter, TestSignIn>();
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }
}

/// <summary>An address, only in tests, that signs somebody in without the form; everything behind it is the real thing.</summary>
internal sealed class TestSignIn : IStartupFilter
{
    public const string Path = "/test/sign-in";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, onwards) => http.Request.Path == Path ? AnswerAsync(http) : onwards(http));
        next(app);
    };

    private static async Task AnswerAsync(HttpContext http)
    {
        var name = http.Request.Query["user"].ToString().ToUpperInvariant();
        var account = await http.RequestServices.GetRequiredService<PortalDb>().Users.Where(a => a.NormalizedUserName == name).Select(a => a.Id).SingleOrDefaultAsync();
        if (account == 0)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await http.SignInAsync(SignInSteps.PersonOf(account, usedSecondFactor: http.Request.Query["mfa"] == "True"));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
