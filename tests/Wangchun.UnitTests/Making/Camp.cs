using Wangchun.Domain.GrowthCamp;
using Wangchun.UnitTests.Casework;

namespace Wangchun.UnitTests.Making;

/// <summary>The camp's rules as they are when nobody sets others, with the calendar of 2025 and 2026.</summary>
internal static class Camp
{
    public static CampTerms Terms { get; } = new(new CampRules(), WorkCalendars.Published);

    public static CampTerms With(CampRules rules) => new(rules, WorkCalendars.Published);
}
