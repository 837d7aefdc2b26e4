using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.GrowthCamp;

public enum TransferState
{
    [Display(Name = "等对方确认")] Offered,
    [Display(Name = "已接手")] Accepted,
    [Display(Name = "已谢绝")] Declined,
    [Display(Name = "已失效")] Lapsed,
}

/// <summary>The lead branch offers the lead to another branch; only the receiving secretary can accept, until <see cref="LapsesAt"/>.</summary>
public sealed class LeadTransfer
{
    private LeadTransfer() { }

    internal LeadTransfer(PartyOrganisation from, PartyOrganisation to, string reason, DateTime lapsesAt, Act act) =>
        (From, To, Reason, LapsesAt, OfferedById, OfferedAt) = (from, to, reason, lapsesAt, act.PersonId, act.At);

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public int FromId { get; private init; }

    public PartyOrganisation From { get; private init; } = null!;

    public int ToId { get; private init; }

    public PartyOrganisation To { get; private init; } = null!;

    public string Reason { get; private init; } = "";

    public int? OfferedById { get; private init; }

    public DateTime OfferedAt { get; private init; }

    public DateTime LapsesAt { get; private init; }

    public TransferState State { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public bool IsOpen => State == TransferState.Offered;

    internal void RefuseUnlessOpen() => Refusal.If(!IsOpen, "这次移交已经是“{0}”。", State);

    internal void Close(TransferState state, Act act)
    {
        RefuseUnlessOpen();
        (State, ClosedAt) = (state, act.At);
    }
}

/// <summary>A branch that helps: its members may take tasks too.</summary>
public sealed class CoBranch
{
    private CoBranch() { }

    internal CoBranch(PartyOrganisation branch, DateTime joinedAt) => (Branch, JoinedAt) = (branch, joinedAt);

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public int BranchId { get; private init; }

    public PartyOrganisation Branch { get; private init; } = null!;

    public DateTime JoinedAt { get; private init; }
}
