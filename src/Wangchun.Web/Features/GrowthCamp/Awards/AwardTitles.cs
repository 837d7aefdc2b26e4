using System.Globalization;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>How a round is called on its pages, and where the pages are.</summary>
public static class AwardTitles
{
    public const string Root = "/growth-camp/awards";

    public static string Of(AwardCycle round) => round.Year.ToString(CultureInfo.InvariantCulture);

    public static string Path(AwardCycle round) => $"{Root}/{round.Id}";

    public static string Path(Nomination nomination) => $"{Root}/nominations/{nomination.Id}";

    public static string Path(Objection objection) => $"{Root}/objections/{objection.Id}";
}
