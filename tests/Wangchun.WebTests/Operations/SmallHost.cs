using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wangchun.Web.App.Operations;

namespace Wangchun.WebTests.Operations;

/// <summary>The portal's pipeline around a few routes of a test, in memory. Whoever sends the cookie "session" is person 7.</summary>
internal sealed class SmallHost : IAsyncDisposable
{
    /// <summary>A test's stand-in for the address a connection comes from.</summary>
    public const string Peer = "Test-Peer";
    public const string SignedIn = "session=secret";

    private readonly WebApplication app;

    private SmallHost(WebApplication app, string data)
    {
        this.app = app;
        Data = data;
        Client = app.GetTestServer().CreateClient();
    }

    public string Data { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public IHost Host => app;

    public static async Task<SmallHost> StartAsync(
        Action<WebApplication> routes, (string Key, string Value)[]? settings = null, Action<IServiceCollection>? services = null,
        string environment = "Production")
    {
        var data = Directory.CreateTempSubdirectory("wangchun-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = data });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection([
            new("Portal:DataDirectory", data), new("Portal:DrainSeconds", "0"), new("AllowedHosts", "localhost;127.0.0.1;wangchun.example")]);
        builder.Configuration.AddInMemoryCollection((settings ?? []).Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddSingleton<DatabaseProbe>(_ => Task.FromResult(true));
        builder.Services.AddAuthorization();
        services?.Invoke(builder.Services);
        builder.AddOperations();

        var app = builder.Build();
        app.Use(ComeFromPeer);
        app.UseOperations();
        app.UseExceptionHandler(error => error.Run(http => http.Response.WriteAsync("出错了")));
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(ChooseLanguage);
        app.UseRouting();
        app.Use(SignIn);
        app.UseAuthorization();
        app.UseLimits();
        app.UsePublicCache();
        app.MapHealth();
        app.Map("/error/{code:int}", (int code) => $"错误 {code}");
        routes(app);
        await app.StartAsync();
        return new SmallHost(app, data);
    }

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, null, headers);

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, address, new StringContent(""), headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }

    private static Task ComeFromPeer(HttpContext http, RequestDelegate next)
    {
        // As Kestrel does; the test server leaves it empty, and a log that took the address from here would look innocent.
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = http.Request.Path + http.Request.QueryString;
        http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[Peer].FirstOrDefault() ?? "203.0.113.1");
        return next(http);
    }

    private static Task ChooseLanguage(HttpContext http, RequestDelegate next)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(http.Request.Cookies["wc-culture"] ?? "zh-CN");
        return next(http);
    }

    private static Task SignIn(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Cookies.ContainsKey("session"))
            http.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "7"), new(ClaimTypes.Name, "李秀英")], "Test"));
        return next(http);
    }
}
