using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

/// <summary>How often somebody has to report while a matter runs.</summary>
public enum FeedbackCycle
{
    [Display(Name = "一次性反馈")] Once,
    [Display(Name = "每周反馈")] Weekly,
    [Display(Name = "每旬反馈")] TenDays,
    [Display(Name = "每月反馈")] Monthly,
}

/// <summary>A day by which a report is due. One that passes without a report turns the light yellow.</summary>
public sealed class FeedbackSlot
{
    public const int TextMaxLength = 1000;

    private FeedbackSlot() { }

    private FeedbackSlot(DateOnly dueOn) => DueOn = dueOn;

    public int Id { get; private init; }

    public DateOnly DueOn { get; private init; }

    public string? Text { get; private set; }

    public DateTime? ReportedAt { get; private set; }

    public int? ReportedById { get; private set; }

    public bool IsMissed(DateOnly today) => DueOn < (ReportedAt is { } at ? ChinaTime.Today(at) : today);

    /// <summary>The days between two days, without the last: then the matter itself is due.</summary>
    internal static IEnumerable<FeedbackSlot> Every(FeedbackCycle cycle, DateOnly from, DateOnly until)
    {
        if (cycle == FeedbackCycle.Once) yield break;

        for (var n = 1; Nth(cycle, from, n) < until; n++) yield return new FeedbackSlot(Nth(cycle, from, n));
    }

    internal void Report(string? text, Act act)
    {
        Refusal.If(ReportedAt is not null, "这一期已经反馈过。");
        Refusal.If(string.IsNullOrWhiteSpace(text), "请写明进展。");
        (Text, ReportedAt, ReportedById) = (text!.Trim(), act.At, act.PersonId);
    }

    private static DateOnly Nth(FeedbackCycle cycle, DateOnly from, int n) => cycle switch
    {
        FeedbackCycle.Weekly => from.AddDays(7 * n),
        FeedbackCycle.TenDays => from.AddDays(10 * n),
        _ => from.AddMonths(n),
    };
}
