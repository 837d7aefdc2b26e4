namespace Wangchun.Web.App.Accounts;

/// <summary>What a browser calls itself, in words a person knows. Both words are source texts.</summary>
public static class Browsers
{
    // The special ones first: nearly every browser also claims to be Chrome and Safari.
    private static readonly (string Sign, string Name)[] Programs =
    [
        ("MicroMessenger", "微信"), ("DingTalk", "钉钉"), ("QQBrowser", "QQ 浏览器"), ("360", "360 浏览器"), ("Edg", "Edge 浏览器"), ("HuaweiBrowser", "华为浏览器"),
        ("Firefox", "Firefox 浏览器"), ("Chrome", "Chrome 浏览器"), ("Safari", "Safari 浏览器"),
    ];

    private static readonly (string Sign, string Name)[] Machines =
    [
        ("iPhone", "iPhone 手机"), ("iPad", "iPad 平板"), ("HarmonyOS", "鸿蒙设备"), ("Android", "安卓设备"), ("Windows", "Windows 电脑"), ("Mac OS", "Mac 电脑"), ("Linux", "Linux 电脑"),
    ];

    public static (string Program, string Machine) Of(string agent) => (Find(Programs, agent) ?? "其他浏览器", Find(Machines, agent) ?? "其他设备");

    private static string? Find((string Sign, string Name)[] known, string agent) =>
        known.Where(entry => agent.Contains(entry.Sign, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Name).FirstOrDefault();
}
