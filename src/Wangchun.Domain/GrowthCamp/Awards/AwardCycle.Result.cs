using Wangchun.Domain.Casework;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>From the scores to the honour roll: shortlist, public notice, objections, confirmation, announcement.</summary>
public sealed partial class AwardCycle
{
    public int? ProposedById { get; private set; }

    /// <summary>Why the list departs from the order of scores, or how equal scores were told apart.</summary>
    public string? Reasoning { get; private set; }

    public DateOnly? NoticeFrom { get; private set; }

    /// <summary>The last day on which somebody can object.</summary>
    public DateOnly? NoticeUntil { get; private set; }

    public int? ConfirmedById { get; private set; }

    public DateTime? AnnouncedAt { get; private set; }

    public bool HasOpenObjections => nominations.Exists(nomination => nomination.Objections.Any(objection => objection.IsOpen));

    /// <summary>The whole list at once: who is on it, and who is not any more.</summary>
    public void ProposeShortlist(IReadOnlySet<int> ids, string? reasoning, Act act)
    {
        Refusal.If(Status != Deliberation, "现在是“{0}”，不能{1}。", Status, new Words("拟定名单"));
        var chosen = nominations.FindAll(nomination => ids.Contains(nomination.Id));
        foreach (var nomination in chosen)
        {
            Refusal.If(nomination.Status is not (NominationStatus.Scored or NominationStatus.Shortlisted), "“{0}”现在是“{1}”，不能列入。", nomination.Subject, nomination.Status);
            Refusal.If(nomination.Score is null, "“{0}”没有评分，不能列入。", nomination.Subject);
            Refusal.If(nomination.Objections.Any(objection => objection.Status == ObjectionStatus.Upheld), "对“{0}”的异议已经成立，不能再列入。", nomination.Subject);
        }

        RefuseIfOverQuota(chosen);
        Refusal.If(NeedsReasoning(chosen) && Typed.Trimmed(reasoning) is null, "名单里有同分取舍，或者没有按得分先后。请写明理由。");

        foreach (var nomination in nominations.Where(nomination => nomination.Status == NominationStatus.Shortlisted && !chosen.Contains(nomination))) nomination.TakeOffList(act);
        foreach (var nomination in chosen.Where(nomination => nomination.Status == NominationStatus.Scored)) nomination.PutOnList(act);
        (ProposedById, Reasoning) = (act.PersonId, Typed.Trimmed(reasoning));
        Dossier.Record(act, "拟定名单", Reasoning);
    }

    public void StartNotice(DateOnly? until, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "开始公示");
        var listed = nominations.FindAll(nomination => nomination.Status == NominationStatus.Shortlisted);
        Refusal.If(listed.Count == 0, "还没有拟定名单。");
        Refusal.If(act.PersonId == ProposedById, "自己拟定的名单要由另一位领导公示。");
        RefuseIfOverQuota(listed);
        Refusal.If(HasOpenObjections, "还有异议没有办结。");
        var earliest = terms.Calendar.Add(act.Today, terms.Rules.NoticeDays);
        Refusal.If(until is null || until < earliest, "公示至少 {0} 个工作日，最早到 {1:d}。", terms.Rules.NoticeDays, earliest);
        RefuseIfAltered();

        Move("开始公示", act);
        (NoticeFrom, NoticeUntil) = (act.Today, until);
        Dossier.Expect("公示期满", terms.By(until!.Value));
    }

    /// <summary>The leader decides on what the investigator found. An objection that is upheld takes the nominee off the list and sends the round back.</summary>
    public void DecideObjection(Objection objection, bool upheld, string? reason, CampTerms terms, Act act)
    {
        objection.RefuseUnlessDecidable(upheld, act);
        var because = Typed.Reason(reason);

        objection.Close(upheld, because, act);
        if (!upheld) return;

        if (objection.Nomination.Status == NominationStatus.Shortlisted) objection.Nomination.TakeOffList(act);
        if (Status != PublicNotice) return;

        Move("退回合议", act);
        (NoticeFrom, NoticeUntil) = (null, null);
        Dossier.Expect("合议", terms.In(act, terms.Rules.DeliberationDays));
    }

    public void Confirm(Act act)
    {
        Workflow.Require(Status, "审定结果");
        Refusal.If(!(act.Today > NoticeUntil), "公示到 {0:d} 期满，期满后才能审定。", NoticeUntil ?? act.Today);
        Refusal.If(HasOpenObjections, "还有异议没有办结。");
        RefuseIfAltered();

        Move("审定结果", act);
        ConfirmedById = act.PersonId;
        Dossier.ExpectNothing();
    }

    public void Announce(Act act)
    {
        Workflow.Require(Status, "公布表彰");
        Refusal.If(act.PersonId == ConfirmedById, "审定和公布要由两个人来做。");

        foreach (var nomination in nominations) nomination.Conclude(act);
        Move("公布表彰", act);
        AnnouncedAt = act.At;
    }

    public void Archive(Act act)
    {
        Move("归档", act);
        Dossier.Close(act);
    }

    /// <summary>Somebody left out has as many points as somebody on the list, or more.</summary>
    public bool NeedsReasoning(IReadOnlyCollection<Nomination> chosen) => AwardCategories.All.Any(category =>
        chosen.Where(nomination => nomination.Category == category).Min(nomination => nomination.Score)
        <= nominations.Where(other => other.Category == category && other.Status is NominationStatus.Scored or NominationStatus.Shortlisted)
            .Where(other => other.Category == category && !chosen.Contains(other)).Max(other => other.Score));

    private void RefuseIfOverQuota(List<Nomination> chosen)
    {
        foreach (var group in chosen.GroupBy(nomination => nomination.Category))
            Refusal.If(group.Count() > QuotaOf(group.Key), "“{0}”选了 {1} 个，名额只有 {2} 个。", group.Key, group.Count(), QuotaOf(group.Key));
    }
}
