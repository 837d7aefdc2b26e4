namespace Wangchun.Web.App.Files;

/// <summary>Put on an action that takes attachments: its request may be as large as <see cref="FileLimits.RequestBytes"/>, and slow.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AcceptsFilesAttribute : Attribute;
