namespace Wangchun.Web.Features.GrowthCamp.Shared;

/// <summary>An act that needs nothing but a yes. The texts are source sentences.</summary>
public sealed record ConfirmPage(ProjectHead Head, string Question, string Hint, string Confirm, string Keep)
{
    public string? Subject { get; init; }
}
