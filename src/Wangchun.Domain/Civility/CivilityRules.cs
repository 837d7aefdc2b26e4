using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

/// <summary>What stands in for a point type that a community does not have.</summary>
public enum MissingType
{
    [Display(Name = "取其他社区该类点位的平均分")] AverageOfOthers,
    [Display(Name = "不计该类点位的权重")] DropWeight,
}

/// <summary>Which score of a visit counts: the one out of a hundred, or the share of what was applicable there.</summary>
public enum ScoreBasis
{
    [Display(Name = "百分扣分")] Raw,
    [Display(Name = "折算得分率")] Normalised,
}

/// <summary>The numbers of the inspections: working days where the name says no other unit. All are settings (section Civility).</summary>
public sealed record CivilityRules
{
    public int InspectorsPerRound { get; init; } = 2;

    public int PointsPerRound { get; init; } = 20;

    /// <summary>Calendar days after Monday on which the field work of a weekly round ends.</summary>
    public int FieldWeekday { get; init; } = 4;

    /// <summary>The hour of that day in Shanghai.</summary>
    public int FieldClosesAt { get; init; } = 18;

    /// <summary>Hours after the end of the field work in which a phone without a network may still send.</summary>
    public int LateSyncHours { get; init; } = 24;

    public int RoundReviewDays { get; init; } = 2;

    /// <summary>Calendar days after issue in which a round is closed.</summary>
    public int RoundClosing { get; init; } = 30;

    public int NearbyMetres { get; init; } = 50;

    /// <summary>Calendar days back in which a visit counts for the coverage.</summary>
    public int CoverageWithin { get; init; } = 28;

    public int ImmediateHours { get; init; } = 24;

    public int GeneralDays { get; init; } = 3;

    public int HardDays { get; init; } = 15;

    /// <summary>Calendar days.</summary>
    public int LongestLasting { get; init; } = 90;

    public int UnitAcceptanceDays { get; init; } = 1;

    public int DisputeDays { get; init; } = 1;

    public int DisputeDecisionDays { get; init; } = 1;

    public int ReInspectionDays { get; init; } = 3;

    /// <summary>So many failed re-inspections bring a finding before the leader.</summary>
    public int ReopensToEscalate { get; init; } = 2;

    /// <summary>Calendar days.</summary>
    public int LongestExemption { get; init; } = 180;

    /// <summary>Calendar days before its end in which an exemption is warned of.</summary>
    public int ExemptionWarning { get; init; } = 14;

    /// <summary>Calendar days after closing in which the same fault on the same point counts as a relapse.</summary>
    public int RegressionWithin { get; init; } = 90;

    public int ExtensionsPerMatter { get; init; } = 2;

    public int ExtensionNoticeDays { get; init; } = 1;

    public int OrderApprovalDays { get; init; } = 1;

    public int SigningDays { get; init; } = 1;

    public int ObjectionDays { get; init; } = 1;

    /// <summary>The lines of an order end so much before the superior's day.</summary>
    public int InternalMarginDays { get; init; } = 1;

    /// <summary>A reply that the superior says nothing about for so long is taken as accepted.</summary>
    public int SilenceDays { get; init; } = 20;

    public int BlueLightDays { get; init; } = 3;

    public int BulletinReviewDays { get; init; } = 2;

    public MissingType MissingType { get; init; } = MissingType.AverageOfOthers;

    public ScoreBasis ScoreBasis { get; init; } = ScoreBasis.Raw;
}

/// <summary>The rules together with the calendar that turns their days into deadlines.</summary>
public sealed record CivilityTerms(CivilityRules Rules, WorkCalendar Calendar)
{
    public DueDate In(Act act, int workingDays) => Calendar.DueIn(act.At, workingDays);

    public DueDate By(DateOnly day) => new(Calendar.EndOfBusiness(day), !Calendar.IsPublished(day.Year));
}
