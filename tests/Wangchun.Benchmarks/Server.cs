using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Wangchun.Benchmarks;

/// <summary>A process of its own that answers requests, so that its CPU time can be told from the load generator's.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private bool stopped;

    private Server(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        // Whoever stops this program half-way does not want to look for what it started.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long MemoryMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024 * 1024);
        }
    }

    /// <summary>The portal as it was built beside this program, with its own data and nothing that would refuse a load.</summary>
    public static Task<Server> PortalAsync(Street street) => StartAsync(
        Built(), "/healthz/ready",
        "--environment", "Benchmark", "--contentRoot", Path.Combine(Root(), "src/Wangchun.Web"), "--Portal:DataDirectory=" + street.Directory, "--Portal:DrainSeconds=0",
        "--Portal:Limits:PublicPerMinute=100000000", "--Portal:Limits:RequestSeconds=120", "--Portal:Limits:SignInPerMinute=100000", "--Portal:Limits:SignInPerHour=100000", "--GrowthCamp:OpenClaimsPerBranch=1000000");

    public static Task<Server> BaselineAsync(string file) => StartAsync(Path.Combine(AppContext.BaseDirectory, "Wangchun.Benchmarks.dll"), "/plaintext", "serve", file);

    public void Dispose()
    {
        Stop();
        process.Dispose();
    }

    private void Stop()
    {
        if (stopped) return;

        stopped = true;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static async Task<Server> StartAsync(string dll, string alive, params string[] words)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", dll, .. words, "--urls", address.ToString()]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new Server(process, address);
        using var client = new HttpClient { BaseAddress = address };
        var began = Stopwatch.GetTimestamp();
        while (!await IsUpAsync(client, alive))
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException($"{Path.GetFileName(dll)} runs, but {alive} does not answer.");
            if (process.HasExited) throw new InvalidOperationException($"{Path.GetFileName(dll)} ended with {process.ExitCode} before it answered.");
            await Task.Delay(100);
        }

        return server;
    }

    private static async Task<bool> IsUpAsync(HttpClient client, string path)
    {
        try
        {
            return (await client.GetAsync(new Uri(path, UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The same configuration of the portal, in its own output folder, where its assets lie beside it.</summary>
    private static string Built() =>
        Path.Combine(Root(), "src/Wangchun.Web", Path.GetRelativePath(Path.Combine(Root(), "tests/Wangchun.Benchmarks"), AppContext.BaseDirectory), "Wangchun.Web.dll");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Wangchun.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run the benchmarks from a checkout: they start the portal that was built there.");
    }
}
