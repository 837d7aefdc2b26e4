using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Accounts;

namespace Wangchun.Web.App.Accounts;

/// <summary>ASP.NET Core Identity for who somebody is; the posts of <see cref="Wangchun.Domain.Street"/> for what they may.</summary>
public static class PortalIdentity
{
    public const string SignInPath = "/account/sign-in";

    extension(WebApplicationBuilder builder)
    {
        public void AddPortalIdentity()
        {
            var services = builder.Services;
            services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section);
            services.AddSingleton<SessionTickets>();
            services.AddHttpContextAccessor();
            services.AddScoped<Session>();
            services.AddScoped<IAuthorizationHandler, RightHandler>();
            services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedAttempts>();
            services.AddAuthorization(Permissions.Configure);
            services.AddDataProtection().SetApplicationName("Wangchun").PersistKeysToDbContext<PortalDb>();

            services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
            services.AddIdentityCore<Account>(Configure)
                .AddSignInManager()
                .AddEntityFrameworkStores<PortalDb>()
                .AddDefaultTokenProviders();
            services.AddOptions<IdentityOptions>().Configure<IOptions<SecurityOptions>>((identity, security) =>
                identity.Password.RequiredLength = security.Value.PasswordLength);
            services.AddOptions<PasswordHasherOptions>().Configure<IOptions<SecurityOptions>>((hasher, security) =>
                hasher.IterationCount = security.Value.PasswordIterations);
            services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionTickets>(Configure);
        }
    }

    private static void Configure(IdentityOptions identity)
    {
        // User names may be Chinese.
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        // 等保: three of four classes; the breached list adds what no class can say.
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireLowercase = true;
        identity.Password.RequireDigit = true;
    }

    private static void Configure(CookieAuthenticationOptions cookie, SessionTickets tickets)
    {
        cookie.SessionStore = tickets;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = cookie.AccessDeniedPath = SignInPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Cookie.Name = "wc-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The session row decides, with each request; Identity's own periodic check would only ask the same again.
        cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
