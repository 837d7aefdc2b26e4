using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>
/// Knows the signed-in person by the session key in a cookie. Every sign-in gives a new key and ends the session the browser had before:
/// the framework's own cookie scheme would go on with the old one, also when somebody else signs in.
/// </summary>
public sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OpenSessions sessions)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SessionClaim = "wc:session";

    /// <summary>Says that a second factor was used; asked for when a session begins, and on the person of each request.</summary>
    public const string SecondFactorClaim = "wc:2fa";

    // A browser sends a cookie with this prefix back only to the very host that set it over https.
    private string CookieName => Request.IsHttps ? "__Host-wc-session" : "wc-session";

    private string? Key => Request.Cookies[CookieName] is { Length: > 0 } key ? key : null;

    private CookieOptions Cookie => new() { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Key is not { } key || await sessions.FindAsync(key, Context.RequestAborted) is not { } session) return AuthenticateResult.NoResult();

        Context.Items[typeof(Viewer)] = session.Viewer;
        Context.Items[typeof(OpenSession)] = session;
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identity(session)), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        if (Key is { } old) await sessions.EndAsync(old, Context.RequestAborted);
        var account = int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var key = await sessions.BeginAsync(account, user.HasClaim(claim => claim.Type == SecondFactorClaim), Context);
        Response.Cookies.Append(CookieName, key, Cookie);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (Key is { } key) await sessions.EndAsync(key, Context.RequestAborted);
        Response.Cookies.Delete(CookieName, Cookie);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // A script cannot use the sign-in page; it is told plainly and can keep what was typed.
        if (Request.Headers["Sec-Fetch-Dest"] == "empty") Response.StatusCode = StatusCodes.Status401Unauthorized;
        else Response.Redirect($"{Request.PathBase}{PortalIdentity.SignInPath}{ReturnQuery()}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Only a page can be come back to. From a form that was sent too late that is the page it stands on, which offers its draft.</summary>
    private QueryString ReturnQuery() => (HttpMethods.IsGet(Request.Method) ? $"{Request.PathBase}{Request.Path}{Request.QueryString}" : SentFrom()) is { } page
        ? QueryString.Create("returnUrl", page)
        : QueryString.Empty;

    private string? SentFrom() => Request.GetTypedHeaders().Referer is { } page && page.Authority == Request.Host.Value ? page.PathAndQuery : null;

    private ClaimsIdentity Identity(OpenSession session)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, session.AccountId.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, session.UserName),
                new(SessionClaim, session.Id.ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme.Name);
        if (session.UsedSecondFactor) identity.AddClaim(new Claim(SecondFactorClaim, "1"));
        return identity;
    }
}
