using Wangchun.Domain.Casework;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>The window of nominations, and its close: from then on the evidence is what it was on that day.</summary>
public sealed partial class AwardCycle
{
    private readonly List<Nomination> nominations = [];

    public IReadOnlyList<Nomination> Nominations => nominations;

    /// <summary>The last day on which one can nominate.</summary>
    public DateOnly? NominationsCloseOn { get; private set; }

    /// <summary>The seal of the last nomination in the chain, and how many there are: a row taken away at the end is missed too.</summary>
    public string? LastSeal { get; private set; }

    public int SealedCount { get; private set; }

    public void OpenNominations(DateOnly? closeOn, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "开始提名");
        Refusal.If(closeOn is null || closeOn < act.Today.AddDays(terms.Rules.NominationWindow), "提名至少要开放 {0} 天。", terms.Rules.NominationWindow);

        Move("开始提名", act);
        NominationsCloseOn = closeOn;
        Dossier.Expect("截止提名", terms.By(closeOn!.Value));
    }

    public Nomination Nominate(NominationSheet sheet, Act act)
    {
        RefuseUnlessNominating(act);
        Refusal.If(sheet.Category.IsForBranches == sheet.Member is not null, "“{0}”评的是{1}。", sheet.Category, new Words(sheet.Category.IsForBranches ? "支部" : "党员"));
        Refusal.If(!sheet.Branch.IsBranch || !sheet.Branch.IsActive, "“{0}”不是在用的党支部，不能提名。", sheet.Branch.Name);
        Refusal.If(sheet.Member is { } member && (!member.IsCurrent || !member.Person.IsActive), "{0}现在不在党支部，不能提名。", sheet.Member?.Person.Name ?? "");
        Refusal.If(sheet.As == NominatedAs.Secretary && !act.BelongsTo(sheet.Branch.Id), "支部书记只能提名本支部和本支部的党员。");
        Refusal.If(sheet.As == NominatedAs.Self && sheet.Member?.PersonId != act.PersonId, "党员自荐只能提名自己。");
        Refusal.If(nominations.Exists(other => other.IsSame(sheet) && other.Status != NominationStatus.Withdrawn), "“{0}”已经有人提名，不用重复提名。", sheet.Subject);

        var nomination = new Nomination(this, sheet, act);
        nominations.Add(nomination);
        return nomination;
    }

    /// <summary>
    /// The clock closes the window. What was handed in is sealed with its evidence, one after the other, so that none can be altered or
    /// taken away without the next one telling; what stayed a draft is over.
    /// </summary>
    public void CloseNominations(IReadOnlyDictionary<int, IReadOnlyList<EvidenceSheet>> evidence, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "截止提名");
        Refusal.If(NominationsCloseOn >= act.Today, "提名截止日期还没有到。");

        LastSeal = FirstSeal();
        SealRest(evidence, act);
        Move("截止提名", act);
        Dossier.Expect("核查资格", terms.In(act, terms.Rules.EligibilityDays));
    }

    /// <summary>
    /// A nomination that was sent on the last day and written down while the window was being closed is in time: the clock seals it behind
    /// the others, before anybody can check it.
    /// </summary>
    public void SealLatecomers(IReadOnlyDictionary<int, IReadOnlyList<EvidenceSheet>> evidence, Act act)
    {
        Refusal.If(Status != EligibilityCheck, "现在是“{0}”，不能{1}。", Status, new Words("冻结材料"));

        SealRest(evidence, act);
        Dossier.Record(act, "冻结迟到的提名");
    }

    private void SealRest(IReadOnlyDictionary<int, IReadOnlyList<EvidenceSheet>> evidence, Act act)
    {
        foreach (var nomination in nominations.Where(nomination => nomination.Seal is null).OrderBy(nomination => nomination.Id).ToList())
        {
            if (nomination.Status == NominationStatus.Draft) nomination.Lapse(act);
            if (nomination.Status != NominationStatus.Submitted) continue;

            LastSeal = nomination.Freeze(LastSeal ?? FirstSeal(), evidence.GetValueOrDefault(nomination.Id, []), act);
            SealedCount++;
        }
    }

    /// <summary>Every seal is worked out again. Needs all nominations with their evidence.</summary>
    public EvidenceCheck CheckEvidence()
    {
        var seal = FirstSeal();
        var frozen = nominations.Where(nomination => nomination.Seal is not null).OrderBy(nomination => nomination.Id).ToList();
        foreach (var nomination in frozen)
        {
            if (nomination.SealAfter(seal) != nomination.Seal) return new EvidenceCheck(false, nomination);
            seal = nomination.Seal;
        }

        return new EvidenceCheck(LastSeal is null || (seal == LastSeal && frozen.Count == SealedCount), null);
    }

    internal void RefuseUnlessNominating(Act act)
    {
        Refusal.If(Status != Nominating, "现在是“{0}”，不能{1}。", Status, new Words("提名"));
        Refusal.If(act.Today > NominationsCloseOn, "提名已于 {0:d} 截止。", NominationsCloseOn ?? act.Today);
    }

    private void RefuseIfAltered()
    {
        var check = CheckEvidence();
        Refusal.If(!check.IsWhole, "冻结的材料和封存时不一致，从“{0}”起。请先查清原因。", check.First?.Subject ?? new Words("最后一件").Text);
    }

    /// <summary>The chain begins with the criteria: they belong to what must not change.</summary>
    private string FirstSeal() => Seals.Of("", Seals.Text(
    [
        [Year, PeriodFrom, PeriodTo, TieRule],
        .. quotas.OrderBy(quota => quota.Category).Select(quota => (object?[])[quota.Category, quota.Count]),
        .. rubric.OrderBy(line => line.Position).Select(line => (object?[])[line.Category, line.Position, line.Text, line.Weight]),
    ]));
}
