using System.Globalization;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Seed;

/// <summary>How far a demo project has come. Finer than its status: some wait for a decision on the way.</summary>
internal enum DemoStage
{
    Published,
    Pending,
    Open,
    OpenAgain,
    Picking,
    Claimed,
    InProgress,
    AskingSuspension,
    Suspended,
    Awaiting,
    HalfAccepted,
}

/// <summary>
/// One of the 72 projects with everything that was made up for it. <see cref="Clock"/> is what its stage counts:
/// days until claims close, until the target or until the suspension ends; working days since it was claimed or handed in.
/// </summary>
internal sealed record DemoProject(string Code, string Title, string TitleEn, ProjectCategory Category, string Community, string Need, string[] Story)
{
    /// <summary>The project of the report that was led by the first branch of Wujiangkou: early in the year until autumn.</summary>
    public const string WarmSeats = "WC-RB-054";

    public DemoStage Stage { get; } = Enum.Parse<DemoStage>(Story[1]);

    /// <summary>1, 2 or 3: which branch of its community.</summary>
    public int Branch { get; } = int.Parse(Story[2], CultureInfo.InvariantCulture);

    public int Clock { get; } = Story[3] is "" ? 0 : int.Parse(Story[3], CultureInfo.InvariantCulture);

    public string Place { get; } = Story[4];

    public string Beneficiaries { get; } = Story[5];

    public int People { get; } = int.Parse(Story[6], CultureInfo.InvariantCulture);

    public decimal? Budget { get; } = Story[7] is "" ? null : decimal.Parse(Story[7], CultureInfo.InvariantCulture);

    public string? Before { get; } = Story[8] is "" ? null : Story[8];

    public string? After { get; } = Story[9] is "" ? null : Story[9];

    public OutcomeSheet? Outcome { get; } = Story[10] is "" ? null : new OutcomeSheet(Story[11], Enum.Parse<ResolvedLevel>(Story[10]));

    public string Result { get; } = Story[12];

    public bool IsCompleted => Stage is DemoStage.Published or DemoStage.Pending;

    public bool IsHandedIn => IsCompleted || Stage is DemoStage.Awaiting or DemoStage.HalfAccepted;

    public static List<DemoProject> All()
    {
        var stories = SeedFile.Rows("demo-projects.csv").ToDictionary(cells => cells[0]);
        return [.. SeedFile.Rows("projects72.csv").Select(cells => new DemoProject(
            cells[0], cells[1], cells[2], Enum.Parse<ProjectCategory>(cells[3]), $"{cells[4]}社区", cells[5], stories[cells[0]]))];
    }
}
