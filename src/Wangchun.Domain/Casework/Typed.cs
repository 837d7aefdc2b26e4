namespace Wangchun.Domain.Casework;

/// <summary>What somebody typed into a field of words.</summary>
internal static class Typed
{
    /// <summary>Without blanks around it; null when nothing was typed.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A reason has to be there.</summary>
    public static string Reason(string? text) => Trimmed(text) ?? throw new Refusal("请写明理由。");
}
