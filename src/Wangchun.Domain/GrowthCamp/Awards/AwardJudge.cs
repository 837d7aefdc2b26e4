using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>Somebody the office asked to score this year. Who belongs to a nominee's branch, or says they are related, does not score it.</summary>
public sealed class AwardJudge
{
    private readonly List<Recusal> recusals = [];

    private AwardJudge() { }

    internal AwardJudge(Person person, Act act) => (Person, PersonId, AppointedAt) = (person, person.Id, act.At);

    public int Id { get; private init; }

    public int CycleId { get; private init; }

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public DateTime AppointedAt { get; private init; }

    /// <summary>Judges no more; sheets already filed stay.</summary>
    public DateTime? ReleasedAt { get; private set; }

    public bool IsReleased => ReleasedAt is not null;

    public IReadOnlyList<Recusal> Recusals => recusals;

    /// <summary>Needs the person's posts and memberships.</summary>
    public bool IsExcludedFrom(Nomination nomination) =>
        PersonId == nomination.PersonId
        || PersonId == nomination.NominatedById
        || Person.Memberships.Any(membership => membership.IsCurrent && membership.BranchId == nomination.Branch.Id)
        || Person.Posts.Any(post => post.IsCurrent && post.OrganisationId == nomination.Branch.Id)
        || recusals.Exists(recusal => recusal.NominationId == nomination.Id);

    public bool CanScore(Nomination nomination) => !IsReleased && !IsExcludedFrom(nomination);

    public void Recuse(Nomination nomination, string? relation, Act act)
    {
        Refusal.If(nomination.Cycle.Status is not (AwardCycleStatus.EligibilityCheck or AwardCycleStatus.Scoring), "现在是“{0}”，不能{1}。", nomination.Cycle.Status, new Words("申报回避"));
        Refusal.If(act.PersonId != PersonId, "回避由评委本人申报。");
        Refusal.If(nomination.SheetOf(this) is not null, "您已经提交过这份评分，提交后不能再改。");
        Refusal.If(IsExcludedFrom(nomination), "您已经回避“{0}”。", nomination.Subject);
        var because = Typed.Trimmed(relation) ?? throw new Refusal("请写明是什么关系。");
        Refusal.If(because.Length > Recusal.RelationMaxLength, "关系说明不能超过 {0} 个字。", Recusal.RelationMaxLength);

        recusals.Add(new Recusal(nomination, because, act));
    }

    internal void Reappoint() => ReleasedAt = null;

    internal void Release(Act act) => ReleasedAt = act.At;
}

/// <summary>A judge's own word that they are too close to a nominee.</summary>
public sealed class Recusal
{
    public const int RelationMaxLength = 200;

    private Recusal() { }

    internal Recusal(Nomination nomination, string relation, Act act) => (Nomination, NominationId, Relation, DeclaredAt) = (nomination, nomination.Id, relation, act.At);

    public int Id { get; private init; }

    public int NominationId { get; private init; }

    public Nomination Nomination { get; private init; } = null!;

    public string Relation { get; private init; } = "";

    public DateTime DeclaredAt { get; private init; }
}
