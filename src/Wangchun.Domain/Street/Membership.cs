using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Street;

public enum MemberStanding
{
    [Display(Name = "正式党员")] Full,
    [Display(Name = "预备党员")] Probationary,
}

/// <summary>A Party member's place in one branch. Carries the count of open tasks, so that claims sent at once cannot pass the cap.</summary>
public sealed class Membership
{
    private Membership() { }

    internal Membership(Person person, PartyOrganisation branch, DateOnly since, MemberStanding standing) =>
        (Person, Branch, Since, Standing) = (person, branch, since, standing);

    public int Id { get; private init; }

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public int BranchId { get; private init; }

    public PartyOrganisation Branch { get; private init; } = null!;

    public DateOnly Since { get; private init; }

    public DateOnly? Until { get; private set; }

    public MemberStanding Standing { get; private set; }

    public int OpenTasks { get; private set; }

    public Guid Version { get; private set; }

    public bool IsCurrent => Until is null;

    public void End(DateOnly on) => Until = on;

    public void BecomeFull()
    {
        Refusal.If(Standing == MemberStanding.Full, "{0}已经是正式党员。", Person.Name);
        Standing = MemberStanding.Full;
        Version = Guid.NewGuid();
    }

    public void TakeTask(int cap)
    {
        Refusal.If(!IsCurrent, "{0}已不在“{1}”，不能领取任务。", Person.Name, Branch.Name);
        Refusal.If(!Person.IsActive, "{0}已停用，不能领取任务。", Person.Name);
        Refusal.If(OpenTasks >= cap, "{0}手上已有 {1} 项任务，达到上限。完成或退还一项后再领取。", Person.Name, OpenTasks);
        OpenTasks++;
        Version = Guid.NewGuid();
    }

    public void ReleaseTask()
    {
        OpenTasks = Math.Max(0, OpenTasks - 1);
        Version = Guid.NewGuid();
    }
}
