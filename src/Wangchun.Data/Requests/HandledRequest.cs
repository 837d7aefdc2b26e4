namespace Wangchun.Data.Requests;

/// <summary>
/// A form post that was carried out, and where its answer sent the browser. Written in the act's own transaction:
/// the same form sent again gets the first answer, not a second row.
/// </summary>
public sealed class HandledRequest
{
    public int Id { get; private init; }

    /// <summary>The person, or 0 for a stranger.</summary>
    public required int PersonId { get; init; }

    /// <summary>The random id the form carried.</summary>
    public required Guid RequestId { get; init; }

    public required string Location { get; init; }

    public string? Flash { get; init; }

    public required DateTime At { get; init; }
}
