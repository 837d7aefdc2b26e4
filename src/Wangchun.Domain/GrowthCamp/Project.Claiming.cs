using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>Which branch leads: requests, the decision, giving back, taking back, handing over, branches that help.</summary>
public sealed partial class Project
{
    private readonly List<ProjectClaim> claims = [];
    private readonly List<CoBranch> coBranches = [];
    private readonly List<LeadTransfer> transfers = [];

    public IReadOnlyList<ProjectClaim> Claims => claims;

    public IReadOnlyList<CoBranch> CoBranches => coBranches;

    public IReadOnlyList<LeadTransfer> Transfers => transfers;

    public int? LeadBranchId { get; private set; }

    public PartyOrganisation? LeadBranch { get; private set; }

    /// <summary>First approval of a claim.</summary>
    public DateTime? ClaimedAt { get; private set; }

    private ProjectClaim? ActiveClaim => claims.Find(claim => claim.IsActive);

    /// <summary>A branch asks for the lead. First come: it has it at once. Otherwise the office picks.</summary>
    public ProjectClaim Claim(PartyOrganisation branch, string plan, CampTerms terms, Act act)
    {
        RefuseIfTaken();
        Workflow.Require(Status, "认领");
        Refusal.If(act.Today > ClaimsCloseOn, "认领已于 {0:d} 截止。", ClaimsCloseOn ?? act.Today);
        Refusal.If(claims.Exists(claim => claim.IsWaiting && claim.Branch.Id == branch.Id), "“{0}”已经申请过，等党建办审批。", branch.Name);

        var claim = new ProjectClaim(branch, plan, terms, act);
        claims.Add(claim);
        if (LeadMode == LeadMode.FirstCome)
        {
            Approve(claim, terms, act);
            return claim;
        }

        Dossier.Record(act, "申请认领", branch.Name);
        Dossier.Expect("审批认领", new DueDate(claims.Where(c => c.IsWaiting).Min(c => c.DecisionDueAt), false));
        return claim;
    }

    public void ApproveClaim(ProjectClaim claim, CampTerms terms, Act act)
    {
        RefuseIfTaken();
        Workflow.Require(Status, "认领");
        Refusal.If(act.BelongsTo(claim.Branch.Id) || act.PersonId == claim.RequestedById, "不能审批本支部的认领申请。");

        Approve(claim, terms, act);
    }

    public void RejectClaim(ProjectClaim claim, string? reason, CampTerms terms, Act act)
    {
        var because = Typed.Reason(reason);
        claim.Move("不同意认领", act, because);

        Dossier.Record(act, "不同意认领", because);
        ExpectClaims(terms);
    }

    public void WithdrawClaim(ProjectClaim claim, CampTerms terms, Act act)
    {
        claim.Move("撤回申请", act);

        Dossier.Record(act, "撤回申请", claim.Branch.Name);
        ExpectClaims(terms);
    }

    public void GiveBack(string? reason, CampTerms terms, Act act) => EndClaim("退还认领", reason, terms, act);

    public void Revoke(string? reason, CampTerms terms, Act act) => EndClaim("收回认领", reason, terms, act);

    public void OfferLead(PartyOrganisation to, string? reason, CampTerms terms, Act act)
    {
        Refusal.If(Status is not (Claimed or InProgress), "现在是“{0}”，不能{1}。", Status, new Words("移交牵头"));
        Refusal.If(to.Id == LeadBranchId, "“{0}”已经是牵头支部。", to.Name);
        to.RefuseUnlessWorking();
        Refusal.If(transfers.Exists(transfer => transfer.IsOpen), "已经有一个移交在等对方确认。");
        var because = Typed.Reason(reason);

        transfers.Add(new LeadTransfer(LeadBranch!, to, because, terms.In(act, terms.Rules.TransferDays).At, act));
        Dossier.Record(act, "移交牵头", to.Name);
    }

