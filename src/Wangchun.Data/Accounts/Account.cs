using Microsoft.AspNetCore.Identity;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Accounts;

/// <summary>How a person signs in. Rights come from the person's posts, never from here.</summary>
public sealed class Account : IdentityUser<int>
{
    public int PersonId { get; set; }

    public Person Person { get; set; } = null!;

    public bool IsDisabled { get; set; }

    /// <summary>SHA-256 of the one-time set-up token, hex; null once used.</summary>
    public string? SetUpHash { get; set; }

    public DateTime? SetUpExpiresAt { get; set; }

    /// <summary>The last time step a code was used for: the same code does not work twice.</summary>
    public long LastTotpStep { get; set; }
}
