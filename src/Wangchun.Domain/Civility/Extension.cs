using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

/// <summary>Somebody asked for a later day, and what was said to it. The original day of the matter is never touched.</summary>
public sealed class Extension : AskedUntil
{
    private Extension() { }

    private Extension(DateOnly until, string because, Act act) : base(until, because, act) { }

    /// <summary>A working day before the end at the latest, twice at most, one at a time.</summary>
    internal static Extension Ask(IReadOnlyList<Extension> before, DateTime due, DateOnly until, string? reason, CivilityTerms terms, Act act)
    {
        var dueOn = ChinaTime.Today(due);
        Refusal.If(before.Any(extension => extension.IsPending), "已有一份延期申请在等待决定。");
        Refusal.If(before.Count(extension => extension.IsGranted == true) >= terms.Rules.ExtensionsPerMatter, "最多延期 {0} 次。", terms.Rules.ExtensionsPerMatter);
        Refusal.If(act.Today > terms.Calendar.Add(dueOn, -terms.Rules.ExtensionNoticeDays), "延期要在到期前至少 {0} 个工作日提出。", terms.Rules.ExtensionNoticeDays);
        Refusal.If(until <= dueOn, "新的期限要晚于 {0:d}。", dueOn);
        return new Extension(until, Typed.Reason(reason), act);
    }

    internal static Extension Pending(IEnumerable<Extension> all, Act act)
    {
        var pending = all.FirstOrDefault(extension => extension.IsPending) ?? throw new Refusal("没有等待决定的延期申请。");
        pending.RefuseOwn(act);
        return pending;
    }
}
