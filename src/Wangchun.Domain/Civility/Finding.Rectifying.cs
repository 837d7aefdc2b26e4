using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.FindingStatus;

namespace Wangchun.Domain.Civility;

/// <summary>Who has to put it right.</summary>
public sealed partial class Finding
{
    private readonly List<Rectification> rectifications = [];

    public IReadOnlyList<Rectification> Rectifications => rectifications;

    /// <summary>Those that count: a dispatch that went on to another unit does not.</summary>
    public IEnumerable<Rectification> Living => rectifications.Where(one => one.Status != RectificationStatus.Superseded);

    /// <summary>The one that a list shows: the least far.</summary>
    public Rectification? Worst => Living.OrderBy(one => one.Distance).ThenBy(one => one.DueAt).FirstOrDefault();

    /// <summary>One row per unit and dispatch. Before the round is issued only what has to be put right on the spot goes out.</summary>
    public Rectification Dispatch(ResponsibleUnit unit, DateOnly? until, CivilityTerms terms, Act act)
    {
        RefuseUnlessDispatchable(unit, until, terms, act);
        Refusal.If(Severity != Severity.Immediate && !Round.IsIssued, "通报印发前只能派发立行立改的问题。");

        return Send(unit, until, terms, act);
    }

    /// <summary>The wrong unit had it: another gets it, with a clock of its own.</summary>
    public Rectification Redispatch(Rectification wrong, ResponsibleUnit unit, string? reason, DateOnly? until, CivilityTerms terms, Act act)
    {
        Rectification.Workflow.Require(wrong.Status, "改派");
        Refusal.If(wrong.Unit == unit, "它已经派给“{0}”，请选另一个单位。", unit.Name);
        RefuseUnlessDispatchable(unit, until, terms, act);
        var because = Typed.Reason(reason);

        wrong.Supersede(because, act);
        return Send(unit, until, terms, act);
    }

    internal void RefuseUnlessDispatchable(ResponsibleUnit unit, DateOnly? until, CivilityTerms terms, Act act)
    {
        Refusal.If(Status != Confirmed, "现在是“{0}”，不能{1}。", Status, new Words("派发整改"));
        unit.RefuseUnlessWorking();
        Refusal.If(Living.Any(one => one.Unit == unit && one.Status != RectificationStatus.Verified), "它已经派给“{0}”，请选另一个单位。", unit.Name);
        Refusal.If(until is { } day && (day <= act.Today || day > act.Today.AddDays(terms.Rules.LongestLasting)), "长效整改的期限要晚于今天，最长 {0} 天。", terms.Rules.LongestLasting);
    }

    /// <summary>One of its rectifications came to rest: when all of them have, it does too.</summary>
    internal void Settle(Act act)
    {
        if (Status == Confirmed && Living.All(one => one.Status == RectificationStatus.Verified))
        {
            ClosedAt = act.At;
            Move("全部销号", act);
            Dossier.Close(act);
        }
        else if (Status == Confirmed && Living.All(one => one.Status == RectificationStatus.Exempted))
        {
            Move("全部暂缓", act);
        }
    }

    internal void Resume(Act act)
    {
        if (Status == Exempted) Move("恢复整改", act);
    }

    private Rectification Send(ResponsibleUnit unit, DateOnly? until, CivilityTerms terms, Act act)
    {
        var rectification = new Rectification(this, unit, until, terms, act);
        rectifications.Add(rectification);
        Dossier.Record(act, "派发整改", unit.Name);
        return rectification;
    }
}
