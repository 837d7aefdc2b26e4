namespace Wangchun.Domain.Casework;

/// <summary>The instant (UTC) a limit ends. Provisional while it rests on a year whose calendar is not published yet.</summary>
public readonly record struct DueDate(DateTime At, bool IsProvisional)
{
    /// <summary>The instant the working days were counted from; null for a day that somebody named.</summary>
    public DateTime? CountedFrom { get; init; }

    public int CountedDays { get; init; }
}
