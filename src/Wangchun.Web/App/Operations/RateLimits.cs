using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Wangchun.Web.App.Operations;

/// <summary>
/// Names for [EnableRateLimiting(…)]. Each name stands for one or more windows that must all have room; they count per process,
/// by the true peer address. Sign-in, feedback, sign-ups and uploads count attempts (not the page with the form).
/// </summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Feedback = "feedback";
    public const string SignUps = "sign-ups";
    public const string Public = "public";
    public const string Uploads = "uploads";

    // The limiter is kept by its key alone: were these two the same, a request without an address would never be counted.
    private const string NotCounted = "not counted";
    private const string NoAddress = "no address";

    private sealed record Window(string Policy, Func<HttpContext, string> Key, int Permits, TimeSpan Length);

    internal static void Configure(RateLimiterOptions options, LimitOptions limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = TellWhenToReturn;
        // A named policy has one partition key, but a sign-in has two windows and feedback two keys: so the windows are
        // chained here, and the names only mark the endpoints.
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained([.. Windows(limits).Select(Limiter)]);
        foreach (var policy in new[] { SignIn, Feedback, SignUps, Public, Uploads })
            options.AddPolicy(policy, _ => RateLimitPartition.GetNoLimiter(policy));
    }

    private static IEnumerable<Window> Windows(LimitOptions limits) =>
    [
        new(SignIn, Address, limits.SignInPerMinute, TimeSpan.FromMinutes(1)),
        new(SignIn, Address, limits.SignInPerHour, TimeSpan.FromHours(1)),
        new(Feedback, Address, limits.FeedbackPerAddress, TimeSpan.FromMinutes(limits.FeedbackMinutes)),
        new(Feedback, Network, limits.FeedbackPerNetwork, TimeSpan.FromMinutes(limits.FeedbackMinutes)),
        new(SignUps, Address, limits.SignUpsPerAddress, TimeSpan.FromMinutes(limits.SignUpMinutes)),
        new(SignUps, Network, limits.SignUpsPerNetwork, TimeSpan.FromMinutes(limits.SignUpMinutes)),
        new(Public, Address, limits.PublicPerMinute, TimeSpan.FromMinutes(1)),
        new(Uploads, PersonOrAddress, limits.UploadsPerMinute, TimeSpan.FromMinutes(1)),
    ];

    private static PartitionedRateLimiter<HttpContext> Limiter(Window window) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        Counts(window, http)
            ? RateLimitPartition.GetFixedWindowLimiter(window.Key(http), _ => new() { PermitLimit = window.Permits, Window = window.Length })
            : RateLimitPartition.GetNoLimiter(NotCounted));

    private static bool Counts(Window window, HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == window.Policy
        && (window.Policy == Public || HttpMethods.IsPost(http.Request.Method));

    // The body stays empty: the page for the status is drawn by the status code pages.
    private static ValueTask TellWhenToReturn(OnRejectedContext rejected, CancellationToken stop)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    private static string PersonOrAddress(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(http);

    // One household or phone has a whole /64 of IPv6 to itself.
    private static string Address(HttpContext http) => Prefix(http, ofFour: 32, ofSix: 64);

    private static string Network(HttpContext http) => Prefix(http, ofFour: 24, ofSix: 48);

    private static string Prefix(HttpContext http, int ofFour, int ofSix)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return NoAddress;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        var kept = (address.AddressFamily == AddressFamily.InterNetwork ? ofFour : ofSix) / 8;
        bytes.AsSpan(kept).Clear();
        return new IPAddress(bytes).ToString();
    }
}
