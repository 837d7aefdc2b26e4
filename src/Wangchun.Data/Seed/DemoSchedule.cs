using static Wangchun.Data.Seed.DemoDays;

namespace Wangchun.Data.Seed;

/// <summary>On which days a demo project took its steps; days after its stage are not used.</summary>
internal sealed record DemoSchedule
{
    private const int SpanOfListing = 25;

    public DateOnly Written { get; private init; }

    public DateOnly Submitted { get; private init; }

    public DateOnly Listed { get; private init; }

    public DateOnly ClaimsClose { get; private init; }

    public DateOnly Claimed { get; private init; }

    public DateOnly Started { get; private init; }

    public DateOnly Target { get; private init; }

    public DateOnly HandedIn { get; private init; }

    public DateOnly Checked { get; private init; }

    public DateOnly Completed { get; private init; }

    public DateOnly Published { get; private init; }

    /// <summary><paramref name="rank"/> counts the published projects, oldest first.</summary>
    public static DemoSchedule Of(DemoProject project, int rank, DemoDays days) => project switch
    {
        { Code: DemoProject.WarmSeats } => WarmSeats(days),
        { Stage: DemoStage.Published } => HandedInOn(days.Ago(398 - (rank * 10)), rank, days),
        { Stage: DemoStage.Pending } => HandedInOn(days.Ago(project.Clock + 3), rank, days),
        { IsHandedIn: true } => HandedInOn(days.Ago(project.Clock), rank, days),
        { Stage: DemoStage.Claimed } => ClaimedOn(days.Ago(project.Clock), days.Today.AddDays(45 + Vary(rank, 3, 30)), rank, days),
        { Stage: DemoStage.InProgress } => StartedOn(days.Ago(25 + Vary(rank, 4, 8)), days.Today.AddDays(project.Clock), rank, days),
        { Stage: DemoStage.AskingSuspension } => StartedOn(days.Ago(26), days.Today.AddDays(project.Clock), rank, days),
        { Stage: DemoStage.Suspended } => StartedOn(days.Ago(40), days.Today.AddDays(15), rank, days),
        { Stage: DemoStage.OpenAgain } => ClaimedOn(days.Ago(44), days.Today.AddDays(40), rank, days),
        _ => ListedOn(days.Ago(12 - Vary(rank, 5, 6)), days.Today.AddDays(project.Clock), days.Today.AddDays(project.Clock + 50), days),
    };

    /// <summary>The report says: taken on early in the year, cushions in September. Of the last year in which September is over.</summary>
    private static DemoSchedule WarmSeats(DemoDays days)
    {
        var year = days.Today >= new DateOnly(days.Today.Year, 10, 15) ? days.Today.Year : days.Today.Year - 1;
        var listed = days.WorkingDay(year, 1, 12);
        return ListedOn(listed, listed.AddDays(SpanOfListing), new DateOnly(year, 9, 30), days) with
        {
            Claimed = days.After(listed, 3),
            Started = days.After(listed, 6),
            HandedIn = days.WorkingDay(year, 9, 8),
            Checked = days.WorkingDay(year, 9, 10),
            Completed = days.WorkingDay(year, 9, 14),
            Published = days.WorkingDay(year, 9, 16),
        };
    }

    private static DemoSchedule HandedInOn(DateOnly day, int rank, DemoDays days) =>
        StartedOn(days.After(day, -22 - Vary(rank, 1, 20)), day.AddDays(3 + Vary(rank, 2, 9)), rank, days) with
        {
            HandedIn = day,
            Checked = days.After(day, 1),
            Completed = days.After(day, 3),
            Published = days.After(day, 5 + Vary(rank, 6, 3)),
        };

    private static DemoSchedule StartedOn(DateOnly day, DateOnly target, int rank, DemoDays days) =>
        ClaimedOn(days.After(day, -2 - Vary(rank, 7, 6)), target, rank, days) with { Started = day };

    private static DemoSchedule ClaimedOn(DateOnly day, DateOnly target, int rank, DemoDays days)
    {
        var listed = days.After(day, -Vary(rank, 8, 8));
        return ListedOn(listed, listed.AddDays(SpanOfListing), target, days) with { Claimed = day };
    }

    private static DemoSchedule ListedOn(DateOnly day, DateOnly claimsClose, DateOnly target, DemoDays days) => new()
    {
        Written = days.After(day, -3),
        Submitted = days.After(day, -2),
        Listed = day,
        ClaimsClose = claimsClose,
        Target = target,
    };
}
