using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Wangchun.Data;
using Wangchun.Data.Audit;

namespace Wangchun.Web.App.Accounts;

/// <summary>Writes down who tried what they may not, then answers as usual.</summary>
public sealed class DeniedAttempts : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            var right = policy.Requirements.OfType<Right>().FirstOrDefault()?.Name;
            await context.RequestServices.GetRequiredService<Trail>().WriteAsync(
                context.RequestServices.GetRequiredService<PortalDb>(),
                AuditAction.Denied, right ?? "Page", $"{context.Request.Method} {context.Request.Path}", outcome: AuditOutcome.Refused, stop: context.RequestAborted);
        }

        await usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
