using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Web.Features.Administration;
using Wangchun.Web.Features.Administration.Calendar;

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
            services.AddSingleton<Passwords>();
            services.AddScoped<OpenSessions>();
            services.AddScoped<SecondFactors>();
            services.AddScoped<SignInSteps>();
            services.AddSingleton<HalfSignedIn>();
            services.AddSingleton<PasswordRules>();
            services.AddScoped<PasswordChanges>();
            services.AddScoped<SetUpLinks>();
            services.AddScoped<AdministrationRules>();
            services.AddScoped<CalendarImports>();
            services.AddHttpContextAccessor();
            services.AddScoped<Session>();
            services.AddScoped<IAuthorizationHandler, RightHandler>();
            services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedAttempts>();
            services.AddAuthorization(Permissions.Configure);
            services.AddDataProtection().SetApplicationName("Wangchun").PersistKeysToDbContext<PortalDb>();

            services.AddAuthentication(IdentityConstants.ApplicationScheme)
                .AddScheme<AuthenticationSchemeOptions, SessionHandler>(IdentityConstants.ApplicationScheme, null);
            // User names may be Chinese.
            services.AddIdentityCore<Account>(identity => identity.User.AllowedUserNameCharacters = "").AddEntityFrameworkStores<PortalDb>();
            services.AddOptions<PasswordHasherOptions>().Configure<IOptions<SecurityOptions>>((hasher, security) =>
                hasher.IterationCount = security.Value.PasswordIterations);
        }
    }
}
