using System.Globalization;

namespace Wangchun.Web.Features.Public;

/// <summary>How a count of people is shown to everybody: below five it could point at somebody, so it is only “&lt;5”.</summary>
public static class SmallCell
{
    public const int Least = 5;

    public static string Of(int count) => count < Least ? $"<{Least}" : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sum of such cells. Where one is hidden, the exact sum would give it away again, so it says “at least”.</summary>
    public static string Sum(params int[] cells)
    {
        var (all, shown) = (cells.Sum(), cells.Where(cell => cell >= Least).Sum());
        return all < Least || all == shown ? Of(all) : $"{Math.Max(shown, Least)}+";
    }
}
