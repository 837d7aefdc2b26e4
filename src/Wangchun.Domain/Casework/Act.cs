namespace Wangchun.Domain.Casework;

/// <summary>
/// Who is acting, for which post, and when. Every transition takes one, so no entity ever asks for the clock or the user.
/// <see cref="Post"/> is what the public may read instead of a name (“街道党建办”). <see cref="BranchIds"/> are the Party
/// branches the person belongs to, for rules that ask for somebody outside a branch. <see cref="At"/> is UTC,
/// <see cref="Today"/> is the day in Shanghai.
/// </summary>
public sealed record Act(int? PersonId, string PersonName, string Post, IReadOnlySet<int> BranchIds, DateTime At, DateOnly Today)
{
    private static readonly HashSet<int> Nothing = [];

    /// <summary>The responsible units the person acts for, for rules that ask for somebody outside a unit.</summary>
    public IReadOnlySet<int> UnitIds { get; init; } = Nothing;

    /// <summary>The communities the person works for.</summary>
    public IReadOnlySet<int> CommunityIds { get; init; } = Nothing;

    /// <summary>The portal itself acts: a claim window closes, a suspension ends.</summary>
    public static Act ByClock(DateTime at, DateOnly today) => new(null, "系统", "系统", Nothing, at, today);

    public bool BelongsTo(int branchId) => BranchIds.Contains(branchId);
}
