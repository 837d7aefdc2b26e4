using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Wangchun.Benchmarks;

/// <summary>A browser's part: cookies, the form's token, and no following of redirects.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;
    private string token = "";

    public Visitor(Server server) => client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies, MaxConnectionsPerServer = 64 }) { BaseAddress = server.Address };

    /// <summary>What was answered instead, and how often: a fast refusal must not pass for a fast page.</summary>
    public static ConcurrentDictionary<string, int> Refused { get; } = new();

    public CookieContainer Cookies { get; } = new();

    /// <summary>A cookie that the portal does not know, so that no page is answered from memory.</summary>
    public Visitor Uncached()
    {
        Cookies.Add(new Cookie("unknown", "1", "/", "127.0.0.1"));
        return this;
    }

    public async Task<Visitor> SignInAsync(string user)
    {
        await ReadTokenAsync("/account/sign-in");
        if (!await PostAsync("/account/sign-in", ("UserName", user), ("Password", Street.Password))) throw new InvalidOperationException($"{user} cannot sign in.");
        return this;
    }

    public async Task ReadTokenAsync(string path)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        token = Token().Match(page) is { Success: true } found ? found.Groups["token"].Value : throw new InvalidOperationException($"{path} has no form.");
    }

    public async Task<byte[]> BytesAsync(string path) => await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    public async Task<bool> GetAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return Is(answer, HttpStatusCode.OK);
    }

    /// <summary>True when it was done: the portal then redirects.</summary>
    public async Task<bool> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_request", Guid.NewGuid().ToString()), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
        return Is(answer, HttpStatusCode.Found);
    }

    public void Dispose() => client.Dispose();

    private static bool Is(HttpResponseMessage answer, HttpStatusCode wanted)
    {
        if (answer.StatusCode == wanted) return true;

        var request = answer.RequestMessage!;
        Refused.AddOrUpdate($"{request.Method} {Number().Replace(request.RequestUri!.AbsolutePath, "#")}: {(int)answer.StatusCode}", 1, (_, times) => times + 1);
        return false;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)"|value="(?<token>[^"]+)"[^>]*name="__RequestVerificationToken" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
