using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Wangchun.Web.App.Operations;

/// <summary>Whom we believe about the caller's address and scheme: the machines in Portal:Proxies, and nobody by default.</summary>
public static class Proxies
{
    internal static void Add(IHostApplicationBuilder builder)
    {
        var known = Known(builder.Configuration.GetSection("Portal:Proxies")).Select(Network).ToList();

        // After every other source, among them ASPNETCORE_FORWARDEDHEADERS_ENABLED, which would trust everybody.
        builder.Services.PostConfigure<ForwardedHeadersOptions>(options => Trust(options, known));
    }

    /// <summary>Never X-Forwarded-Host: links are built from the host that AllowedHosts let through.</summary>
    private static void Trust(ForwardedHeadersOptions options, List<IPNetwork> known)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in known) options.KnownIPNetworks.Add(network);

        // With two empty lists the middleware believes every peer, so without proxies it must not look at all.
        options.ForwardedHeaders = known.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        // As many hops as there are known proxies in a row; the first unknown one is the caller.
        options.ForwardLimit = null;
    }

    // A list in a file, or one comma-separated value from the environment.
    private static IEnumerable<string> Known(IConfigurationSection setting) =>
        (setting.Get<string[]>() ?? []).Append(setting.Value ?? "")
            .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        if (IPAddress.TryParse(text, out var address)) return new(address, address.GetAddressBytes().Length * 8);

        throw new InvalidOperationException($"Portal:Proxies names '{text}', which is neither an address nor a network such as 10.0.0.0/24.");
    }
}
