using System.Globalization;

namespace Wangchun.Web.Features.Public;

/// <summary>A row's place in a list as addresses carry it: 638996832000000000.17.</summary>
public static class Cursors
{
    public static (long Place, int Id)? Read(string? text) =>
        text?.Split('.') is [var place, var id]
        && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? (at, key)
            : null;

    public static string Write(long place, int id) => string.Create(CultureInfo.InvariantCulture, $"{place}.{id}");
}
