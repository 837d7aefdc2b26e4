using System.Globalization;

namespace Wangchun.Data.Queries;

/// <summary>The last activity of a page: where the next one begins. Written into links as "638712345600000000-12".</summary>
public sealed record ActivityCursor(DateTime StartsAt, int Id)
{
    public static ActivityCursor? Read(string? text) =>
        text?.Split('-') is [var ticks, var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new ActivityCursor(new DateTime(at, DateTimeKind.Utc), id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartsAt.Ticks}-{Id}");
}
