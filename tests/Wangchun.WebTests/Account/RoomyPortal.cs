namespace Wangchun.WebTests.Account;

/// <summary>One address may try often: limits by address are tested where they live.</summary>
public class RoomyPortal : Portal
{
    public RoomyPortal() : this(new Dictionary<string, string?>()) { }

    internal RoomyPortal(IReadOnlyDictionary<string, string?> settings)
        : base(kestrel: false, new Dictionary<string, string?>(settings) { ["Portal:Limits:SignInPerMinute"] = "1000", ["Portal:Limits:SignInPerHour"] = "1000" }) { }
}
