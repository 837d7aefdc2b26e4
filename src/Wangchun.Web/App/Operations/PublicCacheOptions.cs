namespace Wangchun.Web.App.Operations;

public sealed class PublicCacheOptions
{
    internal const string ModeCookie = "wc-mode";

    /// <summary>Cookies that say nothing about who somebody is. The antiforgery cookie is known without being named here.</summary>
    public ISet<string> HarmlessCookies { get; } = new HashSet<string>(StringComparer.Ordinal) { ModeCookie, "wc-culture" };

    /// <summary>With AllowedHosts set, every host that gets here is ours and shows the same page.</summary>
    internal bool HostsAreChecked { get; set; }
}