    /// <summary>The receiving secretary takes over: the old claim is given back, a new one is approved, both in one act.</summary>
    public void TakeOver(LeadTransfer transfer, CampTerms terms, Act act)
    {
        transfer.RefuseUnlessOpen();
        Refusal.If(act.At > transfer.LapsesAt, "移交已过确认期限，请对方重新发起。");
        var claim = new ProjectClaim(transfer.To, transfer.Reason, terms, act);

        transfer.Close(TransferState.Accepted, act);
        ActiveClaim!.Move("退还认领", act, transfer.Reason);
        claims.Add(claim);
        claim.Move("同意认领", act);
        LeadBranch = transfer.To;
        coBranches.RemoveAll(co => co.Branch.Id == transfer.To.Id);
        Dossier.Record(act, "接手牵头", transfer.To.Name, Openness.Public);
    }

    public void DeclineLead(LeadTransfer transfer, Act act)
    {
        transfer.Close(TransferState.Declined, act);
        Dossier.Record(act, "谢绝移交", transfer.To.Name);
    }

    /// <summary>The clock: nobody answered in time, so the lead stays where it is.</summary>
    public void LapseTransfer(LeadTransfer transfer, Act act)
    {
        Refusal.If(act.At <= transfer.LapsesAt, "移交的确认期限还没有到。");
        transfer.Close(TransferState.Lapsed, act);
        Dossier.Record(act, "移交失效", transfer.To.Name);
    }

    public void InviteCoBranch(PartyOrganisation branch, Act act)
    {
        Refusal.If(Status is not (Claimed or InProgress or Suspended), "现在是“{0}”，不能{1}。", Status, new Words("邀请协办支部"));
        Refusal.If(branch.Id == LeadBranchId, "“{0}”已经是牵头支部。", branch.Name);
        Refusal.If(coBranches.Exists(co => co.Branch.Id == branch.Id), "“{0}”已经是协办支部。", branch.Name);
        branch.RefuseUnlessWorking();

        coBranches.Add(new CoBranch(branch, act.At));
        Dossier.Record(act, "邀请协办支部", branch.Name, Openness.Public);
    }

    private void Approve(ProjectClaim claim, CampTerms terms, Act act)
    {
        claim.Move("同意认领", act);
        RejectWaitingClaims("已由其他支部领办。", act);
        LeadBranch = claim.Branch;
        ClaimedAt ??= act.At;
        Move("认领", act, claim.Branch.Name);
        Dossier.Expect("开始实施", terms.In(act, terms.Rules.StartDays));
    }

    private void RefuseIfTaken()
    {
        if (ActiveClaim is { } taken)
            throw new Refusal("已由“{0}”于 {1:g} 认领。", taken.Branch.Name, taken.DecidedAt ?? taken.RequestedAt);
    }

    private void RejectWaitingClaims(string reason, Act act)
    {
        foreach (var other in claims.Where(claim => claim.IsWaiting)) other.Move("不同意认领", act, reason);
    }

    private void EndClaim(string verb, string? reason, CampTerms terms, Act act)
    {
        Workflow.Require(Status, verb);
        var because = Typed.Reason(reason);

        ActiveClaim?.Move(verb, act, because);
        CancelTasks(because, act);
        DropOffers(act);
        coBranches.Clear();
        (LeadBranch, LeadBranchId) = (null, null);
        (ProgressMode, StatedProgress) = (ProgressMode.FromTasks, 0);
        Move(verb, act, because);
        ClaimsCloseOn = ClaimsCloseOn > act.Today ? ClaimsCloseOn : act.Today.AddDays(terms.Rules.ClaimWindow);
        if (TargetOn <= ClaimsCloseOn) TargetOn = ClaimsCloseOn?.AddDays(terms.Rules.ClaimWindow);
        Dossier.Expect("认领", terms.By(ClaimsCloseOn!.Value));
    }

    /// <summary>An offer lives as long as the work: a result that is handed in, or an end, makes it pointless.</summary>
    private void DropOffers(Act act)
    {
        foreach (var transfer in transfers.Where(transfer => transfer.IsOpen)) transfer.Close(TransferState.Lapsed, act);
    }

    private void ExpectClaims(CampTerms terms)
    {
        if (claims.Where(claim => claim.IsWaiting).ToList() is { Count: > 0 } waiting)
            Dossier.Expect("审批认领", new DueDate(waiting.Min(claim => claim.DecisionDueAt), false));
        else if (Status == Open)
            Dossier.Expect("认领", terms.By(ClaimsCloseOn!.Value));
    }
}
