using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>Judges, and the time in which they score.</summary>
public sealed partial class AwardCycle
{
    private readonly List<AwardJudge> judges = [];

    public IReadOnlyList<AwardJudge> Judges => judges;

    /// <summary>The last day on which a sheet can be filed.</summary>
    public DateOnly? ScoresDueOn { get; private set; }

    /// <summary>A judge who has filed sees the other judges' names beside their scores.</summary>
    public bool JudgeNamesShown { get; private set; }

    private bool AllowsJudges => Status is CriteriaPublished or Nominating or EligibilityCheck or Scoring;

    public AwardJudge AppointJudge(Person person, Act act)
    {
        Refusal.If(!AllowsJudges, "现在是“{0}”，不能{1}。", Status, new Words("聘请评委"));
        Refusal.If(!person.IsActive, "{0}已停用，不能任命。", person.Name);
        Refusal.If(!person.Posts.Any(post => post.IsCurrent && Roles.Grants[post.Role].Contains(Can.GrowthCamp.JudgeAwards)), "{0}没有可以当评委的岗位。", person.Name);
        var known = judges.Find(judge => judge.PersonId == person.Id);
        Refusal.If(known is { IsReleased: false }, "{0}已经是评委。", person.Name);

        if (known is null) judges.Add(known = new AwardJudge(person, act));
        else known.Reappoint();
        Dossier.Record(act, "聘请评委", person.Name);
        return known;
    }

    public void ReleaseJudge(AwardJudge judge, CampTerms terms, Act act)
    {
        Refusal.If(!AllowsJudges, "现在是“{0}”，不能{1}。", Status, new Words("解聘评委"));
        Refusal.If(judge.IsReleased, "{0}已经不是评委。", judge.Person.Name);
        if (Status == Scoring) RefuseIfTooFew(terms, [.. judges.Where(other => other != judge)]);

        judge.Release(act);
        Dossier.Record(act, "解聘评委", judge.Person.Name);
    }

    public void ShowJudgeNames(bool shown, Act act)
    {
        Refusal.If(IsEnded, "现在是“{0}”，不能{1}。", Status, new Words("改变评委互见"));

        JudgeNamesShown = shown;
        Dossier.Record(act, shown ? "评委互相看得到姓名" : "评委互相看不到姓名");
    }

    public void BeginScoring(DateOnly? dueOn, CampTerms terms, Act act)
    {
        Workflow.Require(Status, "开始评分");
        Refusal.If(nominations.Exists(nomination => nomination.Status == NominationStatus.Submitted), "还有提名没有核查资格。");
        Refusal.If(!nominations.Exists(nomination => nomination.Status == NominationStatus.Eligible), "没有资格合格的提名，不能评分。");
        Refusal.If(dueOn is null || dueOn <= act.Today, "评分截止日期要晚于今天。");
        RefuseIfTooFew(terms, judges);
        RefuseIfAltered();

        Move("开始评分", act);
        ScoresDueOn = dueOn;
        Dossier.Expect("评委评分", terms.By(dueOn!.Value));
    }

    /// <summary>The office ends scoring when all sheets are in, the clock when the day has passed.</summary>
    public void Deliberate(CampTerms terms, Act act)
    {
        Workflow.Require(Status, "进入合议");
        Refusal.If(!(act.Today > ScoresDueOn) && !AllScoresAreIn(terms), "还有评委没有提交评分，评分到 {0:d} 截止。", ScoresDueOn ?? act.Today);
        RefuseIfAltered();

        foreach (var nomination in nominations.Where(nomination => nomination.Status == NominationStatus.Eligible)) nomination.EndScoring(act);
        Move("进入合议", act);
        Dossier.Expect("合议", terms.In(act, terms.Rules.DeliberationDays));
    }

    public bool AllScoresAreIn(CampTerms terms) => !judges.Exists(Owes)
        && nominations.Where(nomination => nomination.Status == NominationStatus.Eligible).All(nomination => nomination.Sheets.Count >= terms.Rules.JudgesPerNomination);

    /// <summary>This judge still has a sheet to file.</summary>
    public bool Owes(AwardJudge judge) => nominations.Exists(nomination =>
        nomination.Status == NominationStatus.Eligible && judge.CanScore(nomination) && nomination.SheetOf(judge) is null);

    private void RefuseIfTooFew(CampTerms terms, List<AwardJudge> panel)
    {
        var least = terms.Rules.JudgesPerNomination;
        foreach (var nomination in nominations.Where(nomination => nomination.Status == NominationStatus.Eligible))
        {
            var free = panel.Count(judge => judge.CanScore(nomination));
            Refusal.If(free < least, "“{0}”除去要回避的只有 {1} 位评委，至少要 {2} 位。", nomination.Subject, free, least);
        }
    }
}
