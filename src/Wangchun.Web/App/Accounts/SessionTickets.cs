using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>
/// Keeps sessions in the database. The cookie holds 256 random bits and nothing else; who somebody is and what they may do
/// is read anew with each request, so signing out, a disabled account or a lost post takes effect at once, everywhere.
/// </summary>
public sealed class SessionTickets(TimeProvider clock, IOptions<SecurityOptions> security) : ITicketStore
{
    public const string SessionClaim = "wc:session";
    public const string SecondFactorClaim = "wc:2fa";

    /// <summary>Writing every request's time down would be a write per page; a minute is exact enough.</summary>
    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var db = Db(httpContext);
        db.SignInSessions.Add(new SignInSession
        {
            KeyHash = Hash(key),
            AccountId = int.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture),
            StartedAt = Now,
            SeenAt = Now,
            ExpiresAt = Now.AddHours(security.Value.LongestHours),
            Address = httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            Agent = Shortened(httpContext.Request.Headers.UserAgent.ToString()),
            UsedSecondFactor = ticket.Principal.HasClaim("amr", "mfa"),
        });
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        var now = Now;
        var idleSince = now.AddMinutes(-security.Value.IdleMinutes);
        var found = await Db(httpContext).SignInSessions
            .Where(s => s.KeyHash == hash && s.EndedAt == null && s.ExpiresAt > now && s.SeenAt > idleSince)
            .Where(s => !s.Account.IsDisabled && s.Account.Person.IsActive)
            .Select(s => new
            {
                s.Id, s.AccountId, s.Account.UserName, s.Account.PersonId, s.Account.Person.Name, s.SeenAt, s.ExpiresAt, s.UsedSecondFactor,
                s.Account.SecurityStamp,
                Posts = s.Account.Person.Posts.Where(p => p.Until == null).OrderBy(p => p.Id).Select(p => new PostHeld(
                    p.Role, p.CommunityId, p.Community == null ? null : p.Community.Name, p.OrganisationId, p.Organisation == null ? null : p.Organisation.Name)).ToList(),
                Branches = s.Account.Person.Memberships.Where(m => m.Until == null).Select(m => m.BranchId).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        if (now - found.SeenAt > SeenGrain)
            await Db(httpContext).SignInSessions.Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancellationToken);

        httpContext.Items[typeof(Viewer)] = new Viewer(found.PersonId, found.Name, found.Posts, found.Branches);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, found.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, found.UserName!),
                new("AspNet.Identity.SecurityStamp", found.SecurityStamp ?? ""),
                new(SessionClaim, found.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
            IdentityConstants.ApplicationScheme);
        if (found.UsedSecondFactor) identity.AddClaim(new Claim(SecondFactorClaim, "1"));
        return new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { ExpiresUtc = found.ExpiresAt, IssuedUtc = found.SeenAt },
            IdentityConstants.ApplicationScheme);
    }

    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(key), Now);
        return Db(httpContext).SignInSessions.Where(s => s.KeyHash == hash && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveAsync(string key) => throw NeedsRequest();

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw NeedsRequest();

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw NeedsRequest();

    private static PortalDb Db(HttpContext http) => http.RequestServices.GetRequiredService<PortalDb>();

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Shortened(string agent) => agent.Length > 200 ? agent[..200] : agent;

    private static NotSupportedException NeedsRequest() => new("Sessions are read with the request they belong to.");
}
