namespace Wangchun.Domain.Casework;

/// <summary>A stretch in which a deadline does not run. Both ends are UTC; an open end means the clock stands still now.</summary>
public sealed class ClockPause
{
    private ClockPause() { }

    internal ClockPause(DateTime from, string reason) => (From, Reason) = (from, reason);

    public int Id { get; private init; }

    public DateTime From { get; private init; }

    public DateTime? To { get; private set; }

    public string Reason { get; private init; } = "";

    internal void End(DateTime at) => To = at;
}
