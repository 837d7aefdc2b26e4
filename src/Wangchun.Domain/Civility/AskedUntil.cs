using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

/// <summary>Something asked for until a day, with a reason, and what somebody else said to it.</summary>
public abstract class AskedUntil
{
    private protected AskedUntil() { }

    private protected AskedUntil(DateOnly until, string because, Act act) =>
        (Until, Because, AskedAt, AskedById) = (until, because, act.At, act.PersonId);

    public int Id { get; private init; }

    public DateOnly Until { get; private init; }

    public string Because { get; private init; } = "";

    public DateTime AskedAt { get; private init; }

    public int? AskedById { get; private init; }

    /// <summary>Null until somebody decides.</summary>
    public bool? IsGranted { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public int? DecidedById { get; private set; }

    public bool IsPending => IsGranted is null;

    internal void RefuseOwn(Act act) => Refusal.If(act.PersonId == AskedById, "申请和决定要由两个人来做。");

    internal void Decide(bool granted, Act act) => (IsGranted, DecidedAt, DecidedById) = (granted, act.At, act.PersonId);
}
