namespace Wangchun.Data.Seed;

/// <summary>A fact about this database itself, such as that it holds the demo street.</summary>
public sealed class PortalMark
{
    public required string Id { get; init; }

    public required string Value { get; set; }
}
