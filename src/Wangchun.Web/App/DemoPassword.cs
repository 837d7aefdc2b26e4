using System.Security.Cryptography;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App;

/// <summary>
/// The one password of all demo accounts: WANGCHUN_DEMO_PASSWORD, else one that is made up once, kept in the data directory
/// and printed at every start.
/// </summary>
public sealed class DemoPassword(IConfiguration settings, DataDirectory data)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly Lazy<string> value = new(() => Read(settings["WANGCHUN_DEMO_PASSWORD"], Path.Combine(data.Path, "demo-password.txt")));

    public string Value => value.Value;

    private static string Read(string? given, string file)
    {
        if (given is { Length: > 0 }) return given;
        if (!File.Exists(file)) File.WriteAllText(file, $"wangchun-{RandomNumberGenerator.GetString(Letters, 8)}-7");
        return File.ReadAllText(file).Trim();
    }
}
