using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.Awards.NominationStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>Who is named for what, and why. A member is named with the branch they belonged to then.</summary>
public sealed record NominationSheet(AwardCategory Category, PartyOrganisation Branch, Membership? Member, string? Merits, NominatedAs As)
{
    /// <summary>Whose name it is about.</summary>
    public string Subject => Member?.Person.Name ?? Branch.Name;
}

/// <summary>One branch or one member, named for one category of one year. Scores and objections hang here; its evidence is frozen at the close.</summary>
public sealed partial class Nomination
{
    public const int MeritsMaxLength = 2000;

    private const string Aborted = "评选中止";

    public static readonly Workflow<NominationStatus> Workflow = new(
        new(Draft, "提交提名", Submitted, Can.GrowthCamp.Nominate),
        new(Draft, "撤回提名", Withdrawn, Can.GrowthCamp.Nominate),
        new(Submitted, "撤回提名", Withdrawn, Can.GrowthCamp.Nominate),
        new(Draft, "逾期未提交", Withdrawn, Casework.Workflow.Clock),
        new(Submitted, "资格合格", Eligible, Can.GrowthCamp.ManageAwards),
        new(Submitted, "资格不合格", Ineligible, Can.GrowthCamp.ManageAwards),
        new(Eligible, "评分结束", Scored, Can.GrowthCamp.ManageAwards) { OrRight = Casework.Workflow.Clock },
        new(Scored, "列入拟表彰", Shortlisted, Can.GrowthCamp.ManageAwards),
        new(Shortlisted, "移出拟表彰", Scored, Can.GrowthCamp.ManageAwards) { OrRight = Can.GrowthCamp.ApproveAwards },
        new(Shortlisted, "获得表彰", Awarded, Can.GrowthCamp.ManageAwards, Openness.Public),
        new(Scored, "未获表彰", NotAwarded, Can.GrowthCamp.ManageAwards),
        new(Draft, Aborted, NotAwarded, Can.GrowthCamp.ApproveAwards),
        new(Submitted, Aborted, NotAwarded, Can.GrowthCamp.ApproveAwards),
        new(Eligible, Aborted, NotAwarded, Can.GrowthCamp.ApproveAwards),
        new(Scored, Aborted, NotAwarded, Can.GrowthCamp.ApproveAwards),
        new(Shortlisted, Aborted, NotAwarded, Can.GrowthCamp.ApproveAwards),
        new(Awarded, "撤销表彰", Revoked, Can.GrowthCamp.ApproveAwards, Openness.Public));

    private Nomination() { }

