namespace Wangchun.Data.Accounts;

/// <summary>One signed-in browser. The cookie holds a random key, this row its hash, so a copied cookie dies with the row.</summary>
public sealed class SignInSession
{
    public int Id { get; private init; }

    /// <summary>SHA-256 of the key in the cookie, hex.</summary>
    public required string KeyHash { get; init; }

    public required int AccountId { get; init; }

    public Account Account { get; private init; } = null!;

    public required DateTime StartedAt { get; init; }

    public required DateTime SeenAt { get; set; }

    public required DateTime ExpiresAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public required string Address { get; init; }

    public required string Agent { get; init; }

    public bool UsedSecondFactor { get; init; }
}
