namespace Wangchun.Domain.Casework;

/// <summary>The instant (UTC) a limit ends. Provisional while it rests on a year whose calendar is not published yet.</summary>
public readonly record struct DueDate(DateTime At, bool IsProvisional);
