using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App;

public static class Permissions
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. from domain in typeof(Can).GetNestedTypes()
           from constant in domain.GetFields(BindingFlags.Public | BindingFlags.Static)
           select (string)constant.GetRawConstantValue()!,
    ];

    /// <summary>One policy per <see cref="Can"/> constant, and nobody enters unsigned unless a page says so.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var right in All)
            options.AddPolicy(right, policy => policy.RequireAuthenticatedUser().AddRequirements(new Right(right)));
    }
}

/// <summary>A right that one of the person's posts has to grant.</summary>
public sealed record Right(string Name) : IAuthorizationRequirement;

public sealed class RightHandler(Session session) : AuthorizationHandler<Right>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Right requirement)
    {
        if (session.Viewer.May(requirement.Name)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
