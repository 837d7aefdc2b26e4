using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.Awards.ObjectionStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>The objections to one nomination while it is on public notice.</summary>
public sealed partial class Nomination
{
    private readonly List<Objection> objections = [];

    public IReadOnlyList<Objection> Objections => objections;

    public Objection FileObjection(ObjectionSheet sheet, CampTerms terms, Act act)
    {
        Refusal.If(Cycle.Status != AwardCycleStatus.PublicNotice || Status != NominationStatus.Shortlisted, "它现在不在公示中，不能提出异议。");
        Refusal.If(act.Today > Cycle.NoticeUntil, "公示已于 {0:d} 期满。", Cycle.NoticeUntil ?? act.Today);
        Refusal.If(Typed.Trimmed(sheet.Name) is null || Typed.Trimmed(sheet.Contact) is null, "异议要署名，请写姓名和联系方式。");
        Refusal.If(Typed.Trimmed(sheet.Text) is null, "请写明异议的内容和依据。");

        var objection = new Objection(this, sheet, terms, act);
        objections.Add(objection);
        return objection;
    }
}

public sealed record ObjectionSheet(string? Name, string? Contact, string? Text);

/// <summary>
/// A named word against a nominee. Who it came from is known to the investigator and to those who decide, never to the public and never
/// to the nominee's branch; that is why it has a dossier of its own, and its first line names nobody.
/// </summary>
public sealed class Objection
{
    public const int TextMaxLength = 1000;
    public const int NameMaxLength = 50;

    public static readonly Workflow<ObjectionStatus> Workflow = new(
        new(Filed, "开始调查", Investigating, Can.GrowthCamp.ManageAwards),
        new(Investigating, "认定异议成立", Upheld, Can.GrowthCamp.ApproveAwards),
        new(Investigating, "认定异议不成立", Rejected, Can.GrowthCamp.ApproveAwards));

    private Objection() { }

    internal Objection(Nomination nomination, ObjectionSheet sheet, CampTerms terms, Act act)
    {
        // Also a member who is signed in must not be found in the timeline.
        Dossier = new Dossier(DossierKind.Objection, act with { PersonId = null, PersonName = "", Post = "" });
        Dossier.Expect("调查异议", terms.In(act, terms.Rules.ObjectionDays));
        (Nomination, Text, FiledAt) = (nomination, sheet.Text!.Trim(), act.At);
        ObjectorName = sheet.Name!.Trim();
        ObjectorContact.Write(sheet.Contact);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public int NominationId { get; private init; }

    public Nomination Nomination { get; private init; } = null!;

    public ObjectionStatus Status { get; private set; }

    public string ObjectorName { get; private init; } = "";

    public PersonalText ObjectorContact { get; private init; } = new();

    public string Text { get; private init; } = "";

    public DateTime FiledAt { get; private init; }

    public int? InvestigatorId { get; private set; }

    public Person? Investigator { get; private set; }

    public string? Finding { get; private set; }

    /// <summary>What the investigator thinks; the leader decides.</summary>
    public bool? IsFounded { get; private set; }

    public DateTime? ReportedAt { get; private set; }

    public int? DecidedById { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string? DecisionReason { get; private set; }

    public bool IsOpen => Status is Filed or Investigating;

    /// <summary>The office names who looks into it: nobody of the branch, nobody who scored it. Also used to pass it on.</summary>
    public void Assign(Person investigator, Act act)
    {
        Refusal.If(!IsOpen || ReportedAt is not null, "现在是“{0}”，不能{1}。", Status, new Words("指定调查人"));
        Nomination.RefuseIfConcerned(act, "和被提名的支部有关联的人不能处理这件异议。");
        Refusal.If(!investigator.IsActive, "{0}已停用，不能任命。", investigator.Name);
        Refusal.If(IsConcerned(investigator), "{0}和“{1}”有关联，不能调查。", investigator.Name, Nomination.Subject);
        Refusal.If(Nomination.Sheets.Any(sheet => sheet.Judge.PersonId == investigator.Id), "{0}给它评过分，不能调查。", investigator.Name);

        (Investigator, InvestigatorId) = (investigator, investigator.Id);
        if (Status == Filed) Move("开始调查", act, null);
        else Dossier.Record(act, "更换调查人");
    }

    public void Report(string? finding, bool? founded, Act act)
    {
        Refusal.If(Status != Investigating, "现在是“{0}”，不能{1}。", Status, new Words("报告调查结果"));
        Refusal.If(act.PersonId != InvestigatorId, "调查结果由调查人报告。");
        Refusal.If(ReportedAt is not null, "调查结果已经报告。");
        Refusal.If(Typed.Trimmed(finding) is null, "请写明查到了什么。");
        Refusal.If(founded is null, "请选择异议是否成立。");

        (Finding, IsFounded, ReportedAt) = (finding!.Trim(), founded, act.At);
        Dossier.Record(act, "报告调查结果");
    }

    internal void RefuseUnlessDecidable(bool upheld, Act act)
    {
        Workflow.Require(Status, Verb(upheld));
        Refusal.If(ReportedAt is null, "调查人还没有报告结果。");
        Refusal.If(act.PersonId == InvestigatorId, "调查和决定要由两个人来做。");
        Nomination.RefuseIfConcerned(act, "和被提名的支部有关联的人不能处理这件异议。");
    }

    internal void Close(bool upheld, string reason, Act act)
    {
        Move(Verb(upheld), act, reason);
        (DecidedById, DecidedAt, DecisionReason) = (act.PersonId, act.At, reason);
        Dossier.Close(act);
    }

    private bool IsConcerned(Person person) =>
        person.Id == Nomination.PersonId
        || person.Id == Nomination.NominatedById
        || person.Memberships.Any(membership => membership.IsCurrent && membership.BranchId == Nomination.Branch.Id)
        || person.Posts.Any(post => post.IsCurrent && post.OrganisationId == Nomination.Branch.Id);

    private void Move(string verb, Act act, string? note)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }

    private static string Verb(bool upheld) => upheld ? "认定异议成立" : "认定异议不成立";
}
