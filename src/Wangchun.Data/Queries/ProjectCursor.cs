using System.Globalization;

namespace Wangchun.Data.Queries;

/// <summary>The last row of a page: where the next one begins. Written into links as "638712345600000000-12", without a deadline as "-12".</summary>
public sealed record ProjectCursor(DateTime? DueAt, int Id)
{
    public static ProjectCursor? Read(string? text)
    {
        if (text?.Split('-') is not [var ticks, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (ticks.Length == 0) return new ProjectCursor(null, id);

        return long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new ProjectCursor(new DateTime(at, DateTimeKind.Utc), id)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueAt?.Ticks}-{Id}");
}
