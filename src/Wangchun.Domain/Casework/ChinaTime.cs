namespace Wangchun.Domain.Casework;

/// <summary>Days are Chinese days, instants are UTC, and the server's own zone never matters. Every crossing goes through here.</summary>
public static class ChinaTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly Today(TimeProvider clock) => Today(clock.GetUtcNow().UtcDateTime);

    /// <summary>The Chinese day an instant falls on.</summary>
    public static DateOnly Today(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(AsUtc(utc), Zone);

    public static DateTime ToUtc(DateOnly day, TimeOnly time) => ToUtc(day.ToDateTime(time));

    /// <summary>Never throws: a day typed into a filter may be the year 1, or an hour that summer time skipped in 1986.</summary>
    public static DateTime ToUtc(DateTime local)
    {
        var ticks = local.Ticks - Zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).Ticks;
        return new DateTime(Math.Max(ticks, DateTime.MinValue.Ticks), DateTimeKind.Utc);
    }

    /// <summary>The first instant of a Chinese day, for "from this day on".</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day, TimeOnly.MinValue);

    private static DateTime AsUtc(DateTime at) =>
        at.Kind == DateTimeKind.Local ? at.ToUniversalTime() : DateTime.SpecifyKind(at, DateTimeKind.Utc);
}
