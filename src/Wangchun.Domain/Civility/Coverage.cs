namespace Wangchun.Domain.Civility;

/// <summary>How many of the active points were visited within the last weeks.</summary>
public sealed record Coverage(int Visited, int Active)
{
    /// <summary>Percent with two places; nothing where there is no point.</summary>
    public decimal? Rate => Active == 0 ? null : Math.Round(100m * Visited / Active, 2, MidpointRounding.AwayFromZero);

    /// <summary>From the active points and the last day each was visited on, if ever.</summary>
    public static Coverage Of(IEnumerable<DateOnly?> lastVisits, DateOnly today, CivilityRules rules)
    {
        var days = lastVisits.ToList();
        return new Coverage(days.Count(day => day is { } visited && IsWithin(visited, today, rules)), days.Count);
    }

    /// <summary>The window ends today and is so many days long.</summary>
    public static bool IsWithin(DateOnly visited, DateOnly today, CivilityRules rules) =>
        visited <= today && visited > today.AddDays(-rules.CoverageWithin);
}
