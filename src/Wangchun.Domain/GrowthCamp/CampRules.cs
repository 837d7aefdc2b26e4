using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>The camp's numbers: working days where the name says no other unit. All are settings (section GrowthCamp).</summary>
public sealed record CampRules
{
    public int ReviewDays { get; init; } = 5;

    public int ClaimDecisionDays { get; init; } = 3;

    public int StartDays { get; init; } = 10;

    public int TaskReviewDays { get; init; } = 3;

    public int AcceptanceDays { get; init; } = 7;

    public int TransferDays { get; init; } = 3;

    public int SuspensionDecisionDays { get; init; } = 3;

    public int PublicationDays { get; init; } = 5;

    public int OpenClaimsPerBranch { get; init; } = 3;

    public int OpenTasksPerMember { get; init; } = 5;

    /// <summary>Calendar days.</summary>
    public int LongestSuspension { get; init; } = 60;

    /// <summary>Calendar days after completion in which a project can be reopened.</summary>
    public int ReopenWithin { get; init; } = 180;

    /// <summary>Calendar days a listed project waits for a branch when the author names no other day.</summary>
    public int ClaimWindow { get; init; } = 30;

    /// <summary>Months back in which a closed project of the same community and category is shown as a possible duplicate.</summary>
    public int DuplicateMonths { get; init; } = 12;

    public int CriteriaApprovalDays { get; init; } = 5;

    /// <summary>Calendar days for which nominations are open, at least.</summary>
    public int NominationWindow { get; init; } = 10;

    public int EligibilityDays { get; init; } = 5;

    public int JudgesPerNomination { get; init; } = 3;

    public int DeliberationDays { get; init; } = 5;

    /// <summary>An award is on public notice for at least this long.</summary>
    public int NoticeDays { get; init; } = 5;

    public int ObjectionDays { get; init; } = 5;

    /// <summary>Calendar days after completion in which a project must not come back to count as lasting.</summary>
    public int LastingWithin { get; init; } = 90;
}

/// <summary>The rules together with the calendar that turns their days into deadlines.</summary>
public sealed record CampTerms(CampRules Rules, WorkCalendar Calendar)
{
    public DueDate In(Act act, int workingDays) => Calendar.DueIn(act.At, workingDays);

    public DueDate By(DateOnly day) => new(Calendar.EndOfBusiness(day), !Calendar.IsPublished(day.Year));
}
