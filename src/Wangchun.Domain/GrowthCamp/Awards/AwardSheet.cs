namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>What the office writes before a round of awards: which year, what counts, and how many are honoured.</summary>
public sealed record AwardSheet
{
    public required int Year { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    /// <summary>How equal scores are told apart.</summary>
    public string? TieRule { get; init; }

    public IReadOnlyDictionary<AwardCategory, int> Quotas { get; init; } = new Dictionary<AwardCategory, int>();

    public IReadOnlyList<RubricSheet> Rubric { get; init; } = [];
}

public sealed record RubricSheet(AwardCategory Category, string Text, int Weight);

/// <summary>How many of one category can be honoured.</summary>
public sealed class AwardQuota
{
    private AwardQuota() { }

    internal AwardQuota(AwardCategory category, int count) => (Category, Count) = (category, count);

    public int Id { get; private init; }

    public AwardCategory Category { get; private init; }

    public int Count { get; private init; }
}

/// <summary>One thing that is scored in a category, from 0 to its weight. The weights of a category sum to a hundred.</summary>
public sealed class RubricLine
{
    public const int TextMaxLength = 200;

    private RubricLine() { }

    internal RubricLine(int position, RubricSheet sheet) =>
        (Position, Category, Text, Weight) = (position, sheet.Category, sheet.Text.Trim(), sheet.Weight);

    public int Id { get; private init; }

    public AwardCategory Category { get; private init; }

    public int Position { get; private init; }

    public string Text { get; private init; } = "";

    public int Weight { get; private init; }
}
