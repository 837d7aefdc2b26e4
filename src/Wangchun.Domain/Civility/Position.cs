using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

/// <summary>A place on the earth in WGS-84 degrees.</summary>
public readonly record struct Position(decimal Latitude, decimal Longitude)
{
    private const double EarthRadius = 6_371_000;

    public static Position? Of(decimal? latitude, decimal? longitude) =>
        latitude is { } north && longitude is { } east ? new Position(north, east) : null;

    /// <summary>Half a position is a slip, and one outside of China has its numbers the wrong way round.</summary>
    public static void RefuseUnfit(decimal? latitude, decimal? longitude)
    {
        Refusal.If(latitude is null != longitude is null, "纬度和经度要一起填写。");
        Refusal.If(latitude is < 3 or > 54 || longitude is < 73 or > 136, "这个位置不在国内，请核对纬度和经度。");
        Refusal.If(IsTooFine(latitude) || IsTooFine(longitude), "纬度和经度最多六位小数。");
    }

    /// <summary>Metres along the ground.</summary>
    public double MetresTo(Position other)
    {
        var (north, otherNorth) = (Radians(Latitude), Radians(other.Latitude));
        var (dNorth, dEast) = (otherNorth - north, Radians(other.Longitude - Longitude));
        var half = Square(Math.Sin(dNorth / 2)) + Math.Cos(north) * Math.Cos(otherNorth) * Square(Math.Sin(dEast / 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(half));
    }

    private static bool IsTooFine(decimal? degrees) => degrees is { } value && decimal.Round(value, 6) != value;

    private static double Radians(decimal degrees) => (double)degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