    internal Nomination(AwardCycle cycle, NominationSheet sheet, Act act)
    {
        Dossier = new Dossier(DossierKind.Nomination, act);
        (Cycle, Category, Branch, Person, NominatedAs) = (cycle, sheet.Category, sheet.Branch, sheet.Member?.Person, sheet.As);
        (NominatedById, Merits) = (act.PersonId, Typed.Trimmed(sheet.Merits) ?? "");
        PersonId = sheet.Member?.PersonId;
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public int CycleId { get; private init; }

    public AwardCycle Cycle { get; private init; } = null!;

    public AwardCategory Category { get; private init; }

    public int BranchId { get; private init; }

    public PartyOrganisation Branch { get; private init; } = null!;

    /// <summary>The member; none when the branch itself is named.</summary>
    public int? PersonId { get; private init; }

    public Person? Person { get; private init; }

    public NominatedAs NominatedAs { get; private init; }

    public int? NominatedById { get; private init; }

    public string Merits { get; private set; } = "";

    public NominationStatus Status { get; private set; }

    public string? IneligibleBecause { get; private set; }

    /// <summary>The member said that the full name may be public; otherwise it is masked.</summary>
    public bool NameIsPublic { get; private set; }

    /// <summary>Who it is about, in full: for those who work on the awards.</summary>
    public string Subject => Person?.Name ?? Branch.Name;

    /// <summary>As the public may read it now: a branch by its name, a member by consent or with a mask.</summary>
    public string PublicSubject => Person is null ? Branch.Name : NameIsPublic ? Person.Name : Masks.PublicName(Person.Name);

    /// <summary>What the honour roll says, written once when it is announced.</summary>
    public string? HonouredAs { get; private set; }

    public DateTime? AwardedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public string? RevokedBecause { get; private set; }

    public void Rewrite(string? merits, Act act)
    {
        Refusal.If(Status is not (Draft or Submitted), "现在是“{0}”，不能{1}。", Status, new Words("修改提名"));
        Cycle.RefuseUnlessNominating(act);
        Refusal.If(Status == Submitted && Typed.Trimmed(merits) is null, "请写明事迹。");

        Merits = Typed.Trimmed(merits) ?? "";
        Dossier.Record(act, "修改提名");
    }

    public void Submit(Act act)
    {
        Workflow.Require(Status, "提交提名");
        Cycle.RefuseUnlessNominating(act);
        Refusal.If(Merits.Length == 0, "请写明事迹。");

        Move("提交提名", act);
    }

    public void Withdraw(Act act)
    {
        Workflow.Require(Status, "撤回提名");
        Cycle.RefuseUnlessNominating(act);

        Move("撤回提名", act);
    }

    /// <summary>Only the member decides about the name, and until the honour roll is out.</summary>
    public void ShowName(bool shown, Act act)
    {
        Refusal.If(Person is null || act.PersonId != PersonId, "只有本人可以决定是否公开姓名。");
        Refusal.If(HonouredAs is not null, "表彰已经公布，姓名的写法不能再改。");

        NameIsPublic = shown;
        Dossier.Record(act, shown ? "同意公开姓名" : "不公开姓名");
    }

    public void Check(bool eligible, string? reason, Act act)
    {
        var verb = eligible ? "资格合格" : "资格不合格";
        Workflow.Require(Status, verb);
        Refusal.If(Cycle.Status != AwardCycleStatus.EligibilityCheck, "现在是“{0}”，不能{1}。", Cycle.Status, new Words("核查资格"));
        Refusal.If(Seal is null, "材料还没有冻结，不能核查。");
        RefuseIfConcerned(act, "不能核查自己提名的、或者和自己有关的。");
        var because = eligible ? Typed.Trimmed(reason) : Typed.Reason(reason);

        Move(verb, act, because);
        IneligibleBecause = eligible ? null : because;
    }

    public void Revoke(string? reason, Act act)
    {
        Workflow.Require(Status, "撤销表彰");
        var because = Typed.Reason(reason);

        Move("撤销表彰", act, because);
        (RevokedAt, RevokedBecause) = (act.At, because);
    }

    /// <summary>The person is named, named it, or is of the branch: then somebody else has to judge.</summary>
    public bool Concerns(Act act) => act.PersonId == PersonId || act.PersonId == NominatedById || act.BelongsTo(Branch.Id);

    internal bool IsSame(NominationSheet sheet) =>
        Category == sheet.Category && (sheet.Member is null ? Person is null && Branch.Id == sheet.Branch.Id : PersonId == sheet.Member.PersonId);

    internal void RefuseIfConcerned(Act act, string sentence) => Refusal.If(act.PersonId is not null && Concerns(act), sentence);

    internal void Lapse(Act act) => Move("逾期未提交", act);

    /// <summary>The round ends without a result.</summary>
    internal void Abandon(Act act)
    {
        if (Workflow.Allows(Status, Aborted)) Move(Aborted, act);
    }

    internal void PutOnList(Act act) => Move("列入拟表彰", act);

    internal void TakeOffList(Act act) => Move("移出拟表彰", act);

    internal void Conclude(Act act)
    {
        if (Status == Scored) Move("未获表彰", act);
        if (Status != Shortlisted) return;

        Move("获得表彰", act);
        (HonouredAs, AwardedAt) = (PublicSubject, act.At);
    }

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}
