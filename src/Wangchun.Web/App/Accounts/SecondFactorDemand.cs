using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>Where the street asks for it, whoever sees sensitive data works only in a session that used a second factor.</summary>
public static class SecondFactorDemand
{
    public const string SetUpPath = "/account/two-factor";
    private const string Own = "/account";

    public static Task Ask(HttpContext http, RequestDelegate next)
    {
        if (!IsMissing(http)) return next(http);

        var asked = HttpMethods.IsGet(http.Request.Method)
            ? QueryString.Create("returnUrl", $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}")
            : QueryString.Empty;
        http.Response.Redirect($"{http.Request.PathBase}{SetUpPath}{asked}");
        return Task.CompletedTask;
    }

    public static bool AppliesTo(Viewer viewer, SecurityOptions security) => security.RequireTwoFactor && viewer.Posts.Any(post => Roles.IsSensitive(post.Role));

    /// <summary>The person's own account stays open: that is where the factor is set up and the session ended.</summary>
    private static bool IsMissing(HttpContext http) =>
        http.Items[typeof(OpenSession)] is OpenSession { UsedSecondFactor: false } session
        && AppliesTo(session.Viewer, http.RequestServices.GetRequiredService<IOptions<SecurityOptions>>().Value)
        && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
        && !http.Request.Path.StartsWithSegments(Own);
}
