namespace Wangchun.Web.Features.Shared;

/// <summary>One stage of the way a matter goes. <see cref="When"/> is already in the reader's words.</summary>
public sealed record Step(string Name, StepState State, string? When = null);
